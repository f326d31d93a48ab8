package id.sinergi.audit;

/** What became of a request. */
public enum Outcome {
    ACCEPTED,
    REFUSED,

    /** By a fault of ours, or because something that is needed was away. */
    FAILED;

    static Outcome of(int status) {
        return status < 400 ? ACCEPTED : status < 500 ? REFUSED : FAILED;
    }
}
