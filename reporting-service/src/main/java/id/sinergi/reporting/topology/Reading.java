package id.sinergi.reporting.topology;

import id.sinergi.observation.Trails;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads events, and sets aside what no retry can mend. */
final class Reading extends ContextualProcessor<byte[], byte[], String, Reading.Result> {

    private final EventReader reader = new EventReader();

    @Override
    public void process(Record<byte[], byte[]> received) {
        Event event;
        try {
            event = read(received);
        } catch (UnreadableEvent unreadable) {
            context().forward(SetAside.of(received, context(), String.valueOf(unreadable.getMessage())));
            return;
        }
        context()
                .forward(new Record<>(
                        event.activity().id(),
                        new Readable(event, received),
                        received.timestamp(),
                        trail(received.headers())));
    }

    private Event read(Record<byte[], byte[]> received) {
        var origin = context().recordMetadata().orElseThrow();
        String type = text(received.headers(), "ce_type");
        return reader.read(Family.of(origin.topic(), type), type, received.key(), received.value());
    }

    /** Of the headers only the trail goes on, and that only where somebody will see it. */
    private static Headers trail(Headers received) {
        var headers = new RecordHeaders();
        String trail = text(received, Trails.HEADER);
        if (trail != null && Trails.isRecorded(trail)) {
            headers.add(Trails.HEADER, trail.getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** An event that was read, or was not. */
    sealed interface Result permits Readable, SetAside {}

    /** The event, and the record that it was read from. */
    record Readable(Event event, Record<byte[], byte[]> received) implements Result {}
}
