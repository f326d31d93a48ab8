package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.reconciliation.Reconciling;
import id.sinergi.reporting.reconciliation.Result;
import id.sinergi.reporting.reconciliation.Result.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reconciles, one at a time on an instance, on a schedule and when asked. */
final class Comparing implements Reconciling, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** What was given up is tried again after so long. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Comparison comparison;
    private final Reconciliations results;
    private final Clock clock;
    private final Duration every;
    private final Instant startedAt;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread schedule;
    private @Nullable Result running;

    Comparing(Comparison comparison, Reconciliations results, Clock clock, Duration every) {
        this.comparison = comparison;
        this.results = results;
        this.clock = clock;
        this.every = every;
        this.startedAt = clock.instant();
    }

    @Override
    public synchronized Result begin(String by) {
        if (running != null) {
            return running;
        }
        comparison.mine();
        String id = clock.instant().toEpochMilli() + "-" + UUID.randomUUID();
        Result begun = Result.begun(id, clock.instant(), by);
        results.keep(begun);
        running = begun;
        Thread.ofVirtual().name("reconciling").start(() -> finish(begun));
        return begun;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        schedule = Thread.ofVirtual().name("reconciliation-schedule").start(this::repeat);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return schedule != null && stopping.getCount() > 0;
    }

    private void repeat() {
        try {
            while (!stopping.await(Math.min(every.toMillis(), LOOK.toMillis()), TimeUnit.MILLISECONDS)) {
                try {
                    if (isDue()) {
                        begin("schedule");
                    }
                } catch (RuntimeException away) {
                    LOG.warn("A reconciliation could not begin: {}", away.toString());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counted from the last one of any instance, so that neither restarts put it off nor instances multiply it. */
    private boolean isDue() {
        Instant now = clock.instant();
        results.giveUpBegunBefore(now.minus(every), now);
        Instant next = results.last().map(this::after).orElse(startedAt.plus(every));
        return !next.isAfter(now) && comparison.isMine();
    }

    private Instant after(Result last) {
        Instant endedAt = last.endedAt();
        return last.state() == State.GIVEN_UP && endedAt != null && AGAIN.compareTo(every) < 0
                ? endedAt.plus(AGAIN)
                : last.startedAt().plus(every);
    }

    private void finish(Result begun) {
        Result ended = outcome(begun);
        // First of all: who has seen the end may begin another one.
        synchronized (this) {
            running = null;
        }
        try {
            results.keep(ended);
        } catch (RuntimeException away) {
            LOG.warn("What reconciliation {} found cannot be kept: {}", ended.id(), away.toString());
        }
    }

    private Result outcome(Result begun) {
        var found = new Found();
        State how = State.GIVEN_UP;
        try {
            comparison.of(begun, found, stopping);
            how = State.DONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            LOG.warn("Reconciliation {} was given up: {}", begun.id(), failed.toString());
        }
        Result ended = begun.ended(how, clock.instant(), found);
        if (ended.differing() > 0) {
            LOG.error("Reconciliation {} found {} differences", ended.id(), ended.differing());
        }
        return ended;
    }
}
