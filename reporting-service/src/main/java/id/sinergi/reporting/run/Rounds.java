package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Recorded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round while the instance runs: follows what is recorded, brings up what catches up, removes what was replaced. */
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Runs runs;
    private final Watch watch;
    private final Removal removal;
    private final StateFolders folders;
    private final Map<String, Object> kafka;
    private final Duration every;
    private final Duration unattended;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread going;
    private String failure = "";
    private @Nullable Long lastLookAround;

    /**
     * Goes round.
     *
     * @param kafka the settings of admin clients
     * @param unattended how often to look for what nobody counts, and for what was left behind
     */
    Rounds(
            Runs runs,
            Watch watch,
            Removal removal,
            StateFolders folders,
            Map<String, Object> kafka,
            Duration every,
            Duration unattended) {
        this.runs = runs;
        this.watch = watch;
        this.removal = removal;
        this.folders = folders;
        this.kafka = kafka;
        this.every = every;
        this.unattended = unattended;
    }

    @Override
    public void start() {
        going = Thread.ofPlatform().name("generations").start(this::go);
    }

    /** Ends the round at hand, then the counting. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (going != null) {
                going.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        runs.endAll();
    }

    @Override
    public boolean isRunning() {
        return going != null && stopping.getCount() > 0;
    }

    private void go() {
        try {
            do {
                attempt();
            } while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever failed, MongoDB or Kafka being away above all, is tried again with the next round; told once. */
    private void attempt() {
        try {
            round();
            failure = "";
        } catch (RuntimeException | Error failed) {
            // An error too: without rounds nothing is counted or served any more, though all seems well.
            if (!failed.toString().equals(failure)) {
                LOG.warn("The generations cannot be looked after: {}", failed.toString());
                failure = failed.toString();
            }
        }
    }

    private void round() {
        List<Recorded> all = runs.follow();
        folders.removeAllBut(all);
        boolean lookAround = isTimeToLookAround();
        if (watch.isDue(all) || Removal.isDue(all) || lookAround) {
            try (var admin = Admin.create(kafka);
                    var probe =
                            new KafkaConsumer<>(probing(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                watch.look(all, new Offsets(admin, probe));
                removal.remove(all, admin);
                if (lookAround) {
                    lastLookAround = System.nanoTime(); // first of all: two looks lie apart, whatever fails
                    runs.takeOverFromNobody(generation -> Removal.isCounted(generation, admin));
                    removal.sweep(all, admin);
                }
            }
        }
    }

    /** With the first round, then now and then. */
    private boolean isTimeToLookAround() {
        Long last = lastLookAround;
        return last == null || System.nanoTime() - last > unattended.toNanos();
    }

    private Map<String, Object> probing() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 16 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 256 * 1024);
        return settings;
    }
}
