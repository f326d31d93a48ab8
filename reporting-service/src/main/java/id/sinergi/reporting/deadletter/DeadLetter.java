package id.sinergi.reporting.deadletter;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
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

    /** Reads one from the topic of dead letters; a record that does not say where it comes from is its own origin. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(Header::key, DeadLetter::text, (_, last) -> last, TreeMap::new));
        Origin origin = Origin.of(
                headers.remove("origin-topic"), headers.remove("origin-partition"), headers.remove("origin-offset"));
        if (origin == null) {
            origin = new Origin(record.topic(), record.partition(), record.offset());
        }
        String reason = headers.remove("reason");
        Instant at = time(headers.remove("set-aside-at"));
        return new DeadLetter(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                reason == null ? "unknown" : reason,
                at == null ? Instant.ofEpochMilli(record.timestamp()) : at,
                record.key(),
                record.value(),
                headers);
    }

    private static @Nullable Instant time(@Nullable String header) {
        try {
            return header == null ? null : Date.from(Instant.parse(header)).toInstant();
        } catch (DateTimeParseException | IllegalArgumentException none) {
            return null;
        }
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Where a record was read first. */
    private record Origin(String topic, int partition, long offset) {

        /** Null where the headers do not say so. */
        static @Nullable Origin of(@Nullable String topic, @Nullable String partition, @Nullable String offset) {
            try {
                return topic == null || partition == null || offset == null
                        ? null
                        : new Origin(topic, Integer.parseInt(partition), Long.parseLong(offset));
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }
}
