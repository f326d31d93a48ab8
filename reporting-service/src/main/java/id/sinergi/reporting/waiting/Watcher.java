package id.sinergi.reporting.waiting;

import id.sinergi.reporting.counting.TotalKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Tells those who wait when one of their totals was written anew. However many wait, all that they wait for is looked at by
 * one read; it is the store that is looked at, since other instances write there too.
 */
public final class Watcher {

    private final Revisions revisions;
    private final LongSupplier nanoTime;
    private final int mostWaiting;
    private final int mostTotals;
    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();

    /** How many wait for each total. */
    private final ConcurrentHashMap<TotalKey, Integer> totals = new ConcurrentHashMap<>();

    private volatile boolean closed;

    /**
     * Watches over so many waiting at once, for so many different totals.
     *
     * @param nanoTime by which is told when was looked
     */
    public Watcher(Revisions revisions, LongSupplier nanoTime, int mostWaiting, int mostTotals) {
        this.revisions = revisions;
        this.nanoTime = nanoTime;
        this.mostWaiting = mostWaiting;
        this.mostTotals = mostTotals;
    }

    /**
     * Begins to wait for what is written from now on.
     *
     * @return empty where as many wait as may, or nobody may any more
     */
    public Optional<Wait> enter(Collection<TotalKey> some) {
        if (isFull(some)) {
            return Optional.empty();
        }
        var wait = new Wait(Set.copyOf(some), revisions.of(some), this::leave);
        wait.totals().forEach(total -> totals.merge(total, 1, Integer::sum));
        waiting.add(wait);
        if (closed) {
            wait.end();
        }
        return Optional.of(wait);
    }

    /** How many wait. */
    public int waiting() {
        return waiting.size();
    }

    /** Looks once, and wakes whom a change concerns. */
    void look() {
        List<Wait> all = List.copyOf(waiting);
        if (all.isEmpty()) {
            return;
        }
        long at = nanoTime.getAsLong();
        Map<TotalKey, Long> now = revisions.of(List.copyOf(totals.keySet()));
        all.forEach(wait -> wait.compare(now, at));
    }

    /** Lets everybody wait again. */
    void open() {
        closed = false;
    }

    /** Lets everybody go, and nobody wait any more. */
    void close() {
        closed = true;
        waiting.forEach(Wait::end);
    }

    private boolean isFull(Collection<TotalKey> more) {
        if (closed || waiting.size() >= mostWaiting) {
            return true;
        }
        long unknown = more.stream().filter(total -> !totals.containsKey(total)).count();
        return totals.size() + unknown > mostTotals;
    }

    private void leave(Wait wait) {
        if (waiting.remove(wait)) {
            wait.totals().forEach(total -> totals.computeIfPresent(total, (_, count) -> count == 1 ? null : count - 1));
        }
    }

    /** Tells by a number, which every writing changes, what is stored of each of these totals; of those that exist. */
    @FunctionalInterface
    public interface Revisions {

        Map<TotalKey, Long> of(Collection<TotalKey> totals);

        /** Whether one of these totals was written between two looks. */
        static boolean differ(Collection<TotalKey> totals, Map<TotalKey, Long> before, Map<TotalKey, Long> now) {
            return totals.stream().anyMatch(total -> !Objects.equals(before.get(total), now.get(total)));
        }
    }
}
