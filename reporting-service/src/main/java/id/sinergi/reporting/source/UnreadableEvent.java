package id.sinergi.reporting.source;

/** Says why the body of an event cannot be read, now or later. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String reason) {
        super(reason);
    }
}
