package id.sinergi.reporting.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;

/**
 * Upserts whose filter names the id and a condition that only an older document meets. Where a newer one is stored, the
 * filter misses it and the insert fails on its id (E11000): exactly what is wanted.
 */
final class GuardedWrites {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;

    private GuardedWrites() {}

    /**
     * Meets only the document of that id that is not newer. Written flat, since a stand-in for MongoDB finds the id only
     * there.
     */
    static Document notNewer(String id, long offset) {
        return new Document("_id", id).append("offset", new Document("$lte", offset));
    }

    /** Writes all of them; what is older than the stored document changes nothing. */
    static void write(MongoCollection<Document> collection, List<UpdateOneModel<Document>> writes) {
        List<UpdateOneModel<Document>> refused = attempt(collection, writes);
        // Two writers may have inserted at once: only after a second attempt is it known that mine is the older one.
        attempt(collection, refused);
    }

    private static List<UpdateOneModel<Document>> attempt(
            MongoCollection<Document> collection, List<UpdateOneModel<Document>> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        try {
            collection.bulkWrite(writes, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException failure) {
            if (!isForOlderOnesOnly(failure)) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .map(writes::get)
                    .toList();
        }
    }

    private static boolean isForOlderOnesOnly(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
