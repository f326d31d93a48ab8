package id.sinergi.reporting.quality;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.register.OpenFollowUp;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Judges whether the day of a plan or of a follow-up has gone by: in the time zone of a visit's first host, of an agreement's first party, of a
 * programme's facility; organisations have none and are passed over.
 */
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

    /** What was to be done by a day that has gone by. */
    Stream<Finding> followUps(RegisterEntry entry) {
        List<OpenFollowUp> open = OpenFollowUp.in(entry);
        if (open.isEmpty()) {
            return Stream.empty();
        }
        LocalDate today = today(entry);
        return open.stream().filter(one -> one.due().isBefore(today)).map(Finding::overdue);
    }

    private LocalDate today(RegisterEntry entry) {
        return parties(entry)
                .flatMap(this::zone)
                .findFirst()
                .map(zone -> LocalDate.now(clock.withZone(zone)))
                .orElseGet(this::earliestThatIsNot);
    }

    /** Its parties, those in whose place it is planned first. */
    private static Stream<JsonNode> parties(RegisterEntry entry) {
        JsonNode state = entry.state();
        return switch (entry.type()) {
            case VISIT ->
                Stream.concat(
                        state.path("hosts").valueStream(),
                        state.path("visitors").valueStream());
            case AGREEMENT ->
                Stream.concat(
                        state.path("parties").valueStream(),
                        state.path("covered").valueStream());
            case PROGRAMME, STATE_REVENUE -> Stream.of(state);
        };
    }

    private Stream<ZoneId> zone(JsonNode party) {
        if (party.path("facility").isString()) {
            return Stream.of(directory.zoneOf(party.path("facility").stringValue()));
        }
        return party.path("regionalOffice").isString()
                ? Stream.of(directory.zoneOfOffice(party.path("regionalOffice").stringValue()))
                : Stream.empty();
    }
}
