package id.sinergi.reporting.store;

import id.sinergi.report.Organisation;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Standing;
import id.sinergi.reporting.register.OpenFollowUp;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Organisations;
import id.sinergi.reporting.source.Sides;
import id.sinergi.reporting.source.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How an entry of the register is laid out: its very text, and beside it only what queries ask for. */
final class RegisterDocument {

    private static final String FOR_EVER = "9999-12-31";

    private RegisterDocument() {}

    /**
     * The document of a version, without its id: the same among all versions and as the newest, so that the same can be
     * asked of what was known at a moment.
     */
    static Document of(Sunk<RegisterEntry> entry) {
        RegisterEntry read = entry.value();
        Document document = new Document("activity", read.activity())
                .append("version", read.version())
                .append("createdAt", Date.from(read.createdAt()))
                .append("recordedAt", Date.from(read.recordedAt()))
                .append("entry", entry.json())
                .append("offset", entry.offset())
                .append("partition", entry.partition())
                .append("type", read.type().name())
                .append("status", read.status())
                .append("sort", read.sortKey())
                .append("scopes", texts(read.scopes()))
                .append("counted", counted(read.contributions()))
                .append(
                        "marks",
                        texts(read.marks().stream().map(mark -> mark.code()).toList()));
        // Null rather than left out: it takes the place of what an older version said.
        document.append("last", text(read.lastDay()))
                .append("plannedUntil", text(read.plannedUntil()))
                .append("followUpDue", text(firstDue(read)));
        document.append(
                "pairs",
                read.candidate() == null
                        ? List.of()
                        : List.copyOf(read.candidate().pairs()));
        appendStanding(document, read);
        appendStated(document, read.state());
        appendPartners(document, Organisations.in(read.type(), read.state()));
        Sides sides = Sides.in(read.type(), read.state());
        document.append("hosts", sides.hosts()).append("visitors", sides.visitors());
        document.append("words", List.copyOf(read.words()));
        return document;
    }

    /** Which totals the activity is part of, and there in which numbers: {@code {at: key, names: [name]}}. */
    private static List<Document> counted(Contributions contributions) {
        return contributions.parts().stream().map(RegisterDocument::counted).toList();
    }

    private static Document counted(Contribution part) {
        return new Document("at", part.key().toString())
                .append("names", List.copyOf(part.measures().entries().keySet()));
    }

    private static @Nullable LocalDate firstDue(RegisterEntry read) {
        return OpenFollowUp.in(read).stream()
                .map(OpenFollowUp::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void appendStanding(Document document, RegisterEntry read) {
        Standing standing = read.standing();
        document.append("standing", null).append("renews", null);
        if (standing != null && standing.stands()) {
            document.append(
                    "standing",
                    new Document("scopes", texts(read.scopes()))
                            .append("from", text(standing.from()))
                            .append("until", standing.until() == null ? FOR_EVER : text(standing.until()))
                            .append("term", standing.term().name()));
        }
        if (standing != null && standing.renews() != null) {
            // Signed at a time that nothing proves is signed all the same: then since always.
            document.append(
                    "renews",
                    new Document("id", standing.renews())
                            .append("from", standing.from() == null ? "" : text(standing.from())));
        }
    }

    /** For whom the agreement of a document stands. */
    static List<Scope> standingFor(Document stored) {
        return stored.get("standing", Document.class).getList("scopes", String.class).stream()
                .map(Scope::parse)
                .toList();
    }

    /** The standing that a document tells. */
    static Standing standing(Document stored) {
        Document standing = stored.get("standing", Document.class);
        String until = standing.getString("until");
        return new Standing(
                LocalDate.parse(standing.getString("from")),
                until.equals(FOR_EVER) ? null : LocalDate.parse(until),
                Standing.Term.valueOf(standing.getString("term")),
                null);
    }

    /** Who meets whom in the visit of a document. */
    static Sides sides(Document stored) {
        return new Sides(stored.getList("hosts", String.class), stored.getList("visitors", String.class));
    }

    private static void appendStated(Document document, JsonNode state) {
        document.append("kinds", texts(kinds(state)))
                .append("topics", texts(codes(state.path("topics"))))
                .append("purposes", texts(codes(state.path("purposes"))))
                .append("fields", texts(codes(state.path("fields"))))
                .append("policyTags", texts(Stated.in(state).policyTags()))
                .append("occasion", state.path("occasion").stringValue(null));
    }

    private static void appendPartners(Document document, List<Organisation> partners) {
        document.append("partners", distinct(partners.stream().map(Organisation::key)))
                .append(
                        "partnerNames",
                        distinct(partners.stream().map(Organisation::name).map(Organisation::normalised)));
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().sorted().toList();
    }

    /** The kind of the whole, and those of cohorts that differ. */
    private static SortedSet<String> kinds(JsonNode state) {
        var kinds = new TreeSet<String>();
        Stream.concat(Stream.of(state), state.path("cohorts").valueStream())
                .map(part -> part.path("kind"))
                .filter(JsonNode::isString)
                .forEach(kind -> kinds.add(kind.stringValue()));
        return kinds;
    }

    private static SortedSet<String> codes(JsonNode list) {
        var codes = new TreeSet<String>();
        list.valueStream().filter(JsonNode::isString).forEach(code -> codes.add(code.stringValue()));
        return codes;
    }

    private static List<String> texts(Iterable<?> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.toString()));
        return texts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
