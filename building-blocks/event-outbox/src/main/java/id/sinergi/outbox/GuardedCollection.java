package id.sinergi.outbox;

import com.mongodb.client.MongoCollection;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** A collection whose outages are told as refusals: what a service keeps beside its documents lies in such, too. */
public final class GuardedCollection {

    private final String name;
    private final MongoOperations mongo;

    GuardedCollection(String name, MongoOperations mongo) {
        this.name = name;
        this.mongo = mongo;
    }

    /**
     * Reads or writes.
     *
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer, 413 where a document would grow too large
     * @throws DuplicateKeyException where an id is there already
     */
    public <T> T within(Function<MongoCollection<Document>, T> access) {
        try {
            return Objects.requireNonNull(mongo.execute(name, access::apply));
        } catch (DuplicateKeyException present) {
            throw present;
        } catch (RuntimeException failed) {
            throw Refusals.of(failed);
        }
    }
}
