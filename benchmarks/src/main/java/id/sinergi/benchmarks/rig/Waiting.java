package id.sinergi.benchmarks.rig;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for conditions, often enough that the wait is not what is measured. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLISECONDS = 20;

    private Waiting() {}

    /**
     * Waits until the condition holds.
     *
     * @throws IllegalStateException where it does not within ten minutes
     */
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }
    }
}
