package id.sinergi.reporting.deadletter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is missing from the counting because it is among the dead letters, for those who miss it. */
public final class SetAside {

    private static final Bson NOT_REPLAYED = Filters.exists("replayedAt", false);

    private final MongoOperations mongo;

    public SetAside(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Those of the keys of a topic under which a record was set aside and not replayed.
     *
     * @return by key, whether one of them waits; false: they were settled, and nobody will read them
     */
    public Map<String, Boolean> among(Collection<String> keys, String topic) {
        List<Binary> wanted = keys.stream()
                .map(key -> new Binary(key.getBytes(StandardCharsets.UTF_8)))
                .toList();
        var found = new HashMap<String, Boolean>();
        letters()
                .find(Filters.and(Filters.in("key", wanted), Filters.eq("topic", topic), NOT_REPLAYED))
                .projection(Projections.include("key", "settledAt"))
                .forEach(letter -> found.merge(
                        new String(letter.get("key", Binary.class).getData(), StandardCharsets.UTF_8),
                        !letter.containsKey("settledAt"),
                        Boolean::logicalOr));
        return found;
    }

    /** Whether a record of one of these topics was set aside and not replayed. */
    public boolean hasAnyOf(Collection<String> topics) {
        return letters()
                        .find(Filters.and(Filters.in("topic", topics), NOT_REPLAYED))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    private MongoCollection<Document> letters() {
        return mongo.getCollection("dead_letters");
    }
}
