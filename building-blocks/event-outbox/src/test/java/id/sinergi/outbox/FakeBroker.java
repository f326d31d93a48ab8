package id.sinergi.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A broker that can be away, refuse single events, or do something at the moment between acknowledging and removal. */
final class FakeBroker implements Broker {

    final List<PendingEvent> received = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile Predicate<PendingEvent> refuses = _ -> false;
    volatile Runnable onceAcknowledged = () -> {};
    volatile int attempts;

    @Override
    public synchronized Published publish(List<PendingEvent> batch) {
        if (batch.isEmpty()) {
            return new Published(batch, away);
        }
        attempts++;
        if (away) {
            return new Published(List.of(), true);
        }
        List<PendingEvent> acknowledged =
                batch.stream().filter(refuses.negate()).toList();
        received.addAll(acknowledged);
        Runnable then = onceAcknowledged;
        onceAcknowledged = () -> {};
        then.run();
        return new Published(acknowledged, false);
    }

    List<String> receivedIds() {
        return received.stream().map(PendingEvent::id).toList();
    }
}
