package id.sinergi.portal.records;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record said before each of its versions, as far as its history was read from the first one on. */
final class Replay {

    private @Nullable ObjectNode state;

    /** What it says of a member so far; missing where it does not, or that is not known. */
    JsonNode before(String member) {
        return state == null ? MissingNode.getInstance() : state.path(member);
    }

    /** What it says of a member from then on. */
    JsonNode after(String member, JsonNode patch) {
        return merged(before(member), patch);
    }

    /** The next version was read. */
    void read(boolean first, JsonNode patch) {
        if (first && patch instanceof ObjectNode whole) {
            state = whole.deepCopy();
        } else if (state != null && merged(state, patch) instanceof ObjectNode next) {
            state = next;
        }
    }

    /** JSON Merge Patch, RFC 7396. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes) || !(target instanceof ObjectNode known)) {
            return patch;
        }
        ObjectNode result = known.deepCopy();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merged(known.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
