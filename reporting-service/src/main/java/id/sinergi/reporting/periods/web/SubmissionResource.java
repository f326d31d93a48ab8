package id.sinergi.reporting.periods.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.outbox.Stored;
import id.sinergi.reporting.periods.FacilityMonth;
import id.sinergi.reporting.periods.Months;
import id.sinergi.reporting.periods.Submission;
import id.sinergi.reporting.periods.SubmissionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is answered.
 *
 * @param regionalOffice the office that decides on it
 * @param due the first moment at which the month comes late
 * @param onTime whether it was first submitted before
 * @param allowedCommands what may be done with it now
 * @param adjustments where the changes since its verification are read; absent: it is not verified
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionResource(
        UUID id,
        long version,
        Instant createdAt,
        Instant recordedAt,
        @JsonUnwrapped Submission submission,
        String regionalOffice,
        Instant due,
        boolean onTime,
        List<String> allowedCommands,
        @Nullable String adjustments) {

    static SubmissionResource of(Stored<Submission> stored, Months months) {
        Submission submission = stored.state();
        FacilityMonth month = submission.month();
        Instant due = months.due(month);
        return new SubmissionResource(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.recordedAt(),
                submission.inBrief(),
                months.officeOf(month),
                due,
                submission.firstSubmittedAt().isBefore(due),
                submission.status().commands(),
                submission.status() == SubmissionStatus.VERIFIED
                        ? SubmissionController.PATH + "/" + stored.id() + "/adjustments"
                        : null);
    }
}
