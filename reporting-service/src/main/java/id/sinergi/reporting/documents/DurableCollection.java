package id.sinergi.reporting.documents;

import static java.util.Objects.requireNonNull;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import id.sinergi.reporting.store.Outages;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** A collection whose answered writes have reached a majority and its journal, with its indexes. */
final class DurableCollection {

    private final String name;
    private final List<String> indexed;
    private final MongoOperations mongo;
    private final AtomicBoolean isIndexed = new AtomicBoolean();

    DurableCollection(String name, List<String> indexed, MongoOperations mongo) {
        this.name = name;
        this.indexed = indexed;
        this.mongo = mongo;
    }

    /**
     * Reads or writes.
     *
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    <T> T within(Function<MongoCollection<Document>, T> access) {
        try {
            var collection = mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            if (!isIndexed.get()) {
                Stream.concat(Stream.of("history.request"), indexed.stream().map(member -> "state." + member))
                        .forEach(field -> collection.createIndex(Indexes.ascending(field)));
                isIndexed.set(true);
            }
            return requireNonNull(access.apply(collection));
        } catch (RuntimeException failure) {
            throw Outages.told(failure);
        }
    }
}
