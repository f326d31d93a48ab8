package id.sinergi.portal.live;

import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What goes to one page: {@code heard} whenever the service has answered, {@code changed}, {@code away}, and at its end {@code
 * over}, {@code replaced}, or {@code refused}, upon which a page takes its time before it asks again.
 */
class Stream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    private final SseEmitter page;
    private final Listener listener;
    private final Watched watched;
    private final Instant until;
    private final Clock clock;
    private final Duration pause;
    private volatile boolean replaced;

    /**
     * A stream.
     *
     * @param pause between two changes, and before a service that is away is asked again
     */
    Stream(SseEmitter page, Listener listener, Watched watched, Instant until, Clock clock, Duration pause) {
        this.page = page;
        this.listener = listener;
        this.watched = watched;
        this.until = until;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void run() {
        try {
            listen();
            say(replaced ? "replaced" : "over");
        } catch (InterruptedException ended) {
            sayLast(replaced ? "replaced" : "over");
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page listens no more: {}", gone.getMessage());
        } catch (Refused refused) {
            LOG.debug("A stream ends: {}", refused.getMessage());
            sayLast("refused");
        } catch (RuntimeException broken) {
            LOG.warn("A stream breaks off", broken);
            sayLast("refused");
        } finally {
            page.complete();
        }
    }

    /** Lets another page of the same viewer take its place. */
    void replace() {
        replaced = true;
    }

    private void listen() throws IOException, InterruptedException {
        String version = listener.version();
        say("heard");
        while (clock.instant().isBefore(until) && listener.loggedIn().getAsBoolean() && !replaced) {
            try {
                Optional<Watched.Change> changed = watched.changedSince(version);
                if (changed.isPresent()) {
                    version = changed.get().version();
                    say("changed", changed.get().news());
                    Thread.sleep(pause);
                } else {
                    say("heard");
                }
            } catch (ServiceAway away) {
                rethrowInterrupt();
                say("away");
                Thread.sleep(pause);
            }
        }
    }

    /** A question that was interrupted looks like a service that does not answer. */
    private static void rethrowInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void say(String event) throws IOException {
        say(event, clock.instant().toString());
    }

    private void say(String event, String data) throws IOException {
        page.send(SseEmitter.event().name(event).data(data));
    }

    private void sayLast(String event) {
        try {
            say(event);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page did not hear the end: {}", gone.getMessage());
        }
    }
}
