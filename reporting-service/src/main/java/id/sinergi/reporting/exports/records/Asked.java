package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.exports.Parameters;
import id.sinergi.reporting.exports.Whose;
import id.sinergi.reporting.source.Family;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose records of when are exported, and of which families. */
record Asked(Whose whose, Period period, List<Family> families) {

    private static final String ALL = "all";

    /** As the interface names a family: what its records are called at their owner. */
    static String name(Family family) {
        return switch (family) {
            case VISIT -> "visits";
            case AGREEMENT -> "agreements";
            case PROGRAMME -> "programmes";
            case STATE_REVENUE -> "state-revenue";
        };
    }

    /** The same of one family alone. */
    Asked of(Family family) {
        return new Asked(whose, period, List.of(family));
    }

    static List<Family> families(@Nullable String text) {
        List<Family> all = Arrays.asList(Family.values());
        if (text == null || text.equals(ALL)) {
            return all;
        }
        return List.of(Parameters.oneOf("family", text, Family.VISIT, all, Asked::name));
    }
}
