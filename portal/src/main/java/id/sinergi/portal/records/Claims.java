package id.sinergi.portal.records;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets what several reports or sources say of one thing side by side. */
@Component("recordClaims")
class Claims {

    private final Words words;

    Claims(Words words) {
        this.words = words;
    }

    /** The claims of a record in columns, what they say in rows; null where there are none. */
    @Nullable
    Table of(Told record) {
        List<Told> claims = record.each("claims");
        if (claims.isEmpty()) {
            return null;
        }
        Set<String> fields = new LinkedHashSet<>();
        claims.forEach(claim -> fields.addAll(claim.in("values").members().keySet()));
        return new Table(
                claims.stream().map(this::head).toList(),
                fields.stream().map(field -> row(field, claims)).toList());
    }

    private Head head(Told claim) {
        String by = claim.text("reportedBy");
        return new Head(
                by == null ? null : words.who(by),
                claim.has("source") ? words.lines("source", claim.in("source").json()) : List.of(),
                claim.flag("current"));
    }

    private Row row(String field, List<Told> claims) {
        List<List<Line>> said = claims.stream()
                .map(claim -> words.lines(field, claim.in("values").in(field).json()))
                .toList();
        boolean apart =
                said.stream().filter(lines -> !lines.isEmpty()).distinct().count() > 1;
        return new Row(words.label(field), said, apart);
    }

    /** All claims of a record. */
    record Table(List<Head> heads, List<Row> rows) {}

    /**
     * Whose claim it is.
     *
     * @param current whether the record goes by it
     */
    record Head(@Nullable Line by, List<Line> source, boolean current) {}

    /**
     * What each claims of one thing; nothing where it is silent.
     *
     * @param apart whether they contradict each other
     */
    record Row(String label, List<List<Line>> said, boolean apart) {}
}
