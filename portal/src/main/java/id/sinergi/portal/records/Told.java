package id.sinergi.portal.records;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service tells, for templates to ask: whatever it leaves out is null, empty or no, never an error.
 *
 * @param json the answer or a part of it; a missing node where it is not there
 */
public record Told(JsonNode json) {

    /** A text; null where there is none. */
    public @Nullable String text(String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    /** A number; null where there is none. */
    public @Nullable Number number(String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.numberValue() : null;
    }

    /** Whether the last day that a date may mean is over; no where there is none. */
    public boolean isPast(String name, LocalDate today) {
        return LastDay.of(json.path(name)).filter(today::isAfter).isPresent();
    }

    /** Whether a flag is there and set. */
    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /** Whether anything is told there. */
    public boolean has(String name) {
        JsonNode value = json.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    /** A part. */
    public Told in(String name) {
        return new Told(json.path(name));
    }

    /** The elements of a list. */
    public List<Told> each(String name) {
        return json.path(name).valueStream().map(Told::new).toList();
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return elements(name).map(JsonNode::asString).toList();
    }

    /** The members of a part by their names, in the order told. */
    public Map<String, Told> members() {
        var members = new LinkedHashMap<String, Told>();
        json.properties().forEach(member -> members.put(member.getKey(), new Told(member.getValue())));
        return members;
    }

    /** Whether a record was made up to show how things look. */
    public static boolean sample(Told record) {
        return record.flag("synthetic") || record.each("sources").stream().anyMatch(source -> source.flag("synthetic"));
    }

    private Stream<JsonNode> elements(String name) {
        return json.path(name).valueStream().filter(JsonNode::isValueNode);
    }
}
