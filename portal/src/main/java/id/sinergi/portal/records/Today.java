package id.sinergi.portal.records;

import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which day it is where a record happens: in Papua it begins two hours before Jakarta's. */
@Component("recordToday")
class Today {

    private final Periods periods;

    Today(Periods periods) {
        this.periods = periods;
    }

    /** By its facility, else the first of who takes part that is a facility or an office; else as in Jakarta. */
    LocalDate of(Told record) {
        Scope where = Stream.concat(
                        Stream.of(record),
                        Stream.of("hosts", "visitors", "parties").flatMap(side -> record.each(side).stream()))
                .filter(one -> one.has("facility") || one.has("regionalOffice"))
                .map(Today::scope)
                .findFirst()
                .orElse(Scope.NATION);
        return periods.today(where);
    }

    private static Scope scope(Told party) {
        String facility = party.text("facility");
        return facility == null ? Scope.office(String.valueOf(party.text("regionalOffice"))) : Scope.facility(facility);
    }
}
