package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections of one kind, one for each generation: read those of the current one, write any. */
final class PerGeneration {

    private final String prefix;
    private final List<IndexModel> indexes;
    private final MongoOperations mongo;
    private final CurrentGeneration generation;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    PerGeneration(String prefix, List<IndexModel> indexes, MongoOperations mongo, CurrentGeneration generation) {
        this.prefix = prefix;
        this.indexes = indexes;
        this.mongo = mongo;
        this.generation = generation;
    }

    /**
     * Reads from the current generation.
     *
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    <T> T read(Function<MongoCollection<Document>, T> reading) {
        try {
            return requireNonNull(mongo.execute(prefix + generation.name(), reading::apply));
        } catch (RuntimeException failure) {
            throw Outages.told(failure);
        }
    }

    /** A collection to write, with its indexes; durable, since offsets are committed as soon as a write returns. */
    MongoCollection<Document> toWrite(String generationName) {
        String name = prefix + generationName;
        MongoCollection<Document> collection =
                mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        if (!indexes.isEmpty() && !indexed.contains(name)) {
            collection.createIndexes(indexes);
            indexed.add(name);
        }
        return collection;
    }
}
