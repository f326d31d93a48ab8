package id.sinergi.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what was written, at least once: fresh events from a bounded hand-over queue, in batches; whatever was left
 * behind (a full queue, a broker that was away, an instance that died) by a sweep over the outboxes, on any instance.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int BATCH = 500;
    private static final int HANDED_OVER = 10_000;
    private static final long HANDED_OVER_BYTES = 64L * 1024 * 1024;

    private final Supplier<MongoCollection<Document>> documents;
    private final Broker broker;
    private final OutboxProperties properties;
    private final Clock clock;
    private final Runnable giveUp;

    private final BlockingQueue<PendingEvent> queue = new ArrayBlockingQueue<>(HANDED_OVER);
    private final AtomicLong queuedBytes = new AtomicLong();
    private volatile Instant behindUntil = Instant.MIN;
    private boolean indexed;
    private Instant nextSweep = Instant.MIN;
    private volatile @Nullable Thread thread;

    /** @param giveUp called where publishing can never succeed: the topic is not as declared */
    Relay(
            Supplier<MongoCollection<Document>> documents,
            Broker broker,
            OutboxProperties properties,
            Clock clock,
            Runnable giveUp) {
        this.documents = documents;
        this.broker = broker;
        this.properties = properties;
        this.clock = clock;
        this.giveUp = giveUp;
    }

    /** Hands an event over; where the queue is full it is left to the sweep. Never blocks. */
    void offer(PendingEvent event) {
        long size = event.body().length();
        if (queuedBytes.addAndGet(size) > HANDED_OVER_BYTES || !queue.offer(event)) {
            queuedBytes.addAndGet(-size);
            fallBehind();
        }
    }

    /** Publishes every event that has waited longer than the grace period; answers how many were acknowledged. */
    int sweep() {
        Bson due = Filters.lt("outbox.at", Date.from(clock.instant().minus(properties.grace())));
        int published = 0;
        try (MongoCursor<Document> cursor = documents
                .get()
                .find(due)
                .projection(Projections.include("outbox"))
                .batchSize(BATCH)
                .iterator()) {
            List<PendingEvent> chunk = new ArrayList<>();
            while (cursor.hasNext()) {
                Document document = cursor.next();
                document.getList("outbox", Document.class)
                        .forEach(event -> chunk.add(PendingEvent.read(document.getString("_id"), event)));
                if (chunk.size() >= BATCH || !cursor.hasNext()) {
                    int acknowledged = publish(chunk);
                    if (acknowledged == 0) {
                        return published;
                    }
                    published += acknowledged;
                    chunk.clear();
                }
            }
        }
        return published;
    }

    /** Publishes a batch and removes from the outboxes exactly what was acknowledged. */
    int publish(List<PendingEvent> batch) {
        List<PendingEvent> acknowledged = broker.publish(batch);
        if (acknowledged.size() < batch.size()) {
            fallBehind();
        }
        if (!acknowledged.isEmpty()) {
            remove(acknowledged);
        }
        return acknowledged.size();
    }

    private void remove(List<PendingEvent> acknowledged) {
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        acknowledged.forEach(event -> byDocument
                .computeIfAbsent(event.activity(), _ -> new ArrayList<>())
                .add(event.id()));
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        // By id, never the outbox as a whole: a command may have pushed another event since.
        byDocument.forEach((document, events) -> pulls.add(new UpdateOneModel<>(
                Filters.eq("_id", document), Updates.pull("outbox", new Document("id", new Document("$in", events))))));
        documents.get().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private void fallBehind() {
        behindUntil = clock.instant().plus(properties.grace()).plus(properties.retry());
    }

    private void run() {
        while (isRunning()) {
            try {
                ensureIndexes();
                publishFresh();
                sweepIfDue();
            } catch (InterruptedException stopping) {
                return;
            } catch (IllegalStateException undeclared) {
                LOG.error("Publishing is impossible: {}", undeclared.getMessage());
                giveUp.run();
                return;
            } catch (RuntimeException passing) {
                // MongoDB away, most likely: nothing is lost, the sweep finds what was not removed.
                LOG.warn("Publishing is interrupted and goes on: {}", passing.getMessage());
                fallBehind();
            }
        }
    }

    private void ensureIndexes() {
        if (!indexed) {
            documents.get().createIndexes(ListFilter.indexes());
            indexed = true;
        }
    }

    private void publishFresh() throws InterruptedException {
        PendingEvent first = queue.poll(properties.retry().toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<PendingEvent> batch = new ArrayList<>();
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
        batch.forEach(event -> queuedBytes.addAndGet(-event.body().length()));
        publish(batch);
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            Duration pause = now.isBefore(behindUntil) ? properties.retry() : properties.sweepInterval();
            nextSweep = now.plus(pause);
            sweep();
        } else if (now.isBefore(behindUntil) && now.plus(properties.retry()).isBefore(nextSweep)) {
            nextSweep = now.plus(properties.retry());
        }
    }

    @Override
    public void start() {
        // Verifies the topic: one with other settings refuses to start, a broker that is away does not.
        broker.publish(List.of());
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Ends after the batch at hand; what is still queued stays in the outboxes. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join(properties.stopTimeout());
            } catch (InterruptedException impatient) {
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
