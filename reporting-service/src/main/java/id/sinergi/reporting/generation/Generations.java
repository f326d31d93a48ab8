package id.sinergi.reporting.generation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The runs of the counting, and which of them is served: in the collection {@code generations} a document each,
 * {@code {_id: "g1", identity, reason, openedAt, …}}, and the pointer {@code {_id: "current", generation: "g1"}}.
 */
public class Generations {

    private static final String POINTER = "current";

    private final MongoOperations mongo;

    public Generations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The one that is served; empty before the first was opened. */
    public Optional<Generation> current() {
        return find(POINTER)
                .flatMap(pointer -> find(pointer.getString("generation")))
                .map(GenerationDocument::generation);
    }

    /** All that were ever opened, newest first; empty before the first one is served. */
    public List<Recorded> all() {
        Optional<Generation> current = current();
        if (current.isEmpty()) {
            return List.of();
        }
        int served = current.get().number();
        return generations().find(Filters.ne("_id", POINTER)).into(new ArrayList<>()).stream()
                .map(document -> GenerationDocument.recorded(document, served))
                .sorted(Comparator.comparingInt(
                                (Recorded recorded) -> recorded.generation().number())
                        .reversed())
                .toList();
    }

    /** The highest number that was ever recorded; 0 where there is none. */
    int newest() {
        return generations().find(Filters.ne("_id", POINTER)).into(new ArrayList<>()).stream()
                .mapToInt(document -> GenerationDocument.generation(document).number())
                .max()
                .orElse(0);
    }

    /**
     * Opens the first one, however many instances try at once. The pointer decides on its number: one instance may see in
     * Kafka what another has just begun, and would take the next.
     *
     * @return the one that is current afterwards, which another instance may have opened with another identity
     */
    public Generation openFirst(int number, String identity, Instant at) {
        insert(new Document("_id", POINTER)
                .append("generation", Generation.numbered(number, identity).name()));
        String name = find(POINTER).orElseThrow().getString("generation");
        insert(GenerationDocument.opened(new Generation(name, identity), "the first one", at)
                .append("servedSince", Date.from(at)));
        return current().orElseThrow();
    }

    /** Notes the ends of the logs, once, however many instances count it. */
    public void noteEnds(Generation generation, Map<TopicPartition, Long> ends) {
        generations()
                .updateOne(
                        Filters.and(Filters.eq("_id", generation.name()), Filters.exists("ends", false)),
                        Updates.set("ends", GenerationDocument.ends(ends)));
    }

    /** Notes how far it has come. */
    public void noteProgress(Generation generation, Progress progress) {
        change(generation, Updates.set("progress", GenerationDocument.progress(progress)));
    }

    /**
     * Serves a generation in place of an older one, by compare-and-set of the pointer.
     *
     * @return whether this call did it
     */
    public boolean serve(Generation generation, Instant at) {
        Generation served = current().orElseThrow();
        if (served.number() >= generation.number()) {
            return false;
        }
        long switched = generations()
                .updateOne(
                        Filters.and(Filters.eq("_id", POINTER), Filters.eq("generation", served.name())),
                        Updates.set("generation", generation.name()))
                .getModifiedCount();
        if (switched == 1) {
            change(generation, Updates.set("servedSince", Date.from(at)));
        }
        return switched == 1;
    }

    /** Notes when it was first seen to be served no more. */
    public void noteReplaced(Generation generation, Instant at) {
        change(generation, Updates.set("replacedAt", Date.from(at)));
    }

    /** Notes that nothing of it is kept but a line, since all of them are read again and again. */
    public void noteRemoved(Generation generation, Instant at) {
        change(
                generation,
                Updates.combine(
                        Updates.set("removedAt", Date.from(at)), Updates.unset("ends"), Updates.unset("progress")));
    }

    /** Whether this call inserted it: false where its id is taken. */
    boolean insert(Document document) {
        try {
            generations().insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    /** The one that was opened by this request. */
    Optional<Document> requested(String requestId) {
        return Optional.ofNullable(
                generations().find(Filters.eq("requestId", requestId)).first());
    }

    private void change(Generation generation, Bson change) {
        generations().updateOne(Filters.eq("_id", generation.name()), change);
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(generations().find(Filters.eq("_id", id)).first());
    }

    private MongoCollection<Document> generations() {
        return mongo.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
