package id.sinergi.reporting.reconciliation.comparing;

/** A comparison has become pointless, or cannot be finished now. */
final class GivenUp extends RuntimeException {

    GivenUp(String why) {
        super(why);
    }
}
