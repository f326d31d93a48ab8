package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group that goes through a programme together.
 *
 * @param id given by the service; commands name the cohort by it
 * @param sequence its place among the cohorts, which sources call stage, wave or batch
 * @param kind its own kind where it differs from the programme's
 * @param level its own level where it differs; of equivalency education alone
 * @param service what is done for the people, where it is no skill that they learn
 * @param from first day, or as much of it as is known
 * @param until last day
 * @param untilDerived whether {@code until} is {@code from + days − 1}, because no source states it
 * @param days its length in days
 * @param hours its length in hours of instruction
 * @param postponements how it was put off, oldest first
 * @param otherTexts by member, what OTHER stands for there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cohort(
        UUID id,
        int sequence,
        @Nullable String kind,
        @Nullable Level level,
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
        List<Postponement> postponements,
        @Nullable String cancellationReason,
        @Nullable Counts counts,
        List<Certificate> certificates,
        Map<String, String> otherTexts) {

    static final int LONGEST_DAYS = 3_660;

    /** Dates end there; see {@link PartialDate}. */
    static final int LATEST_YEAR = 2200;

    public Cohort {
        PartialDate end = until == null ? lastDay(from, days) : null;
        if (end != null) {
            until = end;
            untilDerived = true;
        }
        postponements = orNone(postponements);
        certificates = orNone(certificates);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
    }

    /** It has begun; a new first day or length derives the end anew, unless a source states it. */
    Cohort started(CohortStart start) {
        return with(
                CohortStatus.RUNNING,
                schedule().begun(start.schedule()),
                postponements,
                null,
                updated(start.counts()),
                certificates);
    }

    /** It is over; what was not stated until then is stated now. */
    Cohort completed(CohortCompletion completion) {
        return with(
                CohortStatus.ENDED,
                schedule().over(completion.until()),
                postponements,
                null,
                updated(completion.counts()),
                joined(certificates, completion.certificates()));
    }

    /** It is put off, at that moment. */
    Cohort postponed(CohortPostponement put, Instant at) {
        return with(
                CohortStatus.POSTPONED,
                schedule().postponed(put.schedule()),
                joined(postponements, List.of(new Postponement(from, put.from(), put.reason(), at))),
                null,
                counts,
                certificates);
    }

    /** It does not take place, or not any more; its days stay as they were known. */
    Cohort cancelled(CohortCancellation cancellation) {
        return with(CohortStatus.CANCELLED, schedule(), postponements, cancellation.reason(), counts, certificates);
    }

    /** As it is corrected: what only follows and what commands have done is left out. */
    public CohortReport asReport() {
        Schedule stated = schedule();
        return new CohortReport(
                sequence,
                kind,
                level,
                skill,
                service,
                title,
                status,
                from,
                stated.until(),
                days,
                hours,
                dateInferred,
                statedWeekday,
                cancellationReason,
                counts,
                certificates,
                otherTexts);
    }

    /** The same cohort as its report is corrected. */
    Cohort corrected(CohortReport report) {
        Integer place = report.sequence();
        return report.asCohort(id, place == null ? sequence : place, postponements);
    }

    /** What is known of its numbers. */
    Counts figures() {
        return requireNonNullElse(counts, Counts.NONE);
    }

    /** Its first day as stated. */
    StatedDate statedDate() {
        return new StatedDate(from, dateInferred, statedWeekday);
    }

    private Schedule schedule() {
        return new Schedule(from, dateInferred, statedWeekday, days, Boolean.TRUE.equals(untilDerived) ? null : until);
    }

    private @Nullable Counts updated(@Nullable Counts newer) {
        return newer == null ? counts : figures().updated(newer);
    }

    private Cohort with(
            CohortStatus next,
            Schedule held,
            List<Postponement> put,
            @Nullable String cancelled,
            @Nullable Counts people,
            List<Certificate> issued) {
        return new Cohort(
                id,
                sequence,
                kind,
                level,
                skill,
                service,
                title,
                next,
                held.from(),
                held.until(),
                null,
                held.days(),
                hours,
                held.dateInferred(),
                held.statedWeekday(),
                put,
                cancelled,
                people,
                issued,
                otherTexts);
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

    private static <T> List<T> joined(List<T> before, List<T> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
