package id.sinergi.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs events at once and stores them a moment later, in batches, on a thread of its own: no request waits for it.
 *
 * <p>Metric {@code sinergi.audit.overflow}: how many events are in the log alone, since the store was away for longer than
 * this waits for it. <b>Alert on every increase.</b> {@code sinergi.audit.waiting}: how many are not stored yet.
 */
final class Keeping implements Consumer<AuditEvent>, AutoCloseable {

    static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final int BATCH = 500;
    private static final long LAST_SECONDS = 5;

    private final AuditLog log;
    private final AuditStore store;
    private final Floods floods = new Floods();
    private final Clock clock;
    private final Counter overflow;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<AuditEvent> batch = new ArrayList<>();
    private final AtomicBoolean full = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit").daemon().factory());

    private boolean isIndexed;
    private boolean isAway;

    Keeping(AuditLog log, AuditStore store, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.store = store;
        this.clock = clock;
        this.overflow = Counter.builder("sinergi.audit.overflow")
                .description("audit events that only the log has")
                .register(meters);
        Gauge.builder("sinergi.audit.waiting", waiting, BlockingQueue::size)
                .description("audit events that are not stored yet")
                .strongReference(true)
                .register(meters);
    }

    void start() {
        // A round never fails, so nobody has to look how it went.
        var _ = thread.scheduleWithFixedDelay(this::round, 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override
    public void accept(AuditEvent event) {
        if (floods.passes(event)) {
            keep(event);
        }
    }

    /** Stores what waits, for some seconds at most. */
    @Override
    public void close() {
        floods.sums().forEach(this::keep);
        thread.execute(this::round);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        int left = waiting.size() + batch.size();
        if (left > 0) {
            overflow.increment(left);
            LOG.warn("{} audit events are in the log alone, since MongoDB does not answer", left);
        }
    }

    private void keep(AuditEvent event) {
        log.write(event);
        if (waiting.offer(event)) {
            return;
        }
        overflow.increment();
        if (full.compareAndSet(false, true)) {
            LOG.error(
                    "{} audit events wait for MongoDB; further ones are in the log alone until it answers",
                    MOST_WAITING);
        }
    }

    private void round() {
        try {
            floods.sums(clock.instant()).forEach(this::keep);
            while (!waiting.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    waiting.drainTo(batch, BATCH);
                }
                store();
            }
            full.set(false);
            isAway = false;
        } catch (RuntimeException failed) {
            if (!isAway) {
                LOG.warn("Audit events wait for MongoDB: {}", failed.getMessage());
            }
            isAway = true;
        }
    }

    private void store() {
        if (!isIndexed) {
            store.declareIndexes();
            isIndexed = true;
        }
        store.add(batch);
        batch.clear();
    }
}
