package id.sinergi.reporting.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who meets whom in a visit, each party as {@code FACILITY:<id>}, {@code REGIONAL_OFFICE:<name>} or
 * {@code ORGANISATION:<key>}; nobody in what is no visit.
 */
public record Sides(List<String> hosts, List<String> visitors) {

    /** What stands before an organisation's key. */
    public static final String ORGANISATION = "ORGANISATION:";

    public static Sides in(Family family, JsonNode state) {
        return family == Family.VISIT
                ? new Sides(parties(state.path("hosts")), parties(state.path("visitors")))
                : new Sides(List.of(), List.of());
    }

    private static List<String> parties(JsonNode side) {
        return side.valueStream()
                .flatMap(party -> party(party).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> party(JsonNode party) {
        return Stream.of(
                        text(party.path("facility")).map(id -> "FACILITY:" + id),
                        text(party.path("regionalOffice")).map(name -> "REGIONAL_OFFICE:" + name),
                        Organisations.read(party.path("organisation"))
                                .map(organisation -> ORGANISATION + organisation.key()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> text(JsonNode member) {
        return member.isString() ? Optional.of(member.stringValue()) : Optional.empty();
    }
}
