package id.sinergi.portal.records.listing;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.records.Line;
import id.sinergi.portal.records.Row;
import id.sinergi.portal.records.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which number a list of records stands behind, and what its rows come to. */
@Component("listNumbers")
class Numbers {

    private static final Map<String, String> CODES = Map.of(
            "visitsByTopic", "topics",
            "visitsByPurpose", "purposes",
            "agreementsSignedByField", "fields",
            "participantsEnrolledByKind", "programme-kinds",
            "participantsEnrolledBySkill", "skills",
            "harvestKilogramsByCommodity", "commodities",
            "activitiesByPolicyTag", "policy-schemes");

    private final Format format;
    private final Words words;

    Numbers(Format format, Words words) {
        this.format = format;
        this.words = words;
    }

    /** Which number is opened, or which list it is. */
    String heading(Question question) {
        String measure = question.value("measure");
        return measure == null
                ? format.named("records.list." + question.listing().path())
                : measure(measure);
    }

    /** {@code Peserta terdaftar menurut keterampilan: Las} of {@code participantsEnrolledBySkill/WELDING}. */
    private String measure(String measure) {
        int cut = measure.indexOf('/');
        if (cut < 0) {
            return format.named("measure." + measure);
        }
        String breakdown = measure.substring(0, cut);
        String code = measure.substring(cut + 1);
        return format.named("breakdown." + breakdown) + ": " + code(breakdown, code);
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

    private String code(String breakdown, String code) {
        String list = CODES.get(breakdown);
        if (list == null) {
            return words.named("kind", code);
        }
        String[] parts = code.split(":", 2);
        return format.code(list, parts[0]) + (parts.length > 1 ? " no. " + parts[1] : "");
    }
}
