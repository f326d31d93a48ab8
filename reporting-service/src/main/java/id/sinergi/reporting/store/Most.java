package id.sinergi.reporting.store;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;

/** How many records one question may read that totals do not answer. */
public final class Most {

    /** More are not read: a shorter period or a smaller scope answers it. */
    public static final int RECORDS = 100_000;

    private Most() {}

    /**
     * Refuses to read more.
     *
     * @throws Refusal 400 saying what to ask for instead
     */
    public static void refuseMore(long read) {
        if (read > RECORDS) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "More than " + RECORDS
                            + " records stand behind this; ask for a shorter period or a smaller scope.");
        }
    }
}
