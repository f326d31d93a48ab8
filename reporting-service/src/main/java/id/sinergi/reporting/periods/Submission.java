package id.sinergi.reporting.periods;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a facility has submitted for a month, and what was decided on it.
 *
 * @param facility its id
 * @param period the month: {@code 2025-11}
 * @param nil whether it says that there was nothing to report
 * @param note what the facility adds
 * @param firstSubmittedAt decides whether it came in time, whatever was returned since
 * @param submittedAt when it was submitted last
 * @param takenOverAt when it was taken over from what stood before Sinergi, which said when it was first submitted; null: it
 *     was submitted here
 * @param returned why it was sent back; null unless it waits to be submitted again
 * @param verification null until it was verified
 * @param reviewedAt when the office has last taken note of what came after the verification; null: it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
        SubmissionStatus status,
        String facility,
        String period,
        boolean nil,
        @Nullable String note,
        Instant firstSubmittedAt,
        Instant submittedAt,
        @Nullable Instant takenOverAt,
        @Nullable Returned returned,
        @Nullable Verification verification,
        @Nullable Instant reviewedAt) {

    @JsonIgnore
    public FacilityMonth month() {
        return new FacilityMonth(facility, YearMonth.parse(period));
    }

    static Submission first(Filing filing, Instant now) {
        return new Submission(
                SubmissionStatus.SUBMITTED,
                filing.month().facility(),
                filing.month().month().toString(),
                filing.nil(),
                filing.note(),
                filing.submittedAtOr(now),
                filing.submittedAtOr(now),
                filing.submittedAt() == null ? null : now,
                null,
                null,
                null);
    }

    Submission again(Filing filing, Instant now) {
        return new Submission(
                SubmissionStatus.SUBMITTED,
                facility,
                period,
                filing.nil(),
                filing.note(),
                firstSubmittedAt,
                now,
                takenOverAt,
                null,
                null,
                null);
    }

    Submission sentBack(String reason, Instant now) {
        return new Submission(
                SubmissionStatus.RETURNED,
                facility,
                period,
                nil,
                note,
                firstSubmittedAt,
                submittedAt,
                takenOverAt,
                new Returned(now, reason),
                null,
                null);
    }

    Submission verified(Verification verified) {
        return new Submission(
                SubmissionStatus.VERIFIED,
                facility,
                period,
                nil,
                note,
                firstSubmittedAt,
                submittedAt,
                takenOverAt,
                null,
                verified,
                null);
    }

    /** What was verified stays what adjustments are held against; what has come since is looked at. */
    Submission reviewed(Instant now) {
        return new Submission(
                status,
                facility,
                period,
                nil,
                note,
                firstSubmittedAt,
                submittedAt,
                takenOverAt,
                null,
                verification,
                now);
    }

    /** Without the list of what was verified, which adjustments tell. */
    public Submission inBrief() {
        Verification brief = verification == null ? null : verification.withoutVersions();
        return new Submission(
                status,
                facility,
                period,
                nil,
                note,
                firstSubmittedAt,
                submittedAt,
                takenOverAt,
                returned,
                brief,
                reviewedAt);
    }

    /** When and why it was sent back. */
    public record Returned(Instant at, String reason) {}

    /**
     * What was accepted, and when.
     *
     * @param records how many records counted in the month then
     * @param checksum of their ids and versions: SHA-256 over the lines {@code <id>|<version>\n}, sorted by id
     * @param versions these versions by id; what came since, or was still on its way, is none of them; null: not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            Instant at,
            long records,
            String checksum,
            @Nullable SortedMap<String, Long> versions,
            @Nullable String note) {

        static Verification of(Instant at, SortedMap<String, Long> versions, @Nullable String note) {
            Seen seen = Seen.of(versions);
            return new Verification(at, seen.records(), seen.checksum(), versions, note);
        }

        private Verification withoutVersions() {
            return new Verification(at, records, checksum, null, note);
        }
    }
}
