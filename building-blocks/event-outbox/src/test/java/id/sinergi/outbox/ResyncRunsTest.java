package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResyncRunsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Situation here = new Situation();
    private final ResyncRuns runs = new ResyncRuns(
            new GuardedCollection("resyncs", here.store.mongo),
            new GuardedCollection("resync_findings", here.store.mongo));

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void listsRunsTheLastOneFirstAndTheFindingsOfEach() {
        ResyncRun first = begun(new UUID(1, 1));
        ResyncRun second = begun(new UUID(2, 1));
        runs.keep(first);
        runs.keep(second);
        runs.keep(first, finding("a"));
        runs.keep(second, finding("b"));
        runs.keep(second, finding("c"));

        assertThat(runs.newest(null, 10)).containsExactly(second, first);
        assertThat(runs.newest(second.id().toString(), 10)).containsExactly(first);
        assertThat(runs.of(second.id(), "", 10)).containsExactly(finding("b"), finding("c"));
        assertThat(runs.of(second.id(), "b", 10)).containsExactly(finding("c"));
        assertThat(runs.of(UUID.randomUUID(), "", 10)).isEmpty();
    }

    @Test
    void readsWhatAReleaseKeptThatKnewLess() {
        UUID id = DocumentShape.newId();
        here.store
                .mongo
                .getCollection("resyncs")
                .insertOne(new Document("_id", id.toString())
                        .append(
                                "json",
                                "{\"id\":\"" + id + "\",\"state\":\"DONE\",\"startedAt\":\"" + NOW
                                        + "\",\"startedBy\":\"x\",\"reason\":\"y\",\"lookedAt\":\"" + NOW
                                        + "\",\"forgotten\":1}"));

        assertThat(runs.newest(null, 10)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(ResyncRun.State.DONE);
            assertThat(run.announced()).isZero();
        });
    }

    private static ResyncRun begun(UUID id) {
        return ResyncRun.begun(id, NOW, "operator", new ResyncOrder(true, null, "why", null, null, null));
    }

    private static ResyncFinding finding(String id) {
        return new ResyncFinding(
                id, Kind.MISSING, Outcome.NOTHING, null, List.of("-"), "title", null, 1, NOW, null, null);
    }
}
