package id.sinergi.portal.records;

import id.sinergi.reference.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which day it is where a record happens: in Papua it begins two hours before Jakarta's. */
@Component("recordToday")
class Today {

    private final Clock clock;
    private final Directory directory;

    Today(Clock clock, Directory directory) {
        this.clock = clock;
        this.directory = directory;
    }

    /** By its facility, else the first of who takes part that is a facility or an office; else as in Jakarta. */
    LocalDate of(Told record) {
        ZoneId zone = Stream.concat(
                        Stream.of(record),
                        Stream.of("hosts", "visitors", "parties").flatMap(side -> record.each(side).stream()))
                .filter(one -> one.has("facility") || one.has("regionalOffice"))
                .map(this::zone)
                .findFirst()
                .orElseGet(() -> directory.zoneOf(""));
        return LocalDate.now(clock.withZone(zone));
    }

    private ZoneId zone(Told party) {
        String facility = party.text("facility");
        return facility == null
                ? directory.zoneOfOffice(String.valueOf(party.text("regionalOffice")))
                : directory.zoneOf(facility);
    }
}
