package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.topology.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Waits until what the logs hold now has arrived in the store of a generation, however long its counting stood still. */
public final class Arriving {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Map<String, Object> kafka;
    private final Clock clock;

    /**
     * Asks the broker over connections of its own.
     *
     * @param kafka the settings of admin clients
     */
    public Arriving(Map<String, Object> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Waits.
     *
     * @param patience how long
     * @param stopping ends it early
     * @return whether it has arrived
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer
     */
    public boolean await(Generation generation, Duration patience, CountDownLatch stopping)
            throws InterruptedException {
        try (var admin = Admin.create(kafka);
                var probe = new KafkaConsumer<>(probing(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var offsets = new Offsets(admin, probe);
            var way = new CatchingUp(generation, offsets.ends(Topics.sources()), Topics.sources());
            Instant until = clock.instant().plus(patience);
            while (!way.look(offsets, clock.instant()).hasArrived()) {
                if (clock.instant().isAfter(until) || stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Map<String, Object> probing() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return settings;
    }
}
