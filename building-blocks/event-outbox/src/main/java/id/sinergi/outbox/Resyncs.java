package id.sinergi.outbox;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncRun.State;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs them in the background, one at a time on an instance. */
final class Resyncs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Resyncs.class);
    private static final Duration LAST_WORD = Duration.ofSeconds(10);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);

    /** Nothing that a run waits for takes so long. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private static final int RECENT = 20;

    private final ResyncRuns runs;
    private final Supplier<OwnLog> log;
    private final Function<Start, Runnable> resync;
    private final Clock clock;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private volatile boolean running;

    /** @param resync what is to be run for an order */
    Resyncs(ResyncRuns runs, Supplier<OwnLog> log, Function<Start, Runnable> resync, Clock clock) {
        this.runs = runs;
        this.log = log;
        this.resync = resync;
        this.clock = clock;
    }

    /**
     * Begins one. Those of which nothing was heard for two minutes have died with their instances, and are said to have.
     *
     * @return as it has begun
     * @throws Refusal 409 where this instance is at one, 503 where MongoDB does not answer
     */
    ResyncRun begin(ResyncOrder order, String by) {
        ResyncRun run = ResyncRun.begun(DocumentShape.newId(), clock.instant(), by, order);
        Thread worker = Thread.ofPlatform().name("resync").daemon().unstarted(() -> work(run, order));
        if (!thread.compareAndSet(null, worker)) {
            throw Refusal.of(
                    ProblemType.STATE_FORBIDS, "One is at work already; GET /api/v1/resync says how far it has come.");
        }
        try {
            giveUpTheDead();
            runs.keep(run);
        } catch (RuntimeException away) {
            thread.set(null);
            throw away;
        }
        worker.start();
        return run;
    }

    private void giveUpTheDead() {
        runs.newest(null, RECENT).stream()
                .filter(run -> run.state() == State.RUNNING
                        && run.lookedAt().plus(SILENT).isBefore(clock.instant()))
                .forEach(run -> runs.keep(
                        run.ended(State.GIVEN_UP, run.lookedAt(), "its instance was stopped in the middle of it")));
    }

    private void work(ResyncRun run, ResyncOrder order) {
        var course = new Course(run);
        try (OwnLog own = log.get()) {
            resync.apply(new Start(own, order, run.startedBy(), course)).run();
            runs.keep(course.run.ended(State.DONE, clock.instant(), null));
        } catch (Throwable failed) {
            // An error, too: nobody else would ever say that it has ended. And whoever is interrupted must be able to.
            boolean _ = Thread.interrupted();
            LOG.warn("Resync {} is given up; the next one goes on: {}", run.id(), Unquoted.of(failed));
            giveUp(course.run, failed);
        } finally {
            thread.set(null);
        }
    }

    private void giveUp(ResyncRun run, Throwable failed) {
        try {
            runs.keep(run.ended(State.GIVEN_UP, clock.instant(), Unquoted.of(failed)));
        } catch (RuntimeException away) {
            LOG.warn("Nobody is told of it: {}", Unquoted.of(away));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is brought in line stays so; the rest is left to another run. */
    @Override
    public void stop() {
        running = false;
        Thread worker = thread.get();
        // One that is about to begin ends by itself at its first look.
        if (worker != null && worker.getState() != Thread.State.NEW) {
            try {
                if (!worker.join(LAST_WORD)) {
                    worker.interrupt();
                }
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What one is begun with. */
    record Start(OwnLog log, ResyncOrder order, String by, Resync.Watching watching) {}

    /** How far a run has come. */
    private final class Course implements Resync.Watching {

        private ResyncRun run;

        private Course(ResyncRun run) {
            this.run = run;
        }

        @Override
        public void read(int records) {
            if (!running) {
                throw new Resync.Ended("the instance is stopped");
            }
            boolean note = run.lookedAt().plus(BETWEEN_NOTES).isBefore(clock.instant());
            run = run.further(records, note ? clock.instant() : run.lookedAt());
            if (note) {
                runs.keep(run);
            }
        }

        @Override
        public void found(ResyncFinding finding) {
            runs.keep(run, finding);
            run = run.with(finding);
        }

        @Override
        public void announced() {
            run = run.withAnnounced();
        }
    }
}
