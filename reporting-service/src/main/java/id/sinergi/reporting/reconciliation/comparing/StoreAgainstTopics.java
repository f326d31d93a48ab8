package id.sinergi.reporting.reconciliation.comparing;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.sink.UnreadableRecord;
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

    /** After so many polls in a row that brought nothing on, the topic is gone or its broker is away. */
    private static final int FRUITLESS = 15;

    private final MongoOperations mongo;
    private final Storing storing;
    private final Consumer<byte[], byte[]> consumer;
    private final Going going;
    private final Found found;

    /**
     * Compares.
     *
     * @param consumer reads what is committed, and belongs to no group
     */
    StoreAgainstTopics(
            MongoOperations mongo, Storing storing, Consumer<byte[], byte[]> consumer, Going going, Found found) {
        this.mongo = mongo;
        this.storing = storing;
        this.consumer = consumer;
        this.going = going;
        this.found = found;
    }

    /**
     * Compares all that the sinks of a generation have stored.
     *
     * @param stored how far each of them has come
     * @throws GivenUp where a topic cannot be read to that place
     */
    void compare(Generation generation, Map<TopicPartition, Long> stored) {
        stored.forEach((partition, end) -> compare(partition, end, places(generation, partition.topic())));
    }

    private static List<Place> places(Generation generation, String topic) {
        var topics = generation.topics();
        if (topic.equals(topics.totals())) {
            return List.of(new Place("totals_" + generation.name(), "total"));
        }
        if (topic.equals(topics.suspects())) {
            return List.of(new Place("suspects_" + generation.name(), "entry"));
        }
        return List.of(
                new Place("register_" + generation.name(), "entry"),
                new Place("current_" + generation.name(), "entry"));
    }

    private void compare(TopicPartition partition, long end, List<Place> places) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        int fruitless = 0;
        for (long from = consumer.position(partition); from < end; from = consumer.position(partition)) {
            going.on();
            var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            consumer.poll(GLANCE).records(partition).stream()
                    .filter(record -> record.key() != null && record.offset() < end)
                    .forEach(batch::add);
            found.comparedDocuments(batch.size());
            places.forEach(place -> compare(batch, place));
            fruitless = consumer.position(partition) > from ? 0 : fruitless + 1;
            if (fruitless == FRUITLESS) {
                throw new GivenUp(partition + " cannot be read on from " + from + " to " + end);
            }
        }
    }

    private void compare(List<ConsumerRecord<byte[], byte[]>> batch, Place place) {
        List<String> ids = batch.stream().map(place::id).distinct().toList();
        Map<String, Document> documents = ids.isEmpty() ? Map.of() : documents(place, ids);
        var differing = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        for (var record : batch) {
            String id = place.id(record);
            if (place.differs(documents.get(id), record)) {
                differing.merge(id, record, place::newer);
            }
        }
        differing.forEach((id, record) -> repair(place, id, record, documents.get(id)));
    }

    private Map<String, Document> documents(Place place, List<String> ids) {
        return mongo
                .getCollection(place.collection())
                .find(Filters.in("_id", ids))
                .projection(Projections.include(place.fields()))
                .into(new ArrayList<>())
                .stream()
                .collect(toMap(document -> document.getString("_id"), document -> document));
    }

    private void repair(Place place, String id, ConsumerRecord<byte[], byte[]> record, @Nullable Document stored) {
        String was = stored == null ? "missing" : "other than at offset " + stored.get("offset");
        String from = record.topic() + " " + record.partition() + "@" + record.offset();
        try {
            if (stored != null && place.isDamaged(stored)) {
                mongo.getCollection(place.collection()).deleteOne(Filters.eq("_id", id));
            }
            storing.again(record);
            found.add(new Difference(Kind.STORE, place.collection() + " " + id, was + ", written again from " + from));
        } catch (UnreadableRecord setAside) {
            found.comparedDocuments(-1); // it is among the dead letters
        }
    }
}
