package id.sinergi.portal.matrix;

/** What there is of a month, the worst first; each with a sign, so that it is told without its colour. */
enum State {
    MISSING("✕"),
    RETURNED("↩"),
    LATE("◐"),
    OPEN("·"),
    NIL("○"),
    SUBMITTED("●"),
    VERIFIED("✓");

    private final String sign;

    State(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
