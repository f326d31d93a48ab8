package id.sinergi.reporting.periods;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month that a facility submits, found to be one that it can submit.
 *
 * @param submittedAt when it was submitted to what stood before Sinergi; null: it is submitted now
 */
record Filing(
        FacilityMonth month,
        boolean nil,
        @Nullable String note,
        @Nullable Instant submittedAt) {

    private static final int LONGEST_NOTE = 2000;

    /**
     * Reads what was sent.
     *
     * @throws InvalidReport naming every rule that it breaks
     */
    static Filing of(Submitting.Report report, Directory directory, Clock clock) {
        var faults = new ArrayList<Fault>();
        Optional<Facility> facility = Optional.ofNullable(report.facility()).flatMap(directory::facility);
        if (facility.isEmpty()) {
            faults.add(new Fault(
                    "/facility", "no facility of the directory; it lists ids such as" + " \"lapas-kelas-iib-banjar\""));
        }
        Optional<YearMonth> period = month(report.period());
        if (period.isEmpty()) {
            faults.add(new Fault("/period", "a month between 1900 and 2200, as 2025-11"));
        }
        if (report.note() != null && report.note().length() > LONGEST_NOTE) {
            faults.add(new Fault("/note", "at most " + LONGEST_NOTE + " characters"));
        }
        boolean nil = Boolean.TRUE.equals(report.nil());
        Instant submittedAt =
                report.submittedAt() == null ? null : report.submittedAt().toInstant();
        if (submittedAt != null && submittedAt.isAfter(clock.instant())) {
            faults.add(new Fault("/submittedAt", "lies in the future; leave it out for a month that is submitted now"));
        }
        if (faults.isEmpty()) {
            LocalDate day = LocalDate.ofInstant(
                    submittedAt == null ? clock.instant() : submittedAt,
                    directory.zoneOf(facility.orElseThrow().id()));
            check(facility.orElseThrow(), period.orElseThrow(), nil, day, faults);
        }
        refuse(faults);
        return new Filing(
                new FacilityMonth(facility.orElseThrow().id(), period.orElseThrow()), nil, report.note(), submittedAt);
    }

    Instant submittedAtOr(Instant now) {
        return submittedAt == null ? now : submittedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The month that was meant, whether or not it can be submitted; empty where none is named. */
    static Optional<FacilityMonth> named(Submitting.Report report) {
        String facility = report.facility();
        return facility == null
                ? Optional.empty()
                : month(report.period()).map(month -> new FacilityMonth(facility, month));
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
    }

    private static void check(Facility facility, YearMonth month, boolean nil, LocalDate today, List<Fault> faults) {
        LocalDate last = month.atEndOfMonth();
        if (!Months.existsIn(facility, month)) {
            faults.add(new Fault("/period", facility.shortName() + " does not exist in this month"));
        } else if (nil && !today.isAfter(last)) {
            faults.add(new Fault(
                    "/nil", "the month is not over; that nothing happened is known from " + last.plusDays(1) + " on"));
        } else if (today.isBefore(last)) {
            faults.add(new Fault("/period", "the month is not over; it is submitted from its last day on, " + last));
        }
    }

    private static Optional<YearMonth> month(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= 1900 && month.getYear() <= 2200);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
