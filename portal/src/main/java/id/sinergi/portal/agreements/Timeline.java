package id.sinergi.portal.agreements;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Signed agreements along the years.
 *
 * @param groups by when they end, none of them empty
 */
record Timeline(Axis axis, List<Group> groups) {

    static Timeline of(List<JsonNode> agreements, LocalDate today, Directory directory) {
        Axis axis = Axis.of(agreements.stream().map(Span::of).toList(), today);
        Set<String> renewed = agreements.stream()
                .map(agreement -> agreement.path("predecessor").path("id").asString(""))
                .collect(Collectors.toSet());
        List<Line> lines = agreements.stream()
                .map(agreement -> line(agreement, renewed, axis, directory))
                .toList();
        return new Timeline(
                axis,
                Arrays.stream(When.values())
                        .map(when -> group(when, lines))
                        .filter(group -> !group.lines().isEmpty())
                        .toList());
    }

    private static Group group(When when, List<Line> lines) {
        Comparator<Line> order = Comparator.comparing(Line::daysLeft, Comparator.nullsLast(Comparator.naturalOrder()));
        return new Group(
                when,
                lines.stream()
                        .filter(line -> line.when() == when)
                        .sorted(when == When.ENDED ? order.reversed() : order)
                        .toList());
    }

    private static Line line(JsonNode agreement, Set<String> renewed, Axis axis, Directory directory) {
        String id = agreement.path("id").asString();
        return new Line(
                id,
                agreement.path("kind").asString("FRAMEWORK"),
                agreement.path("title").asStringOpt().orElse(null),
                parties(agreement.path("parties"), directory),
                synthetic(agreement),
                renewed.contains(id),
                Span.of(agreement),
                axis);
    }

    /** Its report is made up, as one of its sources says. */
    private static boolean synthetic(JsonNode agreement) {
        return StreamSupport.stream(agreement.path("sources").spliterator(), false)
                .anyMatch(source -> source.path("synthetic").asBoolean(false));
    }

    static String parties(JsonNode parties, Directory directory) {
        return StreamSupport.stream(parties.spliterator(), false)
                .map(party -> name(party, directory))
                .collect(Collectors.joining(" · "));
    }

    private static String name(JsonNode party, Directory directory) {
        if (party.has("facility")) {
            String id = party.path("facility").asString();
            return directory.facility(id).map(Facility::name).orElse(id);
        } else if (party.has("regionalOffice")) {
            return "Kanwil " + party.path("regionalOffice").asString();
        }
        return party.path("organisation").path("name").asString("–");
    }

    /** Those that end at about the same time. */
    record Group(When when, List<Line> lines) {}
}
