package id.sinergi.reporting.rates;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.periods.Filed;
import id.sinergi.reporting.periods.SubmissionStatus;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a facility in the matrix.
 *
 * @param month {@code 2025-11}
 * @param nil whether it was submitted as nil, whatever was decided since
 * @param onTime whether it was first submitted before its deadline was over; absent: it was not submitted
 * @param due the first moment at which it comes late
 * @param submission where its submission is read; absent: there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(
        String month,
        Status status,
        boolean nil,
        @Nullable Boolean onTime,
        Instant due,
        @Nullable Instant firstSubmittedAt,
        @Nullable String submission) {

    static Cell empty(YearMonth month, Instant due, Instant at) {
        return new Cell(
                month.toString(), at.isBefore(due) ? Status.OPEN : Status.MISSING, false, null, due, null, null);
    }

    static Cell of(Filed filed, Instant due, Instant at) {
        boolean onTime = filed.firstSubmittedAt().isBefore(due);
        return new Cell(
                filed.month().month().toString(),
                status(filed, onTime, at),
                filed.nil(),
                onTime,
                due,
                filed.firstSubmittedAt(),
                "/api/v1/submissions/" + filed.id());
    }

    private static Status status(Filed filed, boolean onTime, Instant at) {
        if (filed.verifiedAt() != null && !filed.verifiedAt().isAfter(at)) {
            return Status.VERIFIED;
        }
        if (filed.status() == SubmissionStatus.RETURNED) {
            return Status.RETURNED;
        }
        if (!onTime) {
            return Status.LATE;
        }
        return filed.nil() ? Status.NIL : Status.SUBMITTED;
    }

    /** What there is of a month. */
    public enum Status {
        /** Not submitted, and not due yet. */
        OPEN,
        /** Not submitted, and due. */
        MISSING,
        /** Submitted in time, as a month in which there was nothing to report. */
        NIL,
        /** Submitted in time. */
        SUBMITTED,
        /** First submitted after it was due, nil or not. */
        LATE,
        /** Sent back, and not submitted again. */
        RETURNED,
        /** Accepted by the regional office. */
        VERIFIED
    }
}
