package id.sinergi.portal.records.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a correction's form began with. It travels with the form: what was not touched in it is not sent, so that nobody undoes
 * what somebody else has corrected in the meantime.
 *
 * @param said by the fields' names; a field that is not there was empty
 */
record Original(Map<String, JsonNode> said) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Original {
        said = Map.copyOf(said);
    }

    /** What a record says now. */
    static Original of(List<Field> fields, JsonNode record) {
        Map<String, JsonNode> said = new HashMap<>();
        fields.forEach(field -> {
            JsonNode value = Body.at(record, field.name());
            if (!Body.isEmpty(value)) {
                said.put(field.name(), value);
            }
        });
        return new Original(said);
    }

    /** What a form has brought back; what the record says now where it is not readable. */
    static Original read(@Nullable String json, List<Field> fields, JsonNode record) {
        try {
            if (json != null && JSON.readTree(json) instanceof ObjectNode read) {
                Map<String, JsonNode> said = new HashMap<>();
                read.properties().forEach(one -> said.put(one.getKey(), one.getValue()));
                return new Original(said);
            }
        } catch (JacksonException unreadable) {
            return of(fields, record);
        }
        return of(fields, record);
    }

    /** What stood in a field; missing where nothing did. */
    JsonNode at(Field field) {
        return said.getOrDefault(field.name(), MissingNode.getInstance());
    }

    /** As it travels. */
    String json() {
        return JSON.writeValueAsString(said);
    }
}
