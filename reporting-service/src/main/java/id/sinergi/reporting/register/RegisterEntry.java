package id.sinergi.reporting.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Standing;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One version of an activity with all that was made of it: what the register keeps.
 *
 * @param activity id of the activity
 * @param status as the owning service names it
 * @param occurredOn null: unknown
 * @param sortKey first possible day in ISO form, empty where undated: sorted downwards, lists begin with the newest
 * @param lastDay last possible day of {@code occurredOn}
 * @param scopes all for whom the activity is theirs, counted or not
 * @param contributions what this version added to totals, exactly as it was counted
 * @param plannedUntil last possible day of what is still planned in it; null: nothing is, or without a day
 * @param candidate the visit as a possible second report; null: not possible
 * @param standing from when to when an agreement stands; null: it was not signed
 * @param words by which it is searched: see {@link Words}
 * @param state as received
 */
@JsonPropertyOrder({
    "activity",
    "type",
    "version",
    "createdAt",
    "recordedAt",
    "title",
    "status",
    "occurredOn",
    "sortKey",
    "lastDay",
    "scopes",
    "contributions",
    "marks",
    "plannedUntil",
    "candidate",
    "standing",
    "words",
    "state"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterEntry(
        String activity,
        Family type,
        long version,

        @JsonFormat(pattern = RegisterEntry.MILLIS, timezone = "UTC")
        Instant createdAt,

        @JsonFormat(pattern = RegisterEntry.MILLIS, timezone = "UTC")
        Instant recordedAt,

        String title,
        String status,
        @Nullable PartialDate occurredOn,
        String sortKey,
        @Nullable LocalDate lastDay,
        SortedSet<Scope> scopes,
        Contributions contributions,
        List<Mark> marks,
        @Nullable LocalDate plannedUntil,
        @Nullable Candidate candidate,
        @Nullable Standing standing,
        SortedSet<String> words,
        JsonNode state) {

    /** The statuses of what nobody needs to mend any more: what was withdrawn, and what became part of another record. */
    public static final Set<String> STANDING_NO_LONGER = Set.of("MERGED", "WITHDRAWN");

    /** Always three digits, so that the order of the texts is the order of the instants. */
    static final String MILLIS = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

    public RegisterEntry {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The key on the register's topic: {@code <activity>|<version>}, since compaction keeps one record per key. */
    public String key() {
        return activity + "|" + version;
    }
}
