package id.sinergi.reporting.source;

import org.jspecify.annotations.Nullable;

/** The bounds of amounts: what is above is a slip, and would overflow sums in the end. */
final class Amounts {

    private static final long MOST = 1_000_000_000_000_000L;

    private Amounts() {}

    static void refuseImpossible(@Nullable Long amount, String member) {
        if (amount != null && (amount < 0 || amount > MOST)) {
            throw new IllegalArgumentException(member + " lie below 0 or above " + MOST);
        }
    }
}
