package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's own log, read from its beginning: it keeps every version that was ever published, whatever became of the
 * store. What cannot be read there is passed over; whoever counts it tells of that. Not thread-safe.
 */
final class OwnLog implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    /** After so many polls in a row that brought nothing on, Kafka is away. */
    private static final int FRUITLESS = 15;

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    /** A number of a state is stored as it was reported. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Consumer<String, byte[]> consumer;
    private final LogBodies bodies;
    private final String topic;

    /** @param consumer belongs to no group */
    OwnLog(Consumer<String, byte[]> consumer, LogBodies bodies, String topic) {
        this.consumer = consumer;
        this.bodies = bodies;
        this.topic = topic;
    }

    List<Integer> partitions() {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> partition.partition())
                .sorted()
                .toList();
    }

    /** How many records it has by now; none where there is no such topic. */
    long records() {
        List<TopicPartition> places = partitions().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        return sum(consumer.endOffsets(places)) - sum(consumer.beginningOffsets(places));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Reads a partition from its beginning to where it ends by now.
     *
     * @param more gets what one poll brought; it answers whether to go on
     * @return whether it was read to the end
     * @throws LogAway where Kafka does not bring it on
     */
    boolean read(int partition, Predicate<List<PublishedVersion>> more) {
        var place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        long end = requireNonNull(consumer.endOffsets(List.of(place)).get(place));
        int fruitless = 0;
        for (long from = consumer.position(place); from < end; from = consumer.position(place)) {
            var versions = new ArrayList<PublishedVersion>();
            consumer.poll(GLANCE)
                    .records(place)
                    .forEach(record -> version(record).ifPresent(versions::add));
            if (!more.test(versions)) {
                return false;
            }
            fruitless = consumer.position(place) > from ? 0 : fruitless + 1;
            if (fruitless == FRUITLESS) {
                throw new LogAway(place + " cannot be read on from " + from + " to " + end);
            }
        }
        return true;
    }

    /**
     * The body of a version: the whole state of its activity, with its id, version and times; empty where it is no JSON.
     *
     * @throws LogAway where Kafka does not bring it
     */
    Map<String, Object> body(PublishedVersion version) {
        return members(bodies.at(new TopicPartition(topic, version.partition()), version.offset()));
    }

    @Override
    public void close() {
        bodies.close();
        consumer.close();
    }

    private static Map<String, Object> members(byte[] body) {
        try {
            return JSON.readValue(body, MEMBERS);
        } catch (JacksonException unreadable) {
            return Map.of();
        }
    }

    private static Optional<PublishedVersion> version(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (record.key() == null || record.value() == null || type == null) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(record.value())) {
            return version(record, new String(type.value(), StandardCharsets.UTF_8), json);
        } catch (JacksonException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Both stand at the beginning of a body: the state behind them is not read. */
    private static Optional<PublishedVersion> version(
            ConsumerRecord<String, byte[]> record, String type, JsonParser json) {
        long version = 0;
        @Nullable Instant recordedAt = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while ((version == 0 || recordedAt == null) && json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "version" -> version = json.getLongValue();
                case "recordedAt" -> recordedAt = Instant.parse(json.getString());
                default -> json.skipChildren();
            }
        }
        return version < 1 || recordedAt == null
                ? Optional.empty()
                : Optional.of(new PublishedVersion(
                        record.key(), version, recordedAt, type, record.partition(), record.offset()));
    }

    /** Kafka does not answer, or lacks what it had. */
    static final class LogAway extends RuntimeException {

        LogAway(String what) {
            super(what);
        }
    }
}
