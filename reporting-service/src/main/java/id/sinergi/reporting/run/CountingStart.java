package id.sinergi.reporting.run;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Starts the counting as soon as there is something to count: the owners of the logs create them, and reporting may be up
 * before them, or before Kafka.
 */
final class CountingStart {

    private static final Logger LOG = LoggerFactory.getLogger(CountingStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final StreamsBuilderFactoryBean streams;
    private final DeclaredTopics topics;
    private final Map<String, Object> adminSettings;
    private final Runnable refuse;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile String waitingFor = "the start";

    CountingStart(
            StreamsBuilderFactoryBean streams,
            DeclaredTopics topics,
            Map<String, Object> adminSettings,
            Runnable refuse) {
        this.streams = streams;
        this.topics = topics;
        this.adminSettings = adminSettings;
        this.refuse = refuse;
    }

    /** What counting waits for; empty once it was started. */
    String waitingFor() {
        return waitingFor;
    }

    void start() {
        Thread.ofVirtual().name("counting-start").start(this::startWhenReady);
    }

    /** Waits no longer: afterwards nothing is started. */
    synchronized void stop() {
        stopping.countDown();
    }

    private void startWhenReady() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!isReady()) {
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = longer(pause);
            }
            startUnlessStopped();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (OtherSettings refused) {
            giveUp(refused);
        } catch (RuntimeException failed) {
            LOG.error("Counting has failed to start", failed);
            giveUp(failed);
        }
    }

    private synchronized void startUnlessStopped() {
        if (stopping.getCount() > 0) {
            streams.start();
            waitingFor = "";
        }
    }

    private void giveUp(RuntimeException reason) {
        waitingFor = String.valueOf(reason.getMessage());
        LOG.error("Counting does not start: {}", waitingFor);
        refuse.run();
    }

    private boolean isReady() throws InterruptedException {
        // A client of its own for each try: the first may not even find the broker's host name.
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> missing = topics.missing(admin);
            if (missing.isEmpty()) {
                topics.declare(admin);
                return true;
            }
            waitFor("the topics " + String.join(", ", missing) + ", which their services create");
        } catch (ExecutionException | KafkaException away) {
            waitFor("Kafka: " + away.getCause());
        }
        return false;
    }

    private void waitFor(String what) {
        if (!what.equals(waitingFor)) {
            LOG.info("Counting waits for {}", what);
            waitingFor = what;
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
