package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.reconciliation.Reconciling;
import id.sinergi.reporting.reconciliation.Result;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reconciles, one at a time on an instance, on a schedule and when asked.
 *
 * <p>Metric {@code sinergi.reconciliation.differences}: how many the last one on this instance found. <b>Alert above 0</b>:
 * they are repaired by then, but something has changed what nothing may change; {@code GET /api/v1/reconciliation} says
 * what.
 */
final class Comparing implements Reconciling, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Comparison comparison;
    private final Reconciliations results;
    private final Clock clock;
    private final Duration every;
    private final Instant startedAt;
    private final AtomicLong differing = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread schedule;
    private @Nullable Result running;

    Comparing(Comparison comparison, Reconciliations results, Clock clock, Duration every, MeterRegistry meters) {
        this.comparison = comparison;
        this.results = results;
        this.clock = clock;
        this.every = every;
        this.startedAt = clock.instant();
        Gauge.builder("sinergi.reconciliation.differences", differing, AtomicLong::get)
                .description("differences that the last reconciliation found")
                .register(meters);
    }

    @Override
    public synchronized Result begin(String by) {
        if (running != null) {
            return running;
        }
        String id = clock.instant().toEpochMilli() + "-" + UUID.randomUUID();
        Result begun = Result.begun(id, clock.instant(), by);
        results.keep(begun);
        running = begun;
        Thread.ofVirtual().name("reconciling").start(() -> finish(begun));
        return begun;
    }

    @Override
    public void start() {
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
        Instant last = results.last().map(Result::startedAt).orElse(startedAt);
        return !last.plus(every).isAfter(clock.instant());
    }

    private void finish(Result begun) {
        Result ended = outcome(begun);
        // First of all: who has seen the end may begin another one.
        synchronized (this) {
            running = null;
        }
        differing.set(ended.differing());
        try {
            results.keep(ended);
        } catch (RuntimeException away) {
            LOG.warn("What reconciliation {} found cannot be kept: {}", ended.id(), away.toString());
        }
    }

    private Result outcome(Result begun) {
        try {
            Result ended = comparison.of(begun, stopping);
            if (ended.differing() > 0) {
                LOG.error("Reconciliation {} found {}", ended.id(), ended.differences());
            }
            return ended;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("A reconciliation was given up: {}", failed.toString());
        }
        return begun.givenUp(clock.instant());
    }
}
