package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What runs have found, one document each, and one for each finding; their ids sort by time, and by run and record. */
final class ResyncRuns {

    private final GuardedCollection runs;
    private final GuardedCollection findings;

    /** What another release has kept may have more, or less. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    ResyncRuns(GuardedCollection runs, GuardedCollection findings) {
        this.runs = runs;
        this.findings = findings;
    }

    /** Keeps a run in place of what was known of it before. */
    void keep(ResyncRun run) {
        keep(runs, run.id().toString(), run);
    }

    void keep(ResyncRun run, ResyncFinding finding) {
        keep(findings, run.id() + "|" + finding.id(), finding);
    }

    /** @throws id.sinergi.http.Refusal 503 where MongoDB does not answer */
    Optional<ResyncRun> find(UUID id) {
        return runs.within(all -> Optional.ofNullable(
                        all.find(Filters.eq("_id", id.toString())).first())
                .map(document -> read(document, ResyncRun.class)));
    }

    /**
     * Those that began last.
     *
     * @param before the id of one; null: from the last one on
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    List<ResyncRun> newest(@Nullable String before, int limit) {
        return runs.within(all -> all.find(before == null ? Filters.empty() : Filters.lt("_id", before))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(document -> read(document, ResyncRun.class))
                .into(new ArrayList<>()));
    }

    /**
     * What a run has found, by the records' ids.
     *
     * @param after the id of a record; empty: from the first one on
     * @throws id.sinergi.http.Refusal 503 where MongoDB does not answer
     */
    List<ResyncFinding> of(UUID run, String after, int limit) {
        return findings.within(all -> all.find(
                        Filters.and(Filters.gt("_id", run + "|" + after), Filters.lt("_id", run + "}")))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(document -> read(document, ResyncFinding.class))
                .into(new ArrayList<>()));
    }

    private void keep(GuardedCollection where, String id, Object what) {
        where.within(all -> all.updateOne(
                Filters.eq("_id", id),
                Updates.set("json", json.writeValueAsString(what)),
                new UpdateOptions().upsert(true)));
    }

    private <T> T read(Document document, Class<T> type) {
        return json.readValue(document.getString("json"), type);
    }
}
