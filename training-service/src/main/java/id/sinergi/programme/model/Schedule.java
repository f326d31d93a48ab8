package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * When a cohort is held, as it is stated: an end that only follows from first day and length is not part of it.
 *
 * @param dateInferred how {@code from} was inferred
 * @param statedWeekday of {@code from}
 */
record Schedule(
        @Nullable PartialDate from,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable Integer days,
        @Nullable PartialDate until) {

    /** Begun with what is known by then; what is not stated anew stays, a new length derives the end anew. */
    Schedule begun(Schedule stated) {
        boolean dated = stated.from != null;
        return new Schedule(
                dated ? stated.from : from,
                newest(stated.dateInferred, dated ? null : dateInferred),
                newest(stated.statedWeekday, dated ? null : statedWeekday),
                newest(stated.days, days),
                newest(stated.until, stated.days == null ? until : null));
    }

    /** Put off: the old days are void, also where no new one is known; its length stays. */
    Schedule postponed(Schedule stated) {
        return new Schedule(
                stated.from, stated.dateInferred, stated.statedWeekday, newest(stated.days, days), stated.until);
    }

    /** Over; without a stated last day the known one stays. */
    Schedule over(@Nullable PartialDate last) {
        return new Schedule(from, dateInferred, statedWeekday, days, newest(last, until));
    }

    private static <T> @Nullable T newest(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }
}
