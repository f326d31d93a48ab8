package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedDate;
import java.time.DayOfWeek;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that goes through a programme together.
 *
 * @param id given by the service; commands name the cohort by it
 * @param sequence its place among the cohorts, which sources call stage, wave or batch
 * @param kind its own kind where it differs from the programme's
 * @param service what is done for the people, where it is no skill that they learn
 * @param from first day, or as much of it as is known
 * @param until last day
 * @param untilDerived whether {@code until} is {@code from + days − 1}, because no source states it
 * @param days its length in days
 * @param hours its length in hours of instruction
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cohort(
        UUID id,
        int sequence,
        @Nullable String kind,
        @Nullable String skill,
        @Nullable String service,
        @Nullable String title,
        CohortStatus status,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Boolean untilDerived,
        @Nullable Integer days,
        @Nullable Integer hours,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable String cancellationReason,
        @Nullable Counts counts) {

    static final int LONGEST_DAYS = 3_660;

    /** Dates end there; see {@link PartialDate}. */
    static final int LATEST_YEAR = 2200;

    public Cohort {
        PartialDate end = until == null ? lastDay(from, days) : null;
        if (end != null) {
            until = end;
            untilDerived = true;
        }
    }

    /** It has begun; a new first day or length derives the end anew, unless a source states it. */
    Cohort started(CohortStart start) {
        boolean dated = start.from() != null;
        boolean derivesEnd = Boolean.TRUE.equals(untilDerived) || start.days() != null;
        return new Cohort(
                id,
                sequence,
                kind,
                skill,
                service,
                title,
                CohortStatus.RUNNING,
                dated ? start.from() : from,
                newest(start.until(), derivesEnd ? null : until),
                null,
                newest(start.days(), days),
                hours,
                newest(start.dateInferred(), dated ? null : dateInferred),
                newest(start.statedWeekday(), dated ? null : statedWeekday),
                null,
                start.counts() == null ? counts : figures().updated(start.counts()));
    }

    /** What is known of its numbers. */
    Counts figures() {
        return requireNonNullElse(counts, Counts.NONE);
    }

    /** Its first day as stated. */
    StatedDate statedDate() {
        return new StatedDate(from, dateInferred, statedWeekday);
    }

    private static @Nullable PartialDate lastDay(@Nullable PartialDate from, @Nullable Integer days) {
        if (from == null || days == null || days < 1 || days > LONGEST_DAYS) {
            return null;
        }
        return from.day()
                .map(first -> first.plusDays(days - 1L))
                .filter(last -> last.getYear() <= LATEST_YEAR)
                .map(PartialDate::of)
                .orElse(null);
    }

    private static <T> @Nullable T newest(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }
}
