package id.sinergi.reporting.reconciliation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.reporting.reconciliation.Result.State;
import java.time.Instant;
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
                        Updates.combine(
                                Updates.set("result", json.writeValueAsString(result)),
                                Updates.set("state", result.state().name()),
                                Updates.set("differing", result.differing())),
                        new UpdateOptions().upsert(true));
    }

    /** The one that began last, on whatever instance; empty before the first. */
    public Optional<Result> last() {
        return newest(null, 1).stream().findFirst();
    }

    /** How many differences the last one found that was not given up with nothing found; 0 before the first. */
    public int differing() {
        Document last = results()
                .find(Filters.or(Filters.eq("state", State.DONE.name()), Filters.gt("differing", 0)))
                .projection(Projections.include("differing"))
                .sort(Sorts.descending("_id"))
                .first();
        return last != null && last.get("differing") instanceof Number differing ? differing.intValue() : 0;
    }

    /** When the last one ended that was not given up; empty before the first. */
    public Optional<Instant> lastDone() {
        return Optional.ofNullable(results()
                        .find(Filters.eq("state", State.DONE.name()))
                        .sort(Sorts.descending("_id"))
                        .first())
                .map(this::result)
                .map(Result::endedAt);
    }

    /** Ends what began before a moment and never ended: its instance was killed. */
    public void giveUpBegunBefore(Instant moment, Instant at) {
        results().find(Filters.eq("state", State.RUNNING.name())).into(new ArrayList<>()).stream()
                .map(this::result)
                .filter(result -> result.startedAt().isBefore(moment))
                .forEach(result -> keep(result.ended(State.GIVEN_UP, at, new Found())));
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
                .map(this::result)
                .toList();
    }

    private Result result(Document document) {
        return json.readValue(document.getString("result"), Result.class);
    }

    private MongoCollection<Document> results() {
        return mongo.getCollection("reconciliations");
    }
}
