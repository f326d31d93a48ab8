package id.sinergi.portal.services;

/** A service does not answer, or cannot right now: nothing is known of what became of the request. */
public class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Service service;

    ServiceAway(Service service, Throwable reason) {
        super(service + " does not answer", reason);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
