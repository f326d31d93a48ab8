package id.sinergi.reporting.sink;

/** A record of a generation that is not this instance's to store: of another identity, or not kept any more. */
public final class NotToStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String generation;

    NotToStore(String generation) {
        super("generation " + generation + " is not this instance's to store");
        this.generation = generation;
    }

    public String generation() {
        return generation;
    }
}
