package id.sinergi.agreement.model;

import java.util.Optional;
import java.util.UUID;

/** The agreements beside the one that is judged. */
public interface Others {

    /** One of them; empty where there is none with that id. */
    Optional<Agreement> find(UUID id);

    /** The agreement that it renews; empty where it renews none, or none that is here. */
    Optional<UUID> predecessorOf(UUID id);

    /** Whether an agreement that was not withdrawn implements that one. */
    boolean implement(UUID id);
}
