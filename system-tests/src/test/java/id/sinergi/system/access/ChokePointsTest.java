package id.sinergi.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sinergi.access.CurrentScope;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The few places where MongoDB is asked, and where a service acts as itself instead of for its caller, each with its reason.
 * A new one fails here until it is looked at and named.
 */
class ChokePointsTest {

    private static final Set<String> QUERIES = Set.of("find", "aggregate", "distinct", "countDocuments", "watch");

    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/local-stack/") && !location.contains("/benchmarks/"))
            .importPackages("id.sinergi");

    @Test
    void mongoDbIsAskedWhereItIsAskedWhoMaySee() {
        var asking = new TreeMap<String, String>();

        assertThat(callers(access -> access.getTargetOwner().isEquivalentTo(MongoCollection.class)
                        && QUERIES.contains(access.getName())))
                .isEqualTo(asking.keySet());
    }

    @Test
    void aServiceActsAsItselfWhereThatIsSaid() {
        var acting = new TreeMap<String, String>();

        assertThat(callers(access -> access.getTargetOwner().isEquivalentTo(CurrentScope.class)
                        && Set.of("ofTheService", "byTheService").contains(access.getName())))
                .isEqualTo(acting.keySet());
    }

    private static Set<String> callers(Predicate<JavaAccess<?>> what) {
        var callers = new TreeSet<String>();
        for (JavaClass type : SERVICES) {
            type.getAccessesFromSelf().stream()
                    .filter(what)
                    .map(access -> outermost(access.getOriginOwner()))
                    .forEach(callers::add);
        }
        return callers;
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass()
                .map(ChokePointsTest::outermost)
                .orElse(type.getName().substring("id.sinergi.".length()));
    }
}
