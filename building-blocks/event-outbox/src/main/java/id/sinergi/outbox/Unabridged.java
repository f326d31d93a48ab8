package id.sinergi.outbox;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as it is, with the nulls that interfaces leave out elsewhere: in a merge patch they remove. */
final class Unabridged extends ValueSerializer<Object> {

    private static final JsonMapper AS_IT_IS = new JsonMapper();

    @Override
    public void serialize(Object json, JsonGenerator to, SerializationContext context) {
        to.writeTree(AS_IT_IS.valueToTree(json));
    }
}
