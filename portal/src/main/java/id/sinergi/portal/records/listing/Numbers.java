package id.sinergi.portal.records.listing;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.MeasureNames;
import id.sinergi.portal.records.Line;
import id.sinergi.portal.records.Row;
import id.sinergi.portal.records.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which number a list of records stands behind, and what its rows come to. */
@Component("listNumbers")
class Numbers {

    private final Format format;
    private final MeasureNames names;
    private final Words words;

    Numbers(Format format, MeasureNames names, Words words) {
        this.format = format;
        this.names = names;
        this.words = words;
    }

    /** Which number is opened, or which list it is. */
    String heading(Question question) {
        String measure = question.value("measure");
        return measure == null
                ? format.named("records.list." + question.listing().path())
                : names.of(measure);
    }

    /** Whose it is, with the way to their dashboard. */
    Line scope(@Nullable String scope) {
        if (scope == null || scope.equals("NATION")) {
            return new Line(format.named("records.nation"), "/dashboards/national");
        }
        return words.who(scope.substring(scope.indexOf(':') + 1));
    }

    /** What the rows' values come to; null where a row has none. */
    static @Nullable BigDecimal sum(List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            if (row.value() == null) {
                return null;
            }
            sum = sum.add(new BigDecimal(row.value().toString()));
        }
        return rows.isEmpty() ? null : sum;
    }

    /** How many different things the rows show, of numbers that count those. */
    static int units(List<Row> rows) {
        var units = new HashSet<String>();
        rows.forEach(row -> units.addAll(row.units()));
        return units.size();
    }
}
