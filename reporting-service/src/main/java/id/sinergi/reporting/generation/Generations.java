package id.sinergi.reporting.generation;

import java.time.Instant;
import java.util.Optional;

/** The runs of the counting that exist, and which of them is served. */
public interface Generations {

    /** The one that is served; empty before the first was opened. */
    Optional<Generation> current();

    /**
     * Opens the first one, however many instances try at once.
     *
     * @return the one that is current afterwards, which another instance may have opened with another identity
     */
    Generation openFirst(String identity, Instant at);
}
