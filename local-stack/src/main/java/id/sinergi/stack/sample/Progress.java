package id.sinergi.stack.sample;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Says, every few seconds, how far a part has come, how fast, and how long it still takes. Thread-safe. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final PrintStream out;
    private final String what;
    private final long all;
    private final long began = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong said = new AtomicLong(began);

    Progress(PrintStream out, String what, long all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    /** So many more are done. */
    void add(long count) {
        long now = System.nanoTime();
        long reached = done.addAndGet(count);
        long last = said.get();
        if (reached < all && now - last > PAUSE && said.compareAndSet(last, now)) {
            say(reached, now, String.format(Locale.ROOT, ", %d s left", left(reached, now)));
        }
    }

    /** The part is over. */
    void end() {
        say(done.get(), System.nanoTime(), "");
    }

    private long left(long reached, long now) {
        return Math.round((all - reached) / rate(reached, now));
    }

    private void say(long reached, long now, String more) {
        out.printf(
                Locale.ROOT,
                "  %-12s %,7d of %,7d  %6.0f/s  %4.0f s%s%n",
                what,
                reached,
                all,
                rate(reached, now),
                seconds(now),
                more);
    }

    private double rate(long reached, long now) {
        return reached / Math.max(seconds(now), 0.001);
    }

    private double seconds(long now) {
        return (now - began) / 1e9;
    }
}
