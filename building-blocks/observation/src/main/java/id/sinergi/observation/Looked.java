package id.sinergi.observation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a look has shown last; it is asked for without waiting. */
public final class Looked {

    private static final Logger LOG = LoggerFactory.getLogger(Looked.class);

    /** Of so many pauses without an answer the next look hangs. */
    private static final int PATIENCE = 4;

    private final String what;
    private final DoubleSupplier look;
    private final Duration every;
    private volatile double value = Double.NaN;
    private volatile boolean failed;
    private volatile long answeredAt = System.nanoTime();

    Looked(String what, DoubleSupplier look, Duration every) {
        this.what = what;
        this.look = look;
        this.every = every;
    }

    /** The answer; no number before the first one, where the last look failed, and while one hangs. */
    public double value() {
        return isAway() ? Double.NaN : value;
    }

    /** 1 where the last look failed or one hangs, otherwise 0. */
    public double away() {
        return isAway() ? 1 : 0;
    }

    void repeat(CountDownLatch stopping) {
        try {
            do {
                look(stopping);
            } while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(CountDownLatch stopping) {
        try {
            value = look.getAsDouble();
            answeredAt = System.nanoTime();
            failed = false;
        } catch (RuntimeException away) {
            if (!failed && stopping.getCount() > 0) {
                LOG.warn("{} is not known: {}", what, away.toString());
            }
            failed = true;
        }
    }

    private boolean isAway() {
        return failed || System.nanoTime() - answeredAt > every.toNanos() * PATIENCE;
    }
}
