package id.sinergi.portal.services;

/** A service does not answer, or cannot right now: nothing is known of what became of the request. */
public class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAway(Service service, Throwable reason) {
        this(service.name(), reason);
    }

    /** @param who what does not answer, for the log */
    ServiceAway(String who, Throwable reason) {
        super(who + " does not answer", reason);
    }
}
