package id.sinergi.outbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks for after the service's database came back from a backup that is older than its log.
 *
 * @param afterRestore true; said aloud, since records are changed
 * @param reason why, for the records' histories
 * @param bringBack whether what only the log knows comes back; else the database is right, and what only the log knows is
 *     listed
 * @param dryRun whether nothing is changed, and everything listed
 * @param records the ids of the only records to look at; absent: all
 */
@Schema(name = "ResyncOrder")
record ResyncOrder(
        @Schema(
                description = "true: said aloud, since records are changed",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Boolean afterRestore,

        @Schema(
                description = "for the records' histories, at most 500 characters",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String reason,

        @Schema(
                description =
                        "true: what only the log knows comes back into the database. false, and where it is absent:"
                                + " the database is right; what only the log knows is listed, and counts until it is brought back"
                                + " and withdrawn")
        @Nullable
        Boolean bringBack,

        @Schema(description = "true: nothing is changed, everything is listed") @Nullable
        Boolean dryRun,

        @Schema(description = "the only records to look at, at most 1,000; absent: all") @Nullable
        List<UUID> records) {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_RECORDS = 1_000;

    ResyncOrder {
        if (!Boolean.TRUE.equals(afterRestore)) {
            throw new IllegalArgumentException("afterRestore is true: records are changed");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason says why, in at most " + LONGEST_REASON + " characters");
        }
        if (records != null
                && (records.isEmpty()
                        || records.size() > MOST_RECORDS
                        || records.stream().anyMatch(id -> id == null))) {
            throw new IllegalArgumentException("records names 1 to " + MOST_RECORDS + " ids, or is absent");
        }
        records = records == null ? null : List.copyOf(Set.copyOf(records));
    }

    boolean bringsBack() {
        return Boolean.TRUE.equals(bringBack);
    }

    boolean isRehearsal() {
        return Boolean.TRUE.equals(dryRun);
    }

    String why() {
        return String.valueOf(reason);
    }
}
