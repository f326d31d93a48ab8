package id.sinergi.reporting.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A record that no retry can mend, as it came: with its origin, the reason and the time in its headers. */
@SuppressWarnings("ArrayRecordComponent")
record SetAside(byte @Nullable [] key, byte @Nullable [] body) implements Reading.Result, Outcome {

    /** A reason can quote what was received; the dead letter holds that once already. */
    private static final int LONGEST_REASON = 1_000;

    /** The record that was received, and is being processed, with the reason why it is set aside. */
    static Record<String, SetAside> of(Record<byte[], byte[]> received, ProcessorContext<?, ?> context, String reason) {
        var origin = context.recordMetadata().orElseThrow();
        var headers = new RecordHeaders(received.headers());
        add(headers, "origin-topic", origin.topic());
        add(headers, "origin-partition", Integer.toString(origin.partition()));
        add(headers, "origin-offset", Long.toString(origin.offset()));
        add(headers, "reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        add(
                headers,
                "set-aside-at",
                Instant.ofEpochMilli(context.currentSystemTimeMs()).toString());
        return new Record<>("", new SetAside(received.key(), received.value()), received.timestamp(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
