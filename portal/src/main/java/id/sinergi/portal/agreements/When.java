package id.sinergi.portal.agreements;

/** When agreements end, in the order in which one should look at them. */
enum When {
    WITHIN_90,
    WITHIN_180,
    LATER,
    UNSTATED,
    OPEN_ENDED,
    RENEWED,
    ENDED;

    private static final int NEAR = 90;
    private static final int NEXT = 180;

    /** @param daysLeft until its last day */
    static When in(long daysLeft, boolean renewed) {
        if (renewed) {
            return RENEWED;
        } else if (daysLeft < 0) {
            return ENDED;
        } else if (daysLeft <= NEAR) {
            return WITHIN_90;
        }
        return daysLeft <= NEXT ? WITHIN_180 : LATER;
    }

    /** Whether somebody has to think of it now, so that it is shown unfolded. */
    public boolean urgent() {
        return this == WITHIN_90 || this == WITHIN_180;
    }

    /** Whether it is drawn as a bar. */
    public boolean hasEnd() {
        return this != UNSTATED && this != OPEN_ENDED;
    }
}
