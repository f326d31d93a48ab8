package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A cohort is put off.
 *
 * @param from its new first day; null: not known yet
 * @param days its new length; null keeps the planned one
 * @param until its new last day; null: derived, or not known yet
 */
public record CohortPostponement(
        @Nullable PartialDate from,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable Integer days,
        @Nullable PartialDate until,
        String reason) {

    Schedule schedule() {
        return new Schedule(from, dateInferred, statedWeekday, days, until);
    }
}
