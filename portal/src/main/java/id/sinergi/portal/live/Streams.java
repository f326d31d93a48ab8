package id.sinergi.portal.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams that are open, each on a virtual thread of its own: some for each viewer, each for some minutes, after which
 * the browser asks for another.
 */
@Component
public class Streams implements SmartLifecycle {

    static final int OF_A_VIEWER = 4;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration BEFORE_THE_TOKEN_ENDS = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Clock clock;
    private final Duration pause;
    private final Map<String, Deque<Open>> open = new HashMap<>();
    private volatile boolean running;

    @Autowired
    Streams(Clock clock) {
        this(clock, PAUSE);
    }

    Streams(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Begins to tell a page of changes. The oldest stream of a viewer with too many ends. */
    public SseEmitter open(Listener listener, Watched watched) {
        Instant now = clock.instant();
        Instant until = earlier(now.plus(LIFE), listener.until().minus(BEFORE_THE_TOKEN_ENDS));
        // The container's own end comes late: it is for a stream whose thread hangs.
        var page = new SseEmitter(LIFE.plus(BEFORE_THE_TOKEN_ENDS).toMillis());
        var stream = new Stream(page, listener, watched, until, clock, pause);
        Thread thread = Thread.ofVirtual().name("live").unstarted(() -> {
            try {
                stream.run();
            } finally {
                forget(listener.viewer(), stream);
            }
        });
        page.onCompletion(thread::interrupt);
        page.onTimeout(thread::interrupt);
        page.onError(_ -> thread.interrupt());
        remember(listener.viewer(), new Open(stream, thread));
        thread.start();
        return page;
    }

    /** How many there are. */
    synchronized int count() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end, which these would not. */
    @Override
    public synchronized void stop() {
        running = false;
        open.values()
                .forEach(streams -> streams.forEach(stream -> stream.thread().interrupt()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized void remember(String viewer, Open stream) {
        Deque<Open> streams = open.computeIfAbsent(viewer, _ -> new ArrayDeque<>());
        streams.add(stream);
        if (streams.size() > OF_A_VIEWER) {
            Open oldest = streams.remove();
            oldest.stream().replace();
            oldest.thread().interrupt();
        }
    }

    private synchronized void forget(String viewer, Stream stream) {
        Deque<Open> streams = open.getOrDefault(viewer, new ArrayDeque<>());
        streams.removeIf(one -> one.stream().equals(stream));
        if (streams.isEmpty()) {
            open.remove(viewer);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Open(Stream stream, Thread thread) {}
}
