package id.sinergi.outbox;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;

/** Files of a service's own, in GridFS, whose outages are told as refusals. */
public final class GuardedBucket {

    private final String name;
    private final MongoOperations mongo;

    GuardedBucket(String name, MongoOperations mongo) {
        this.name = name;
        this.mongo = mongo;
    }

    /**
     * Reads or writes files.
     *
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    public <T> T within(Function<GridFSBucket, T> access) {
        try {
            return Objects.requireNonNull(
                    mongo.execute(database -> access.apply(GridFSBuckets.create(database, name))));
        } catch (RuntimeException failed) {
            throw Refusals.of(failed);
        }
    }
}
