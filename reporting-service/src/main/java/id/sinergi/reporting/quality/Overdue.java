package id.sinergi.reporting.quality;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether a plan's day has gone by: for all whose it is, so in the most western of their time zones. */
final class Overdue {

    private static final ZoneId MOST_EASTERN = ZoneId.of("Asia/Jayapura");

    private final Directory directory;
    private final Clock clock;

    Overdue(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What is planned for this day or later is overdue nowhere. */
    LocalDate earliestThatIsNot() {
        return LocalDate.now(clock.withZone(MOST_EASTERN));
    }

    Optional<Finding> of(RegisterEntry entry) {
        LocalDate planned = entry.plannedUntil();
        return planned != null && planned.isBefore(today(entry))
                ? Optional.of(Finding.overdue(entry, planned))
                : Optional.empty();
    }

    private LocalDate today(RegisterEntry entry) {
        return entry.scopes().stream()
                .flatMap(this::zone)
                .map(zone -> LocalDate.now(clock.withZone(zone)))
                .min(Comparator.naturalOrder())
                .orElseGet(this::earliestThatIsNot);
    }

    private Stream<ZoneId> zone(Scope scope) {
        return switch (scope.kind()) {
            case FACILITY -> Stream.of(directory.zoneOf(scope.id()));
            case REGIONAL_OFFICE -> Stream.of(directory.zoneOfOffice(scope.id()));
            case NATION -> Stream.empty();
        };
    }
}
