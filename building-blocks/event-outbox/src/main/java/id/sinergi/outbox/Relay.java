package id.sinergi.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what was written, at least once: fresh events as they are handed over, in batches; whatever was left behind
 * (no room, a broker that was away, an instance that died) by a sweep over the outboxes, on any instance.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final HandOver fresh;
    private final Outboxes outboxes;
    private final Broker broker;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Runnable giveUp;

    // Pauses are measured in nanoTime, which no correction of the clock turns back.
    private volatile long behindUntil = System.nanoTime();
    private long lastSweep;
    private boolean indexed;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** @param giveUp called where publishing can never succeed: the topic is not as declared */
    Relay(HandOver fresh, Outboxes outboxes, Broker broker, OutboxProperties properties, Clock clock, Runnable giveUp) {
        this.fresh = fresh;
        this.outboxes = outboxes;
        this.broker = broker;
        this.properties = properties;
        this.clock = clock;
        this.giveUp = giveUp;
        this.lastSweep = System.nanoTime() - properties.sweepInterval().toNanos();
    }

    /** Hands an event over; where there is no room it is left to the sweep. Never blocks. */
    void offer(PendingEvent event) {
        if (!fresh.offer(event)) {
            fallBehind();
        }
    }

    /** Publishes every event that has waited longer than the grace period, unless it is on its way already. */
    void sweep() {
        try (Outboxes.Due due = outboxes.writtenBefore(clock.instant().minus(properties.grace()))) {
            boolean away = false;
            while (!away && !stopping && due.hasNext()) {
                List<PendingEvent> chunk =
                        due.next().stream().filter(event -> !fresh.holds(event)).toList();
                // A long backlog does not hold up what is written now.
                away = publish(chunk) || publish(fresh.takeWaiting());
            }
        }
    }

    /** Publishes a batch, removes from the outboxes exactly what was acknowledged, and answers whether the broker is away. */
    private boolean publish(List<PendingEvent> batch) {
        if (batch.isEmpty()) {
            return false;
        }
        Broker.Published published = broker.publish(batch);
        if (published.away()) {
            fallBehind();
        }
        if (!published.acknowledged().isEmpty()) {
            outboxes.remove(published.acknowledged());
        }
        return published.away();
    }

    private void fallBehind() {
        behindUntil = System.nanoTime()
                + properties.grace().plus(properties.retry()).multipliedBy(2).toNanos();
    }

    private void run() {
        while (!stopping) {
            try {
                publish(fresh.take(properties.retry()));
                sweepIfDue();
            } catch (InterruptedException impatient) {
                return;
            } catch (TopicDiffers forGood) {
                LOG.error("Publishing is impossible: {}", forGood.getMessage());
                giveUp.run();
                return;
            } catch (RuntimeException | Error passing) {
                // MongoDB away, most likely: nothing is lost, the sweep finds what was not removed.
                LOG.warn("Publishing is interrupted and goes on: {}", passing.toString());
                fallBehind();
            }
        }
    }

    private void sweepIfDue() {
        long now = System.nanoTime();
        Duration pause = now - behindUntil < 0 ? properties.retry() : properties.sweepInterval();
        if (now - lastSweep >= pause.toNanos()) {
            try {
                ensureIndexes();
                ensureTopic();
                sweep();
            } finally {
                lastSweep = System.nanoTime();
            }
        }
    }

    /** A broker that was away at the start has the topic as soon as it is back: readers wait for it, written to or not. */
    private void ensureTopic() {
        if (broker.publish(List.of()).away()) {
            fallBehind();
        }
    }

    private void ensureIndexes() {
        if (!indexed) {
            try {
                outboxes.createIndexes();
                indexed = true;
            } catch (RuntimeException later) {
                // They make lists and sweeps fast, but both work without.
                LOG.warn("Indexes are not created yet: {}", later.toString());
            }
        }
    }

    @Override
    public void start() {
        // Verifies the topic: one with other settings refuses to start, a broker that is away does not.
        broker.publish(List.of());
        stopping = false;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Ends after the batch at hand; what is still handed over stays in the outboxes. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        stopping = true;
        fresh.wake();
        if (running != null) {
            try {
                if (!running.join(properties.stopTimeout())) {
                    running.interrupt();
                }
            } catch (InterruptedException impatient) {
                running.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the web server has finished its requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
