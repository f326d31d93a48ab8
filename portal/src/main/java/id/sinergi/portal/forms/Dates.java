package id.sinergi.portal.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Dates as precise as they are known: a part of the field says how, others have the day, the month, the year or both ends. */
final class Dates {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Dates() {}

    static @Nullable JsonNode node(String pointer, Map<String, List<String>> values) {
        String year = Bodies.first(values, pointer + "#year");
        return switch (Bodies.first(values, pointer + "#precision")) {
            case "MONTH" -> text(year.isEmpty() ? "" : year + "-" + Bodies.first(values, pointer + "#month"));
            case "YEAR" -> text(year);
            case "RANGE" -> range(Bodies.first(values, pointer + "#from"), Bodies.first(values, pointer + "#to"));
            case "UNKNOWN" -> null;
            default -> text(Bodies.first(values, pointer));
        };
    }

    private static @Nullable JsonNode range(String from, String to) {
        ObjectNode range = JSON.objectNode();
        if (!from.isEmpty()) {
            range.put("from", from);
        }
        if (!to.isEmpty()) {
            range.put("to", to);
        }
        return range.isEmpty() ? null : range;
    }

    private static @Nullable JsonNode text(String text) {
        return text.isEmpty() ? null : JSON.stringNode(text);
    }
}
