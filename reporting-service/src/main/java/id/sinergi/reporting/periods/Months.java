package id.sinergi.reporting.periods;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the calendar says of a facility's months: whether they are its own, whose they are, and until when they are due. */
@Component
public final class Months {

    private final Directory directory;
    private final PeriodRules rules;

    Months(Directory directory, PeriodRules rules) {
        this.directory = directory;
        this.rules = rules;
    }

    /** Whether the facility exists on a day of the month. */
    public static boolean existsIn(Facility facility, YearMonth month) {
        return facility.existsBetween(month.atDay(1), month.atEndOfMonth());
    }

    /** The office to which the month is submitted: the one that supervises the facility on the month's last day. */
    public String officeOf(FacilityMonth month) {
        return directory
                .officeOf(month.facility(), month.month().atEndOfMonth())
                .orElse("");
    }

    /** The first moment at which its submission comes late, in the facility's time zone. */
    public Instant due(FacilityMonth month) {
        return month.month()
                .plusMonths(1)
                .atDay(rules.deadlineDay())
                .plusDays(1)
                .atStartOfDay(directory.zoneOf(month.facility()))
                .toInstant();
    }

    /** Whether the month has begun at that moment, in the facility's time zone. */
    public boolean hasBegun(FacilityMonth month, Instant at) {
        return !YearMonth.from(at.atZone(directory.zoneOf(month.facility()))).isBefore(month.month());
    }

    /** The first day after the month, on which it is over where the facility is; empty where it is over at that moment. */
    Optional<LocalDate> overOn(FacilityMonth month, Instant at) {
        LocalDate first = month.month().plusMonths(1).atDay(1);
        LocalDate day = LocalDate.ofInstant(at, directory.zoneOf(month.facility()));
        return day.isBefore(first) ? Optional.of(first) : Optional.empty();
    }
}
