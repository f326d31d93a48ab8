package id.sinergi.reporting.topology;

import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Reads events, and sets aside what no retry can mend: with its origin, the reason and the time in its headers. */
final class Reading extends ContextualProcessor<byte[], byte[], String, Reading.Result> {

    private final EventReader reader = new EventReader();

    @Override
    public void process(Record<byte[], byte[]> event) {
        var origin = context().recordMetadata().orElseThrow();
        try {
            String type = text(event.headers(), "ce_type");
            var read = reader.read(Family.of(origin.topic(), type), type, event.key(), event.value());
            context().forward(new Record<>(read.activity().id(), new Readable(read), event.timestamp()));
        } catch (UnreadableEvent unreadable) {
            context()
                    .forward(new Record<>(
                            "",
                            new SetAside(event.key(), event.value()),
                            event.timestamp(),
                            headers(event, origin, unreadable)));
        }
    }

    private Headers headers(Record<byte[], byte[]> event, RecordMetadata origin, UnreadableEvent unreadable) {
        var headers = new RecordHeaders(event.headers());
        add(headers, "origin-topic", origin.topic());
        add(headers, "origin-partition", Integer.toString(origin.partition()));
        add(headers, "origin-offset", Long.toString(origin.offset()));
        add(headers, "reason", String.valueOf(unreadable.getMessage()));
        add(
                headers,
                "set-aside-at",
                Instant.ofEpochMilli(context().currentSystemTimeMs()).toString());
        return headers;
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** An event that was read, or was not. */
    sealed interface Result {}

    record Readable(Event event) implements Result {}

    /** The record as it came. */
    @SuppressWarnings("ArrayRecordComponent")
    record SetAside(byte @Nullable [] key, byte @Nullable [] body) implements Result {}
}
