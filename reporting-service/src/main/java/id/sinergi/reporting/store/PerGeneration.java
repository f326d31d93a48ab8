package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import id.sinergi.reporting.visible.Visible;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The collections of one kind, one for each generation: of the current one is read what is the caller's, any is written.
 */
final class PerGeneration {

    private final String prefix;
    private final List<IndexModel> indexes;
    private final UnaryOperator<Bson> narrowing;
    private final MongoOperations mongo;
    private final CurrentGeneration generation;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    /** @param narrowing of {@link Visible}: makes of a query one for what is the caller's */
    PerGeneration(
            String prefix,
            List<IndexModel> indexes,
            UnaryOperator<Bson> narrowing,
            MongoOperations mongo,
            CurrentGeneration generation) {
        this.prefix = prefix;
        this.indexes = indexes;
        this.narrowing = narrowing;
        this.mongo = mongo;
        this.generation = generation;
    }

    /**
     * Reads from the current generation.
     *
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    <T> T read(Function<Found, T> reading) {
        try {
            return requireNonNull(
                    mongo.execute(prefix + generation.name(), all -> reading.apply(new Narrowed(all, narrowing))));
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

    /** A collection, as far as it is the caller's: there is no other way to read it than by a query that is narrowed. */
    interface Found {

        FindIterable<Document> find(Bson query);

        long count(Bson query);
    }

    private record Narrowed(MongoCollection<Document> all, UnaryOperator<Bson> narrowing) implements Found {

        @Override
        public FindIterable<Document> find(Bson query) {
            return all.find(narrowing.apply(query));
        }

        @Override
        public long count(Bson query) {
            return all.countDocuments(narrowing.apply(query));
        }
    }
}
