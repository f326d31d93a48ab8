package id.sinergi.imports;

import static java.util.stream.Collectors.joining;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.Organisation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parties as clerks write them: a facility by id or name, a regional office by name, and an organisation with its kind in
 * parentheses, for example {@code Pemerintah Kabupaten Banyumas (Pemerintah daerah, 33.02)}; the kind by its code, too.
 */
final class PartyCells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ORGANISATION =
            Pattern.compile("(.+?)\\s*\\(\\s*([^(),]+?)\\s*(?:,\\s*(\\d\\d\\.\\d\\d)\\s*)?\\)");
    private static final Pattern OFFICE_WORDS =
            Pattern.compile("^(kanwil|kantor wilayah|regional office)( ditjenpas| ditjen pas| kemenkumham)?\\s+");

    private final Lookup facilities;
    private final Lookup offices;
    private final Lookup kinds;

    PartyCells(Directory directory) {
        facilities = Lookup.of(
                "facilities",
                directory.facilities().stream()
                        .map(facility -> new Lookup.Entry(facility.id(), facility.name(), facility.name()))
                        .sorted(java.util.Comparator.comparing(Lookup.Entry::id))
                        .toList());
        offices = Lookup.of(
                "regional-offices",
                directory.regionalOffices().stream()
                        .map(office -> new Lookup.Entry(office, "Kanwil " + office, "Regional office " + office))
                        .toList());
        kinds = Lookup.closed("organisation-kinds", Columns.entries(ReferenceData.terms(), "organisation-kinds"));
    }

    /** What kinds of organisations there are. */
    Lookup kinds() {
        return kinds;
    }

    Lookup facilities() {
        return facilities;
    }

    Lookup offices() {
        return offices;
    }

    JsonNode party(Cell cell) {
        return party(Cells.text(cell));
    }

    JsonNode parties(Cell cell) {
        ArrayNode parties = JSON.arrayNode();
        Cells.parts(cell).forEach(part -> parties.add(party(part)));
        return parties;
    }

    JsonNode facility(Cell cell) {
        return JSON.stringNode(facilities.code(Cells.text(cell)));
    }

    /** Facilities with how many come from each, where it is known: {@code Lapas Kelas IIB Banjar: 12}. */
    JsonNode facilitiesWithCounts(Cell cell) {
        ArrayNode sending = JSON.arrayNode();
        for (String part : Cells.parts(cell)) {
            int colon = part.lastIndexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            ObjectNode one = sending.addObject().put("facility", facilities.code(name.strip()));
            if (colon >= 0) {
                one.set(
                        "count",
                        Cells.whole(new Cell.Text(part.substring(colon + 1).strip())));
            }
        }
        return sending;
    }

    /** A facility's id or a regional office's name. */
    JsonNode ours(Cell cell) {
        String text = Cells.text(cell);
        return JSON.stringNode(facilities.has(text) ? facilities.code(text) : office(text));
    }

    private ObjectNode party(String text) {
        if (facilities.has(text)) {
            return JSON.objectNode().put("facility", facilities.code(text));
        }
        if (offices.has(office(text))) {
            return JSON.objectNode().put("regionalOffice", office(text));
        }
        Matcher organisation = ORGANISATION.matcher(text);
        if (!organisation.matches() || !kinds.has(organisation.group(2))) {
            throw new Unlisted(tongue -> unknown(text, tongue));
        }
        ObjectNode party = JSON.objectNode();
        ObjectNode partner = party.putObject("organisation").put("name", organisation.group(1));
        partner.put("kind", kinds.code(organisation.group(2)));
        if (organisation.group(3) != null) {
            partner.put("regency", organisation.group(3));
        }
        return party;
    }

    private String unknown(String text, Tongue tongue) {
        String government = kinds.entries().stream()
                .filter(kind -> kind.code().equals(Organisation.Kind.REGIONAL_GOVERNMENT.name()))
                .map(tongue::name)
                .collect(joining());
        return "\"" + shortened(text) + "\" is no facility and no regional office of the directory; an organisation is"
                + " written with its kind, for example: Pemerintah Kabupaten Banyumas (" + government
                + ", 33.02). Kinds: "
                + kinds.entries().stream().map(tongue::name).collect(joining(", "));
    }

    private String office(String text) {
        String bare = OFFICE_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        return offices.has(bare) ? offices.code(bare) : offices.code(text);
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
