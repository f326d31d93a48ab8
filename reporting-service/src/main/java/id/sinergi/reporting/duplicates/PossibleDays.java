package id.sinergi.reporting.duplicates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.sinergi.report.PartialDate;
import java.time.LocalDate;

/** The days on which something may have happened, both included. */
public record PossibleDays(LocalDate first, LocalDate last) {

    static PossibleDays of(PartialDate date) {
        return new PossibleDays(date.first(), date.last());
    }

    /** Whether the day is known. */
    @JsonIgnore
    public boolean isOne() {
        return first.equals(last);
    }

    /** Whether a day of the one lies within a day of a day of the other. */
    boolean touches(PossibleDays other) {
        return !first.isAfter(other.last.plusDays(1)) && !other.first.isAfter(last.plusDays(1));
    }
}
