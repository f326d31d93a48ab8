package id.sinergi.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** The events of one service, in a collection that forgets by itself. */
final class AuditStore {

    private static final String COLLECTION = "audit";
    private static final String FORGETTING = "forgetting";
    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"));

    private final MongoOperations mongo;
    private final long secondsKept;

    AuditStore(MongoOperations mongo, int days) {
        this.mongo = mongo;
        this.secondsKept = TimeUnit.DAYS.toSeconds(days);
    }

    /** Adds events; those that are there already, since an answer was lost, stay as they are. */
    void add(List<AuditEvent> events) {
        try {
            events().insertMany(
                            events.stream().map(EventDocument::of).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            if (!failed.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw failed;
            }
        }
    }

    /**
     * The newest events that match, newest first.
     *
     * @throws Refusal 503 where MongoDB does not answer
     */
    List<AuditEvent> find(Bson filter, int limit) {
        try {
            return events().find(filter)
                    .sort(NEWEST_FIRST)
                    .limit(limit)
                    .map(EventDocument::read)
                    .into(new ArrayList<>());
        } catch (MongoException away) {
            throw Refusal.of(
                    ProblemType.UNAVAILABLE,
                    "The store does not answer; ask again after the pause that Retry-After names. The audit log has"
                            + " every event meanwhile.");
        }
    }

    /** Makes sure of the indexes that lists read, and that events are forgotten in time. */
    void declareIndexes() {
        forgetOnlyWhatIsSaidNow();
        List<String> none = List.of();
        events().createIndexes(List.of(
                by(none),
                by(List.of("account")),
                by(List.of("outcome")),
                by(List.of("account", "outcome")),
                new IndexModel(
                        Indexes.ascending("at"),
                        new IndexOptions().name(FORGETTING).expireAfter(secondsKept, TimeUnit.SECONDS))));
    }

    private static IndexModel by(List<String> keys) {
        return new IndexModel(
                Indexes.compoundIndex(Indexes.ascending(keys), Indexes.descending("at"), Indexes.ascending("_id")));
    }

    /** An index cannot be declared anew with another time. */
    private void forgetOnlyWhatIsSaidNow() {
        for (Document index : events().listIndexes()) {
            if (FORGETTING.equals(index.getString("name"))
                    && index.get("expireAfterSeconds") instanceof Number seconds
                    && seconds.longValue() != secondsKept) {
                events().dropIndex(FORGETTING);
            }
        }
    }

    /** Those after a place in that order. */
    static Bson after(java.util.Date at, String id) {
        return Filters.or(Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.gt("_id", id)));
    }

    private MongoCollection<Document> events() {
        return mongo.getCollection(COLLECTION);
    }
}
