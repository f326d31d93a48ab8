package id.sinergi.reporting.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a counting thread that has failed, after a pause that grows while failures repeat: whatever a retry can mend is
 * retried without limit, and what none can mend does not keep the machine busy. A minute without a failure is progress,
 * with which the pauses begin anew.
 */
final class Replacements implements StreamsUncaughtExceptionHandler {

    /** So many failures in a row are no passing fault. */
    static final int MANY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Replacements.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Well below the five minutes after which the group takes the partitions of a thread that does not poll. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration PROGRESS = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Row row = new Row(0, 0);

    Replacements(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        Duration pause = failed();
        LOG.error("A counting thread has failed and is replaced in {} s", pause.toSeconds(), failure);
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** How many threads have failed since counting last made progress. */
    synchronized int inARow() {
        return nanoTime.getAsLong() - row.until() > PROGRESS.toNanos() ? 0 : row.length();
    }

    /** Notes a failure, and says how long to wait after it. */
    synchronized Duration failed() {
        int length = inARow() + 1;
        Duration pause = pause(length);
        row = new Row(length, nanoTime.getAsLong() + pause.toNanos());
        return pause;
    }

    /** Lets waiting threads go; comes before the streams are closed, which wait for their threads. */
    void stop() {
        stopping.countDown();
    }

    private static Duration pause(int length) {
        // A shift of five is more than the longest pause already.
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(length - 1, 5));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Failures each of which came before the one before was a minute past, and when the last one's pause ends. */
    private record Row(int length, long until) {}
}
