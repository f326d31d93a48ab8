package id.sinergi.reporting.sink;

import static java.util.Objects.requireNonNull;

import id.sinergi.observation.Trails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * A record of a batch as it came, with its place in its topic.
 *
 * @param timestamp when what it says was recorded, in milliseconds; of a total, the newest report that it counts
 * @param value null: a tombstone
 * @param trail the {@code traceparent} of what it comes from; null: nobody records that
 */
record Incoming(
        String topic,
        int partition,
        long offset,
        long timestamp,
        @Nullable String key,
        @Nullable String value,
        @Nullable String trail) {

    /** Takes a batch apart; its headers list topics, partitions, offsets and keys in the order of the payloads. */
    static List<Incoming> of(Message<List<Object>> batch) {
        List<String> topics = header(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = header(batch, KafkaHeaders.OFFSET);
        List<Long> timestamps = header(batch, KafkaHeaders.RECEIVED_TIMESTAMP);
        List<@Nullable Object> keys = header(batch, KafkaHeaders.RECEIVED_KEY);
        List<Map<String, Object>> besides = header(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        return IntStream.range(0, topics.size())
                .mapToObj(i -> new Incoming(
                        topics.get(i),
                        partitions.get(i),
                        offsets.get(i),
                        timestamps.get(i),
                        text(keys.get(i)),
                        text(batch.getPayload().get(i)),
                        trail(besides.get(i).get(Trails.HEADER))))
                .toList();
    }

    static Incoming of(ConsumerRecord<byte[], byte[]> record) {
        return new Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                text(record.key()),
                text(record.value()),
                null);
    }

    /** The generation that the topic's name ends with: {@code g7} of {@code sinergi.totals.g7}. */
    String generation() {
        return topic.substring(topic.lastIndexOf('.') + 1);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> header(Message<?> batch, String name) {
        return (List<T>) requireNonNull(batch.getHeaders().get(name), name);
    }

    /** The binder hands headers on as bytes, or as what it takes them for. */
    private static @Nullable String trail(@Nullable Object header) {
        return header instanceof String said ? said : text(header);
    }

    /** A tombstone arrives as null or as KafkaNull. */
    private static @Nullable String text(@Nullable Object bytes) {
        return bytes instanceof byte[] read ? new String(read, StandardCharsets.UTF_8) : null;
    }
}
