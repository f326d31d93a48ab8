package id.sinergi.reporting.waiting;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again while the service runs. It stops before the web server does, which waits for every request that is
 * under way: those who wait are let go first.
 */
final class Watching implements SmartLifecycle {

    /** How long nobody looks between two looks. */
    static final Duration PAUSE = Duration.ofMillis(300);

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Watcher watcher;
    private volatile @Nullable ScheduledExecutorService looking;

    Watching(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public void start() {
        watcher.open();
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watching").factory());
        // A look never fails, so nobody has to see how it went.
        var _ = begun.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        looking = begun;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = looking;
        if (running != null) {
            looking = null;
            running.shutdownNow();
        }
        watcher.close();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** A store that is away is told of by those who wait, when they look themselves. */
    private void look() {
        try {
            watcher.look();
        } catch (RuntimeException away) {
            LOG.debug("Could not look whether numbers have changed", away);
        }
    }
}
