package id.sinergi.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Sinergi;
import id.sinergi.system.access.Table.Row;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the OpenAPI documents, and what services ask each other, with every verb, asked by everyone: what is
 * due is declared once per {@link Rule}. An operation that no rule is for fails, and so does a rule for none.
 */
@ExtendWith(Sinergi.class)
class AccessMatrixTest {

    private static final Set<Operation> OPERATIONS = operations();
    private static Map<Operation, List<Row>> rows = Map.of();
    private static Matrix matrix = new Matrix(OPERATIONS);

    @BeforeAll
    static void postRecords() {
        Records records = Records.posted();
        Table table = new Table();
        new OwnersQuestions(records).into(table);
        new ReportingQuestions(records).into(table);
        rows = table.rows();
        matrix = new Matrix(OPERATIONS);
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                java.util.Locale.ROOT,
                "access matrix: %d operations, %d callers, %,d cases%n",
                OPERATIONS.size(),
                Matrix.askers(),
                matrix.cases());
    }

    @Test
    void everyOperationIsUnderARuleAndEveryRuleIsOfAnOperation() {
        assertThat(names(rows.keySet())).containsExactlyElementsOf(names(OPERATIONS));
    }

    @TestFactory
    Stream<DynamicTest> everyoneGetsWhatIsTheirs() {
        return rows.entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey().toString(),
                        () -> assertThat(operation.getValue().stream()
                                        .flatMap(row -> matrix.faults(operation.getKey(), row).stream()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> noOtherVerbIsAnswered() {
        Set<String> paths = new HashSet<>();
        return rows.entrySet().stream()
                .filter(operation -> paths.add(
                        operation.getKey().service() + operation.getKey().path()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey().path(),
                        () -> assertThat(matrix.faultsOfOtherVerbs(
                                        operation.getKey(), operation.getValue().getFirst()))
                                .isEmpty()));
    }

    private static Set<String> names(Set<Operation> operations) {
        Set<String> names = new TreeSet<>();
        operations.forEach(operation -> names.add(operation.toString()));
        return names;
    }

    private static Set<Operation> operations() {
        Set<Operation> operations = new LinkedHashSet<>(Operation.published());
        for (SinergiService owner :
                List.of(SinergiService.VISIT_SERVICE, SinergiService.MOU_SERVICE, SinergiService.TRAINING_SERVICE)) {
            OwnersQuestions.BETWEEN.forEach(operation -> operations.add(
                    new Operation(owner, operation.split(" ")[0], operation.split(" ")[1])));
        }
        return operations;
    }
}
