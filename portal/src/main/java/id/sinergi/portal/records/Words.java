package id.sinergi.portal.records;

import id.sinergi.portal.page.Format;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says in the viewer's language what records say in the interface's: {@code ${@words.lines('topics', json)}}. */
@Component("words")
public class Words {

    private final Format format;
    private final Parties parties;
    private final Dates dates;

    Words(Format format, Parties parties, Dates dates) {
        this.format = format;
        this.parties = parties;
        this.dates = dates;
    }

    /** The name of a member of a record: {@code Topik}. A path's last step where the whole has no name. */
    public String label(String field) {
        String whole = format.named("field." + field);
        return whole.isEmpty() ? field : whole;
    }

    /** What some members of a record say, those that say nothing left out. */
    public List<Fact> facts(Told record, List<String> fields) {
        return fields.stream()
                .filter(record::has)
                .map(field -> new Fact(
                        field, label(field), lines(field, record.in(field).json())))
                .toList();
    }

    /** What everything in a part of a record says. */
    public List<Fact> facts(Told part) {
        return facts(part, List.copyOf(part.members().keySet()));
    }

    /** What a member says: one line for each of a list's elements. */
    public List<Line> lines(String field, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .flatMap(one -> lines(field, one).stream())
                    .toList();
        }
        return value.isNull() || value.isMissingNode() ? List.of() : List.of(line(field, value));
    }

    /** The same as one text. */
    public String text(String field, JsonNode value) {
        return lines(field, value).stream().map(Line::text).collect(Collectors.joining("; "));
    }

    /** The same of a member of a part. */
    public String text(String field, Told part) {
        return text(field, part.in(field).json());
    }

    /** A date in words: {@code 28 November 2025}, {@code 3–5 November 2025}; a dash where it is unknown. */
    public String when(Told part, String field) {
        return dates.when(part.in(field).json());
    }

    /** Who somebody is, whether a facility's id, an office's name or any other word. */
    public Line who(@Nullable String name) {
        return name == null ? Line.of("–") : parties.who(name);
    }

    /** What a record is called, which visits are not. */
    public String title(Told record) {
        String title = record.text("title");
        if (title != null) {
            return title;
        }
        if (record.has("rupiah")) {
            return "%s, %s"
                    .formatted(
                            parties.briefly(record.json().path("facility")),
                            dates.when(record.json().path("month")));
        }
        String what = record.has("hosts")
                ? text(record.has("purposes") ? "purposes" : "topics", record).replace("; ", ", ")
                : text("kind", record);
        String who = Stream.of("visitors", "hosts", "facility", "parties")
                .filter(record::has)
                .map(side -> parties.briefly(record.json().path(side)))
                .collect(Collectors.joining(" → "));
        return Stream.of(what, who).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
    }

    /** A fixed name of the interface in words, such as {@code words.named('status', 'HELD')}. */
    public String named(String list, @Nullable String code) {
        return code == null ? "–" : format.named("code." + list + "." + code);
    }

    /** What can be done, such as {@code Nyatakan terlaksana}. */
    public String command(String key) {
        return format.named("command." + key);
    }

    /** How long, such as {@code 2 tahun} of {@code P2Y}. */
    public String duration(String iso) {
        return dates.duration(iso);
    }

    private Line line(String field, JsonNode value) {
        return switch (Meaning.of(field)) {
            case Meaning.Listed(String list) -> Line.of(format.code(list, value.asString()));
            case Meaning.Named(String list) -> Line.of(named(list, value.asString()));
            case Meaning.Keyed(String list) -> Line.of(keyed(list, value));
            case Meaning.Of(Meaning.Kind kind) -> line(kind, value);
        };
    }

    private Line line(Meaning.Kind kind, JsonNode value) {
        return switch (kind) {
            case PARTY -> parties.line(value);
            case WHO -> parties.who(value.asString());
            case DATE -> Line.of(dates.when(value));
            case MOMENT -> Line.of(format.moment(value.asString()));
            case DURATION -> Line.of(dates.duration(value.asString()));
            case KIND -> Line.of(kind(value.asString()));
            case TAG -> Line.of(tag(value));
            case SOURCE -> source(value);
            case CLAIM -> claim(value);
            case VALIDITY -> Line.of(validity(value));
            case OCCASION -> new Line(value.asString(), OccasionPages.address(value.asString()));
            case VISIT -> new Line(format.named("records.open-visit"), "/visits/" + value.asString());
            case AGREEMENT -> agreement(value);
            case RUPIAH -> Line.of("Rp " + format.number(value.numberValue()));
            case WRITTEN -> Line.of(value.asString());
            case PLAIN -> Line.of(plain(value));
        };
    }

    /** Kinds of agreements, organisations and validities have no code in common; those of programmes are a code list. */
    private String kind(String code) {
        String programme = format.code("programme-kinds", code);
        return programme.equals(code) ? named("kind", code) : programme;
    }

    private String tag(JsonNode tag) {
        String scheme = format.code("policy-schemes", tag.path("scheme").asString());
        return tag.has("number") ? scheme + " no. " + tag.path("number").asString() : scheme;
    }

    private Line source(JsonNode source) {
        String text = Stream.of(
                        source.path("publisher").asString(""),
                        source.path("title").asString(""),
                        source.has("publishedOn") ? dates.when(source.path("publishedOn")) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String url = source.path("url").asString("");
        boolean leads = url.startsWith("https://") || url.startsWith("http://");
        return new Line(text.isEmpty() ? url : text, leads ? url : null);
    }

    /** Whose it is; what it says stands side by side with the others. */
    private Line claim(JsonNode claim) {
        return claim.has("reportedBy")
                ? parties.who(claim.path("reportedBy").asString())
                : source(claim.path("source"));
    }

    private String validity(JsonNode validity) {
        String dates = Stream.of("from", "until")
                .filter(validity::has)
                .map(end -> text(end, validity.path(end)))
                .collect(Collectors.joining(" – "));
        return Stream.of(text("kind", validity.path("kind")), dates, text("duration", validity.path("duration")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Line agreement(JsonNode related) {
        String id = related.isString() ? related.asString() : related.path("id").asString("");
        String told = Stream.of("title", "reference")
                .map(part -> related.path(part).asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Line(
                told.isEmpty() ? format.named("records.open-agreement") : told,
                id.isEmpty() ? null : "/agreements/" + id);
    }

    private String keyed(String list, JsonNode figures) {
        return figures.propertyStream()
                .map(figure -> format.code(list, figure.getKey()) + " "
                        + format.number(figure.getValue().numberValue()))
                .collect(Collectors.joining(", "));
    }

    private String plain(JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream()
                    .filter(member -> !member.getKey().equals("id"))
                    .map(member -> label(member.getKey()) + ": " + text(member.getKey(), member.getValue()))
                    .collect(Collectors.joining(", "));
        } else if (value.isBoolean()) {
            return format.named(value.asBoolean() ? "records.yes" : "records.no");
        }
        return value.isNumber() ? format.number(value.numberValue()) : Objects.requireNonNullElse(value.asString(), "");
    }
}
