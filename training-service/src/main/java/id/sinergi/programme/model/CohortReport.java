package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as a reporter may state it; see {@link Cohort} for what the fields mean.
 *
 * @param sequence null: the next one
 */
public record CohortReport(
        @Nullable Integer sequence,
        @Nullable String kind,
        @Nullable String skill,
        @Nullable String service,
        @Nullable String title,
        CohortStatus status,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Integer days,
        @Nullable Integer hours,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable String cancellationReason,
        @Nullable Counts counts) {

    Cohort asCohort(UUID id, int place) {
        return new Cohort(
                id,
                place,
                kind,
                skill,
                service,
                title,
                status,
                from,
                until,
                null,
                days,
                hours,
                dateInferred,
                statedWeekday,
                cancellationReason,
                counts);
    }
}
