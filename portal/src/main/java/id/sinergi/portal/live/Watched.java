package id.sinergi.portal.live;

import java.util.Optional;

/** Something that a page shows, and that may change. */
@FunctionalInterface
public interface Watched {

    /**
     * Waits for a change, up to some twenty seconds; an interrupt ends the waiting.
     *
     * @param version what the page shows
     * @return the version that there is now; empty where it is still the same
     * @throws InterruptedException where nobody listens any more
     */
    Optional<String> changedSince(String version) throws InterruptedException;
}
