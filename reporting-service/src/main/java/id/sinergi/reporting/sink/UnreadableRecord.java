package id.sinergi.reporting.sink;

/** A record that no retry can mend: it is set aside, alone. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String reason) {
        super(reason);
    }
}
