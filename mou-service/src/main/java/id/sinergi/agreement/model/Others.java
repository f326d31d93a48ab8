package id.sinergi.agreement.model;

import java.util.Optional;
import java.util.UUID;

/** The agreements beside the one that is judged. */
public interface Others {

    /** One of them; empty where there is none of the caller's with that id. */
    Optional<Agreement> find(UUID id);

    /**
     * One of them, whosever it is: a facility implements a framework that its office signed, and that it cannot read. Whoever
     * names an id was told it by somebody.
     */
    Optional<Agreement> findAnyones(UUID id);

    /** The agreement that it renews; empty where it renews none, or none that is here. */
    Optional<UUID> predecessorOf(UUID id);

    /** Whether an agreement that was not withdrawn implements that one. */
    boolean implement(UUID id);
}
