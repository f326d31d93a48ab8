package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
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
     * @throws Refusal 503 where MongoDB does not answer
     */
    <T> T read(Function<MongoCollection<Document>, T> reading) {
        try {
            return requireNonNull(mongo.execute(prefix + generation.name(), reading::apply));
        } catch (RuntimeException failure) {
            if (isAway(failure) || isAway(failure.getCause())) {
                throw Refusal.of(ProblemType.UNAVAILABLE, "The store does not answer; try again in a few seconds.");
            }
            throw failure;
        }
    }

    /** As the driver says it or as it is translated, which takes a change of primary for the caller's fault. */
    private static boolean isAway(@Nullable Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoConnectionPoolClearedException;
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
