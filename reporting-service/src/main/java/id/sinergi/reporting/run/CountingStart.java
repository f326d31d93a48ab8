package id.sinergi.reporting.run;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Starts the counting as soon as there is something to count: the owners of the logs create them, and reporting may be up
 * before them, or before Kafka.
 */
final class CountingStart {

    private static final Logger LOG = LoggerFactory.getLogger(CountingStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

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

    /** Whatever a retry can mend is retried without limit; only other settings are not. */
    private void startWhenReady() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!attempt()) {
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = longer(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing is left to try. */
    private boolean attempt() throws InterruptedException {
        try {
            return isReady() && isStarted();
        } catch (OtherSettings refused) {
            return isGivenUp(refused);
        } catch (ExecutionException away) {
            waitFor("Kafka: " + away.getCause());
        } catch (KafkaException away) {
            waitFor("Kafka: " + NestedExceptionUtils.getMostSpecificCause(away));
        } catch (RuntimeException | Error failed) {
            waitFor("a start that does not fail: " + NestedExceptionUtils.getMostSpecificCause(failed));
        }
        return false;
    }

    private synchronized boolean isStarted() {
        if (stopping.getCount() > 0) {
            try {
                streams.start();
            } catch (RuntimeException | Error failed) {
                discard();
                throw failed;
            }
            waitingFor = "";
        }
        return true;
    }

    /** What has failed to start holds threads and the lock of its folder; the next attempt makes another one. */
    private void discard() {
        KafkaStreams failed = streams.getKafkaStreams();
        if (failed != null) {
            failed.close(CLOSE_TIMEOUT);
        }
    }

    private boolean isGivenUp(OtherSettings reason) {
        String message = String.valueOf(reason.getMessage());
        if (!message.equals(waitingFor)) {
            LOG.error("Counting does not start: {}", message);
            waitingFor = message;
        }
        try {
            refuse.run();
            return true;
        } catch (RuntimeException away) {
            return false; // whether it matters is recorded in MongoDB
        }
    }

    private boolean isReady() throws ExecutionException, InterruptedException {
        // A client of its own for each try: the first may not even find the broker's host name.
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> missing = topics.missing(admin);
            if (missing.isEmpty()) {
                topics.declare(admin);
                return true;
            }
            waitFor("the topics " + String.join(", ", missing) + ", which their services create");
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
