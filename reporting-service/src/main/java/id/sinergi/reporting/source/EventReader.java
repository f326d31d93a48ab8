package id.sinergi.reporting.source;

import id.sinergi.report.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the body of an event: the whole state of an activity at one version. */
public final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("dates of events").addDeserializer(PartialDate.class, new StatedDates()))
            .build();

    /**
     * Reads an event published to the topic of a family.
     *
     * @param type the CloudEvents type; its last part is the major version of the body, of which only the first is known
     * @param key the id of the activity, by which an activity's events meet in one partition
     * @throws UnreadableEvent where no later attempt could read it either
     */
    public Event read(Family family, @Nullable String type, byte @Nullable [] key, byte @Nullable [] body) {
        if (type != null && !type.endsWith(".v1")) {
            throw new UnreadableEvent("the major version of " + type + " is unknown here");
        }
        Event event = read(family, body);
        String id = event.activity().id();
        if (!Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8))) {
            throw new UnreadableEvent("the key is not the id of the activity, " + id);
        }
        return event;
    }

    /**
     * Reads a body alone.
     *
     * @throws UnreadableEvent where no later attempt could read it either
     */
    public Event read(Family family, byte @Nullable [] body) {
        if (body == null) {
            throw new UnreadableEvent("the event has no body");
        }
        try {
            JsonNode state = JSON.readTree(body);
            if (!state.isObject()) {
                throw new UnreadableEvent("the body is no JSON object");
            }
            return new Event(JSON.treeToValue(state, family.state()), state);
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent(unreadable.getOriginalMessage());
        }
    }

    /** A programme as its state, once read, still tells it. */
    public static Programme programme(JsonNode state) {
        return JSON.treeToValue(state, Programme.class);
    }

    /** An activity of any family as its state, once read, still tells it. */
    public static Activity activity(Family family, JsonNode state) {
        return JSON.treeToValue(state, family.state());
    }

    /** What was read: the activity, and its state as it was received. */
    public record Event(Activity activity, JsonNode state) {

        /** What the state says that is counted of all families alike. */
        public Stated stated() {
            return Stated.in(state);
        }
    }
}
