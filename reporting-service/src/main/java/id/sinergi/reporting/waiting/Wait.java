package id.sinergi.reporting.waiting;

import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.waiting.Watcher.Revisions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody who waits for some totals, until closed. */
public final class Wait implements AutoCloseable {

    private final Set<TotalKey> totals;
    private final Consumer<Wait> leaving;
    private final Semaphore changes = new Semaphore(0);
    private Map<TotalKey, Long> seen;
    private volatile long seenAt;
    private volatile boolean ended;

    Wait(Set<TotalKey> totals, Map<TotalKey, Long> seen, Consumer<Wait> leaving) {
        this.totals = totals;
        this.seen = seen;
        this.leaving = leaving;
    }

    /**
     * Waits until one of the totals was written, or so long.
     *
     * @return whether one was, since the last time
     */
    public boolean await(Duration longest) {
        try {
            boolean changed = changes.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            changes.drainPermits();
            return changed && !ended;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ended = true;
            return false;
        }
    }

    /** When the change was looked for that was seen last. */
    public long changeSeenAt() {
        return seenAt;
    }

    /** Whether to wait any longer is of no use, since the service stops. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        leaving.accept(this);
    }

    Set<TotalKey> totals() {
        return totals;
    }

    /** By the one who looks. */
    void compare(Map<TotalKey, Long> now, long at) {
        if (Revisions.differ(totals, seen, now)) {
            seen = now;
            seenAt = at;
            changes.release();
        }
    }

    void end() {
        ended = true;
        changes.release();
    }
}
