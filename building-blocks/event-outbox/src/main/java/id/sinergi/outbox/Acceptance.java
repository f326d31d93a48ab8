package id.sinergi.outbox;

import id.sinergi.observation.Trails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be seen of writing a version: where its trail comes from, that it is counted, and a line for who debugs. */
record Acceptance(Trails trails, Accepted accepted) {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    /** The event with the trail of whoever writes it: it is stored with it, so that any relay can go on from there. */
    PendingEvent traced(PendingEvent event) {
        return event.on(trails.here());
    }

    /** Notes that it is stored. */
    void note(PendingEvent event) {
        accepted.count(event.type());
        LOG.debug("Stored {} of {}", event.type(), event.activity());
    }
}
