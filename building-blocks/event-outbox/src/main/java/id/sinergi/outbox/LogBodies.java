package id.sinergi.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of a log, one at a time by where they stand. What comes along with one is kept for the next question: versions
 * that are asked for one after another were mostly written one after another. Not thread-safe.
 */
final class LogBodies implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    /** After so many polls that did not bring it, Kafka is away. */
    private static final int FRUITLESS = 15;

    private final Consumer<String, byte[]> consumer;
    private final Map<Long, byte[]> near = new HashMap<>();
    private @Nullable TopicPartition place;
    private long next;

    /** @param consumer belongs to no group, and brings little at once: most of it is not asked for */
    LogBodies(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @throws OwnLog.LogAway where Kafka does not bring it */
    byte[] at(TopicPartition where, long offset) {
        stand(where);
        for (int look = 0; look < FRUITLESS; look++) {
            byte[] body = near.get(offset);
            if (body != null) {
                return body;
            }
            look(where, offset);
        }
        throw new OwnLog.LogAway(where + " does not bring what stands at " + offset);
    }

    private void stand(TopicPartition where) {
        if (!where.equals(place)) {
            consumer.assign(List.of(where));
            place = where;
            next = -1;
            near.clear();
        }
    }

    private void look(TopicPartition where, long offset) {
        if (next != offset) {
            consumer.seek(where, offset);
            next = offset;
        }
        near.clear();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(GLANCE).records(where)) {
            if (record.value() != null) {
                near.put(record.offset(), record.value());
            }
            next = record.offset() + 1;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
