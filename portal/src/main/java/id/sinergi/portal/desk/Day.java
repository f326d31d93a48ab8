package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A day that somebody names for a visit.
 *
 * @param date as records have it: a day, a part of one, or a range
 * @param by who names it, in words
 * @param holds whether the visit goes by it so far
 */
record Day(JsonNode date, List<String> by, boolean holds) {

    /** All that a visit is told to have been on, each once: by itself, by its claims, and by those who dispute it. */
    static List<Day> told(Told visit, Words words) {
        Map<JsonNode, Set<String>> days = new LinkedHashMap<>();
        JsonNode own = visit.in("on").json();
        name(
                days,
                own,
                visit.has("reportedBy") ? words.who(visit.text("reportedBy")).text() : "");
        for (Told claim : visit.each("claims")) {
            name(days, claim.in("values").in("on").json(), words.text("claims", claim.json()));
        }
        for (Told dispute : visit.each("disputes")) {
            name(
                    days,
                    dispute.in("values").in("on").json(),
                    words.who(dispute.text("by")).text());
        }
        var all = new ArrayList<Day>();
        days.forEach((date, by) -> all.add(new Day(date, List.copyOf(by), date.equals(own))));
        return List.copyOf(all);
    }

    /** As a form has it: a range with a stroke between. */
    public String value() {
        return date.isObject()
                ? date.path("from").asString("") + "/" + date.path("to").asString("")
                : date.asString("");
    }

    /** What a form has, as records have it. */
    static JsonNode read(String value) {
        String[] ends = value.split("/", 2);
        return ends.length == 2
                ? JsonNodeFactory.instance.objectNode().put("from", ends[0]).put("to", ends[1])
                : JsonNodeFactory.instance.stringNode(value);
    }

    private static void name(Map<JsonNode, Set<String>> days, JsonNode date, String by) {
        if (date.isString() || date.isObject()) {
            Set<String> names = days.computeIfAbsent(date, _ -> new LinkedHashSet<>());
            if (!by.isEmpty()) {
                names.add(by);
            }
        }
    }
}
