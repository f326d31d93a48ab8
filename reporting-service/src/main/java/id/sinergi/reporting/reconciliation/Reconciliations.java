package id.sinergi.reporting.reconciliation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** The results, one document each; their ids sort by time. */
public final class Reconciliations {

    private final MongoOperations mongo;
    private final JsonMapper json = JsonMapper.builder().build();

    public Reconciliations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps a result in place of what was known of it before. */
    public void keep(Result result) {
        results()
                .updateOne(
                        Filters.eq("_id", result.id()),
                        Updates.set("result", json.writeValueAsString(result)),
                        new UpdateOptions().upsert(true));
    }

    /** The one that began last, on whatever instance; empty before the first. */
    public Optional<Result> last() {
        return newest(null, 1).stream().findFirst();
    }

    /**
     * Those that began last.
     *
     * @param before the id of one; null: from the last one on
     */
    List<Result> newest(@Nullable String before, int limit) {
        return results()
                .find(before == null ? Filters.empty() : Filters.lt("_id", before))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(document -> json.readValue(document.getString("result"), Result.class))
                .toList();
    }

    private MongoCollection<Document> results() {
        return mongo.getCollection("reconciliations");
    }
}
