package id.sinergi.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fresh events on their way from the writers to the relay: bounded in number and size, and never in a writer's way. */
final class HandOver {

    /** The most events that are taken at once. */
    static final int BATCH = 500;

    private static final PendingEvent WAKE_UP = new PendingEvent("", "", "", Instant.EPOCH, "");

    private final BlockingQueue<PendingEvent> queue;
    private final long mostCharacters;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong characters = new AtomicLong();

    /** @param mostCharacters what the bodies of the events that wait may amount to */
    HandOver(int mostEvents, long mostCharacters) {
        this.queue = new ArrayBlockingQueue<>(mostEvents);
        this.mostCharacters = mostCharacters;
    }

    /** Hands an event over, or answers false where there is no room. */
    boolean offer(PendingEvent event) {
        waiting.add(event.id());
        if (characters.addAndGet(event.body().length()) <= mostCharacters && queue.offer(event)) {
            return true;
        }
        forget(event);
        return false;
    }

    /** The next batch, after waiting for its first event; empty where none came. */
    List<PendingEvent> take(Duration patience) throws InterruptedException {
        return batch(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The next batch of what waits already. */
    List<PendingEvent> takeWaiting() {
        return batch(queue.poll());
    }

    /** Whether this event waits here, so that a sweep need not publish it, too. */
    boolean holds(PendingEvent event) {
        return waiting.contains(event.id());
    }

    /** Ends the wait of whoever takes. */
    void wake() {
        // Without room nobody waits.
        boolean _ = queue.offer(WAKE_UP);
    }

    @SuppressWarnings("ReferenceEquality") // the mark is one object
    private List<PendingEvent> batch(@Nullable PendingEvent first) {
        List<PendingEvent> batch = new ArrayList<>();
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
            batch.removeIf(event -> event == WAKE_UP);
            batch.forEach(this::forget);
        }
        return batch;
    }

    private void forget(PendingEvent event) {
        characters.addAndGet(-event.body().length());
        waiting.remove(event.id());
    }
}
