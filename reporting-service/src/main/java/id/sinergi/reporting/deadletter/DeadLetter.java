package id.sinergi.reporting.deadletter;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside, as it came to its reader.
 *
 * @param topic where it was read, with its place there
 * @param reason why nobody could read it, as said last
 * @param setAsideAt when it was set aside last
 * @param headers those that it came with
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String reason,
        Instant setAsideAt,
        byte @Nullable [] key,
        byte @Nullable [] body,
        Map<String, String> headers) {

    public DeadLetter {
        setAsideAt = setAsideAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** On the record that a replay writes: which dead letter it was. */
    static final String REPLAY_OF = "replay-of";

    /** Equal wherever and however often the record is set aside: by every generation, and after a replay. */
    public String id() {
        return headers.getOrDefault(REPLAY_OF, topic + "-" + partition + "-" + offset);
    }

    /** Reads one from the topic of dead letters; a record that says nothing of its origin is its own. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(Header::key, DeadLetter::text, (_, last) -> last, TreeMap::new));
        String topic = headers.remove("origin-topic");
        String partition = headers.remove("origin-partition");
        String offset = headers.remove("origin-offset");
        String reason = headers.remove("reason");
        String at = headers.remove("set-aside-at");
        return new DeadLetter(
                topic == null ? record.topic() : topic,
                partition == null ? record.partition() : Integer.parseInt(partition),
                offset == null ? record.offset() : Long.parseLong(offset),
                reason == null ? "unknown" : reason,
                at == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(at),
                record.key(),
                record.value(),
                headers);
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
