package id.sinergi.reporting.reconciliation.comparing;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.sink.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Holds what a sink has stored against the topic that it was stored from, a poll at a time, and writes what differs again
 * from there. Only what the sink says to have stored is looked at: what is on its way is no difference.
 */
final class StoreAgainstTopics {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final MongoOperations mongo;
    private final Storing storing;
    private final Consumer<byte[], byte[]> consumer;
    private final List<Difference> found = new ArrayList<>();
    private long compared;

    /**
     * Compares.
     *
     * @param consumer reads what is committed, and belongs to no group
     */
    StoreAgainstTopics(MongoOperations mongo, Storing storing, Consumer<byte[], byte[]> consumer) {
        this.mongo = mongo;
        this.storing = storing;
        this.consumer = consumer;
    }

    /**
     * Compares all that the sinks of a generation have stored.
     *
     * @param stored how far each of them has come
     */
    void compare(Generation generation, Map<TopicPartition, Long> stored) {
        var topics = generation.topics();
        stored.forEach((partition, end) -> {
            if (partition.topic().equals(topics.totals())) {
                compare(partition, end, List.of(new Kept("totals_" + generation.name(), "total")));
            } else if (partition.topic().equals(topics.suspects())) {
                compare(partition, end, List.of(new Kept("suspects_" + generation.name(), "entry")));
            } else if (partition.topic().equals(topics.register())) {
                compare(
                        partition,
                        end,
                        List.of(
                                new Kept("register_" + generation.name(), "entry"),
                                new Kept("current_" + generation.name(), "entry")));
            }
        });
    }

    /** How many records were compared. */
    long compared() {
        return compared;
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private void compare(TopicPartition partition, long end, List<Kept> places) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        while (consumer.position(partition) < end) {
            var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            consumer.poll(GLANCE).records(partition).stream()
                    .filter(record -> record.key() != null && record.offset() < end)
                    .forEach(batch::add);
            compared += batch.size();
            places.forEach(place -> compare(batch, place));
        }
    }

    private void compare(List<ConsumerRecord<byte[], byte[]>> batch, Kept place) {
        List<String> ids = batch.stream().map(place::id).distinct().toList();
        Map<String, Document> documents = ids.isEmpty()
                ? Map.of()
                : mongo
                        .getCollection(place.collection())
                        .find(Filters.in("_id", ids))
                        .projection(Projections.include(place.field(), "offset", "version"))
                        .into(new ArrayList<>())
                        .stream()
                        .collect(toMap(document -> document.getString("_id"), document -> document));
        var differing = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        for (var record : batch) {
            String id = place.id(record);
            if (place.differs(documents.get(id), record)) {
                differing.put(id, record);
            }
        }
        differing.forEach((id, record) -> repair(place.collection() + " " + id, record, documents.get(id)));
    }

    private void repair(String what, ConsumerRecord<byte[], byte[]> record, @Nullable Document stored) {
        try {
            storing.again(record);
            found.add(new Difference(
                    Kind.STORE,
                    what,
                    (stored == null ? "missing" : "other than at offset " + stored.get("offset"))
                            + ", written again from " + record.topic() + " " + record.partition() + "@"
                            + record.offset()));
        } catch (UnreadableRecord setAside) {
            compared--; // it is among the dead letters
        }
    }

    /** Where a record is kept, and in which field as its very text. */
    private record Kept(String collection, String field) {

        /** The register keeps every version; the newest one is kept once more, under the id of its activity. */
        String id(ConsumerRecord<byte[], byte[]> record) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            return isCurrent() ? key.substring(0, key.lastIndexOf('|')) : key;
        }

        boolean differs(@Nullable Document stored, ConsumerRecord<byte[], byte[]> record) {
            if (stored == null) {
                return true;
            }
            if (isCurrent() && version(record) != stored.getLong("version")) {
                return version(record) > stored.getLong("version");
            }
            long offset = stored.getLong("offset");
            return offset < record.offset()
                    || (offset == record.offset() && !text(record).equals(stored.get(field)));
        }

        private boolean isCurrent() {
            return collection.startsWith("current_");
        }

        private static long version(ConsumerRecord<byte[], byte[]> record) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            return Long.parseLong(key.substring(key.lastIndexOf('|') + 1));
        }

        private static String text(ConsumerRecord<byte[], byte[]> record) {
            return record.value() == null ? "{}" : new String(record.value(), StandardCharsets.UTF_8);
        }
    }
}
