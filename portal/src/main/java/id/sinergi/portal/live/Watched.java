package id.sinergi.portal.live;

import java.util.Optional;

/** Something that a page shows, and that may change. */
@FunctionalInterface
public interface Watched {

    /**
     * Waits for a change, up to some twenty seconds; an interrupt ends the waiting.
     *
     * @param version what the page shows
     * @return what there is now; empty where it is still the same
     * @throws InterruptedException where nobody listens any more
     */
    Optional<Change> changedSince(String version) throws InterruptedException;

    /**
     * A change.
     *
     * @param version what there is now
     * @param news what the page can show at once, a line that its script reads
     */
    record Change(String version, String news) {}
}
