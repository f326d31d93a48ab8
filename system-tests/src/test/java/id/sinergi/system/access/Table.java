package id.sinergi.system.access;

import id.sinergi.stack.SinergiService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which rule an operation is under, and how it is asked. */
final class Table {

    private final Map<Operation, List<Row>> rows = new LinkedHashMap<>();

    /** The rows of one service. */
    Part of(SinergiService service) {
        return (operation, rule, question) -> {
            String[] name = operation.split(" ");
            rows.computeIfAbsent(new Operation(service, name[0], name[1]), _ -> new ArrayList<>())
                    .add(new Row(rule, question));
        };
    }

    Map<Operation, List<Row>> rows() {
        return rows;
    }

    /** One way to ask an operation, made anew for whoever asks. */
    record Row(Rule rule, Function<Asker, Question> question) {}

    /** Takes the rows of a service. */
    @FunctionalInterface
    interface Part {

        /** @param operation as {@code GET /api/v1/visits} */
        void ask(String operation, Rule rule, Function<Asker, Question> question);

        /** Asked by everybody in the same way. */
        default void ask(String operation, Rule rule, Question question) {
            ask(operation, rule, _ -> question);
        }
    }
}
