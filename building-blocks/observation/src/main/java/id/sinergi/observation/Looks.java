package id.sinergi.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks now and then at what a gauge tells and a store has to be asked for: whoever collects metrics reads what was seen
 * last, and never waits. Each look has a thread of its own, so that one that hangs holds up no other. Thread-safe.
 */
public final class Looks implements SmartLifecycle {

    private final Duration every;
    private final List<Looked> all = new ArrayList<>();
    private @Nullable CountDownLatch stopping;

    /** @param every the pause between the end of a look and the next one */
    public Looks(Duration every) {
        this.every = every;
    }

    /**
     * Has something looked at for as long as this runs.
     *
     * @param what names it in the log, as the subject of a sentence
     */
    public synchronized Looked at(String what, DoubleSupplier look) {
        var looked = new Looked(what, look, every);
        all.add(looked);
        if (stopping != null) {
            begin(looked, stopping);
        }
        return looked;
    }

    @Override
    public synchronized void start() {
        var until = new CountDownLatch(1);
        stopping = until;
        all.forEach(looked -> begin(looked, until));
    }

    @Override
    public synchronized void stop() {
        if (stopping != null) {
            stopping.countDown();
            stopping = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }

    private static void begin(Looked looked, CountDownLatch until) {
        Thread.ofVirtual().name("look").start(() -> looked.repeat(until));
    }
}
