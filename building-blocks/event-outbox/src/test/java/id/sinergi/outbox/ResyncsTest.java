package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncRun.State;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run is told of from its beginning to its end, whatever ends it. */
class ResyncsTest {

    private static final ResyncOrder ORDER = new ResyncOrder(true, null, "why", null, null, null);

    private final Disaster it = new Disaster();
    private final ResyncRuns runs = new ResyncRuns(
            new GuardedCollection("resyncs", it.here.store.mongo),
            new GuardedCollection("resync_findings", it.here.store.mongo));
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
        it.close();
    }

    @Test
    void saysWhenItIsDone() {
        Resyncs resyncs = resyncs(watching -> watching.read(7));

        UUID id = resyncs.begin(ORDER, "operator").id();

        assertThat(ended(id).state()).isEqualTo(State.DONE);
        assertThat(ended(id).read()).isEqualTo(7);
    }

    @Test
    void oneAtATimeOnAnInstance() {
        Resyncs resyncs = resyncs(_ -> await(mayEnd));
        UUID id = resyncs.begin(ORDER, "operator").id();

        assertThatThrownBy(() -> resyncs.begin(ORDER, "operator")).isInstanceOf(Refusal.class);

        mayEnd.countDown();
        assertThat(ended(id).state()).isEqualTo(State.DONE);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(resyncs.begin(ORDER, "operator").id()).isNotEqualTo(id));
    }

    @Test
    void anErrorEndsItToo() {
        Resyncs resyncs = resyncs(_ -> {
            throw new StackOverflowError("with what a report says");
        });

        UUID id = resyncs.begin(ORDER, "operator").id();

        assertThat(ended(id).state()).isEqualTo(State.GIVEN_UP);
        assertThat(ended(id).why()).isEqualTo("StackOverflowError");
    }

    @Test
    void whoeverIsInterruptedSaysSo() {
        Resyncs resyncs = resyncs(_ -> {
            Thread.currentThread().interrupt();
            throw new Resync.Ended("the instance is stopped");
        });

        UUID id = resyncs.begin(ORDER, "operator").id();

        assertThat(ended(id).state()).isEqualTo(State.GIVEN_UP);
        assertThat(ended(id).why()).isEqualTo("the instance is stopped");
    }

    @Test
    void theNextOneSaysOfTheDeadThatTheyAre() {
        ResyncRun dead = ResyncRun.begun(DocumentShape.newId(), it.here.clock.instant(), "operator", ORDER);
        runs.keep(dead);
        it.here.clock.move(Duration.ofMinutes(2));
        ResyncRun atWork = ResyncRun.begun(DocumentShape.newId(), it.here.clock.instant(), "operator", ORDER);
        runs.keep(atWork);
        it.here.clock.move(Duration.ofSeconds(1));

        UUID id = resyncs(_ -> {}).begin(ORDER, "operator").id();

        assertThat(ended(id).state()).isEqualTo(State.DONE);
        assertThat(runs.find(dead.id())).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(State.GIVEN_UP);
            assertThat(run.why()).contains("stopped in the middle");
        });
        assertThat(runs.find(atWork.id())).contains(atWork);
    }

    private Resyncs resyncs(Consumer<Resync.Watching> doings) {
        var resyncs = new Resyncs(runs, it::log, start -> () -> doings.accept(start.watching()), it.here.clock);
        resyncs.start();
        return resyncs;
    }

    private ResyncRun ended(UUID id) {
        return Awaitility.await().until(() -> runs.find(id).orElseThrow(), run -> run.state() != State.RUNNING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
