package id.sinergi.portal.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.portal.page.Format;
import id.sinergi.reference.Directory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Names those who take part and leads to their pages. */
@Component("recordParties")
class Parties {

    private final Directory directory;
    private final Format format;

    Parties(Directory directory, Format format) {
        this.directory = directory;
        this.format = format;
    }

    /** A facility by its id, an office by its name; anything else is said as it stands. */
    Line who(String name) {
        if (directory.facility(name).isPresent()) {
            return new Line(format.facility(name), "/dashboards/facilities/" + name);
        } else if (directory.knowsOffice(name)) {
            return new Line(
                    "Kanwil " + name, "/dashboards/regional-offices/" + UriUtils.encodePathSegment(name, UTF_8));
        }
        return Line.of(name);
    }

    /** A party with all that is told of it. */
    Line line(JsonNode party) {
        Line name = name(party);
        String more = Stream.concat(
                        Stream.of("capacity", "presence")
                                .filter(party::has)
                                .map(field -> format.named("code." + field + "."
                                        + party.path(field).asString())),
                        Stream.of("officeHeld", "reference")
                                .filter(party::has)
                                .map(field -> party.path(field).asString()))
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? name : new Line(name.text() + " (" + more + ")", name.href());
    }

    /** The names of one side: the first two, and how many more. */
    String briefly(JsonNode side) {
        List<String> names = (side.isArray() ? side.valueStream() : Stream.of(side))
                .map(party -> party.isString()
                        ? who(party.asString()).text()
                        : name(party).text())
                .toList();
        String first = names.stream().limit(2).collect(Collectors.joining(", "));
        return names.size() > 2 ? first + " +" + (names.size() - 2) : first;
    }

    private Line name(JsonNode party) {
        if (party.has("facility")) {
            return who(party.path("facility").asString());
        } else if (party.has("regionalOffice")) {
            return who(party.path("regionalOffice").asString());
        }
        String name = party.path("organisation").path("name").asString("–");
        return new Line(name, "/search?q=" + UriUtils.encode(name, UTF_8));
    }
}
