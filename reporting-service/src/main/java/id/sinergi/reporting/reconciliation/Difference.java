package id.sinergi.reporting.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something that is not as it must be.
 *
 * @param what the document or the total
 * @param found how it was, and how it must be
 */
@Schema(name = "ReconciliationDifference")
public record Difference(Kind kind, String what, String found) {

    /** What differs from what; each is repaired in its own way. */
    public enum Kind {
        /**
         * The owner has written versions that the register lacks: they were announced again, unless they are among the
         * dead letters. What only the register knows is not repaired.
         */
        OWNER,
        /** A stored document is not what its topic says: it was written again from there. */
        STORE,
        /** A total is not the sum of what the activities contribute: a new generation was opened, unless that would not help. */
        TOTAL
    }
}
