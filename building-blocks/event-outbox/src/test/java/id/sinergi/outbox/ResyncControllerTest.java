package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Page;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResyncControllerTest {

    private static final ResyncOrder ORDER = new ResyncOrder(true, null, "why", null, null, null);

    private final Disaster it = new Disaster();
    private final ResyncRuns runs = new ResyncRuns(
            new GuardedCollection("resyncs", it.here.store.mongo),
            new GuardedCollection("resync_findings", it.here.store.mongo));
    private final ResyncController controller =
            new ResyncController(new Resyncs(runs, it::log, _ -> () -> {}, it.here.clock), runs);

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void answersOneByItsId() {
        ResyncRun run = begun();

        assertThat(controller.one(run.id())).isEqualTo(run);
        assertThatThrownBy(() -> controller.one(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void knowsNoFindingsOfARunThatThereIsNot() {
        assertThat(controller.findings(null, null, null).items()).isEmpty();
        assertThatThrownBy(() -> controller.findings(UUID.randomUUID(), null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void theNextPageIsOfTheSameRunThoughAnotherHasBegun() {
        ResyncRun first = begun();
        runs.keep(first, finding("a"));
        runs.keep(first, finding("b"));

        Page<ResyncFinding> page = controller.findings(null, 1, null);
        runs.keep(begun(), finding("c"));

        assertThat(page.items()).extracting(ResyncFinding::id).containsExactly("a");
        assertThat(controller.findings(null, 1, page.next()).items())
                .extracting(ResyncFinding::id)
                .containsExactly("b");
        assertThatThrownBy(() -> controller.findings(null, 1, "bm8KcnVu"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED));
    }

    private ResyncRun begun() {
        it.here.letTimePass();
        ResyncRun run = ResyncRun.begun(DocumentShape.newId(), it.here.clock.instant(), "operator", ORDER);
        runs.keep(run);
        return run;
    }

    private static ResyncFinding finding(String id) {
        return new ResyncFinding(
                id, Kind.MISSING, Outcome.NOTHING, null, List.of("-"), "title", null, 1, Instant.EPOCH, null, null);
    }
}
