package id.sinergi.outbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks for after the service's database came back older than its log, or its log older than its database.
 *
 * @param afterRestore whether the database came back from a backup: said aloud, since records are changed
 * @param afterLogLoss whether the log was lost, or came back without its end
 * @param reason why, for the records' histories
 * @param bringBack whether what only the log knows comes back; else the database is right, and what only the log knows is
 *     listed
 * @param dryRun whether nothing is changed: what differs is listed with what would be done, and what would be announced is
 *     counted
 * @param records the ids of the only records to look at; absent: all
 */
@Schema(name = "ResyncOrder")
record ResyncOrder(
        @Schema(description = "true: the database came back from a backup; records are changed") @Nullable
        Boolean afterRestore,

        @Schema(
                description = "true: the log was lost, or came back without its end; every version that it lacks is"
                        + " published once more. One of the two is true; bringBack and records are for the other one")
        @Nullable
        Boolean afterLogLoss,

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

        @Schema(
                description = "true: nothing is changed; the findings tell what would be done (\"would\"). With"
                        + " afterLogLoss there are no findings, only the number of versions that would be announced")
        @Nullable
        Boolean dryRun,

        @Schema(description = "the only records to look at, at most 1,000; absent: all") @Nullable
        List<UUID> records) {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_RECORDS = 1_000;

    ResyncOrder {
        if (Boolean.TRUE.equals(afterRestore) == Boolean.TRUE.equals(afterLogLoss)) {
            throw new IllegalArgumentException("one of afterRestore and afterLogLoss is true");
        }
        if (Boolean.TRUE.equals(afterLogLoss) && (bringBack != null || records != null)) {
            throw new IllegalArgumentException("bringBack and records are for afterRestore");
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

    boolean isAfterLogLoss() {
        return Boolean.TRUE.equals(afterLogLoss);
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
