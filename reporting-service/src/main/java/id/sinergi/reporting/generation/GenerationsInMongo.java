package id.sinergi.reporting.generation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Generations in the collection {@code generations}: {@code {_id: "g1", identity, state, openedAt}} each, and the pointer
 * {@code {_id: "current", generation: "g1"}}.
 */
final class GenerationsInMongo implements Generations {

    private static final String FIRST = "g1";
    private static final String POINTER = "current";

    private final MongoCollection<Document> generations;

    GenerationsInMongo(MongoOperations mongo) {
        this.generations = mongo.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Optional<Generation> current() {
        return find(POINTER)
                .flatMap(pointer -> find(pointer.getString("generation")))
                .map(found -> new Generation(found.getString("_id"), found.getString("identity")));
    }

    @Override
    public Generation openFirst(String identity, Instant at) {
        insertUnlessThere(new Document("_id", FIRST)
                .append("identity", identity)
                .append("state", "RUNNING")
                .append("openedAt", Date.from(at)));
        insertUnlessThere(new Document("_id", POINTER).append("generation", FIRST));
        return current().orElseThrow();
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(generations.find(Filters.eq("_id", id)).first());
    }

    private void insertUnlessThere(Document document) {
        try {
            generations.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}
