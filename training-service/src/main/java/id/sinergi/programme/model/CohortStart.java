package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What is known once a cohort has begun; null keeps what was planned.
 *
 * @param days its length; without {@code until} the end is derived from it anew
 * @param counts take the place of what was stated before, basis by basis, for example who enrolled
 */
public record CohortStart(
        @Nullable PartialDate from,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable Integer days,
        @Nullable PartialDate until,
        @Nullable Counts counts) {

    Schedule schedule() {
        return new Schedule(from, dateInferred, statedWeekday, days, until);
    }
}
