package id.sinergi.system;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The boundaries of architecture and style. Each rule is also held against classes that break it on purpose, in
 * {@code violations}: a rule that cannot fail protects nothing.
 */
class ArchitectureTest {

    private static final List<String> SERVICES = List.of("visit", "agreement", "programme", "reporting");

    private static final String[] DOMAIN = {
        "..model..",
        "id.sinergi.report..",
        "id.sinergi.reference..",
        "id.sinergi.reporting.counting..",
        "id.sinergi.reporting.duplicates..",
        "id.sinergi.reporting.register..",
        "id.sinergi.reporting.source.."
    };

    private static final JavaClasses SINERGI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.sinergi");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPackages(
                    "id.sinergi.system.violations", "id.sinergi.visit.violations", "id.sinergi.agreement.violations");

    private static final Map<String, ArchRule> RULES = Map.of(
            "no domain class knows Spring, Kafka or MongoDB",
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson.."),
            "no service depends on another",
            slices().assignedFrom(services()).should().notDependOnEachOther(),
            "packages have no cycles",
            slices().matching("id.sinergi.(**)").should().beFreeOfCycles(),
            "nothing writes a document as a whole",
            noClasses()
                    .should()
                    .callMethodWhere(target(nameMatching("replaceOne|findOneAndReplace|save|findAndReplace"))
                            .and(target(owner(mongoDb()))))
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleName("ReplaceOneModel"),
            "no entity maps the outbox",
            noFields().should().haveName("outbox").andShould().beDeclaredInClassesThat(mapped()),
            "time comes from a Clock",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("id.sinergi.stack..")
                    .and()
                    .resideOutsideOfPackage("id.sinergi.benchmarks..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "names say what a class is for",
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)"));

    @TestFactory
    Stream<DynamicTest> holds() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(SINERGI)));
    }

    @TestFactory
    Stream<DynamicTest> canFail() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(VIOLATIONS).hasViolation())
                                .isTrue()));
    }

    @Test
    void everyPackageOfMainCodeIsNullMarked() {
        assertThat(SINERGI.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(javaPackage -> !javaPackage.isAnnotatedWith(org.jspecify.annotations.NullMarked.class)))
                .isEmpty();
    }

    private static SliceAssignment services() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SERVICES.stream()
                        .filter(service -> (type.getPackageName() + ".").startsWith("id.sinergi." + service + "."))
                        .findFirst()
                        .map(SliceIdentifier::of)
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "services";
            }
        };
    }

    private static DescribedPredicate<JavaClass> mongoDb() {
        return JavaClass.Predicates.resideInAnyPackage("com.mongodb..", "org.springframework.data..")
                .as("MongoDB's collections, templates and repositories");
    }

    /** Mapped by Spring Data or written to a document by hand: outside of the one module that may touch the outbox. */
    private static DescribedPredicate<JavaClass> mapped() {
        return JavaClass.Predicates.resideOutsideOfPackage("id.sinergi.outbox..")
                .or(CanBeAnnotated.Predicates.annotatedWith("org.springframework.data.mongodb.core.mapping.Document")
                        .forSubtype());
    }
}
