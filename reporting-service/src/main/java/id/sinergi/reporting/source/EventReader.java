package id.sinergi.reporting.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of an event: the whole state of an activity at one version. */
public final class EventReader {

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Reads a body published to the topic of a family.
     *
     * @throws UnreadableEvent where no later attempt could read it either
     */
    public Event read(Family family, byte @Nullable [] body) {
        if (body == null) {
            throw new UnreadableEvent("the event has no body");
        }
        try {
            JsonNode state = json.readTree(body);
            if (!state.isObject()) {
                throw new UnreadableEvent("the body is no JSON object");
            }
            return new Event(json.treeToValue(state, family.state()), state);
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent(unreadable.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            throw new UnreadableEvent(String.valueOf(unreadable.getMessage()));
        }
    }

    /** What was read: the activity, and its state as it was received. */
    public record Event(Activity activity, JsonNode state) {}
}
