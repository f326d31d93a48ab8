package id.sinergi.portal.overview;

import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a place is looked at: all that the address of a page says.
 *
 * @param knownAt the past moment, with its offset; null: as it is now
 * @param lines the measures of the large chart
 * @param columns the measures of the table
 * @param sort {@code name}, {@code type}, {@code reported} or a measure
 * @param desc whether the largest comes first
 */
record Look(
        Period period,
        boolean verifiedOnly,
        @Nullable String knownAt,
        List<String> lines,
        List<String> columns,
        String sort,
        boolean desc) {

    static final int MOST_LINES = 4;
    static final int MOST_COLUMNS = 6;
    static final List<String> USUAL_LINES = List.of("visits", "agreementsSigned", "participantsEnrolled");
    static final List<String> USUAL_COLUMNS = List.of(
            "visitsHosted",
            "visitsMade",
            "agreementsSigned",
            "programmesRun",
            "participantsEnrolled",
            "stateRevenueRupiah");
    static final String BY_NAME = "name";

    Look {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    /** What the service is asked, for a period of its own. */
    Asking asking(Scope place, String what, Period of) {
        return Asking.of(place)
                .then(what)
                .with("period", of)
                .with("verifiedOnly", verifiedOnly ? true : null)
                .with("knownAt", knownAt);
    }

    /** The page of a place seen from here. */
    public Asking page(Scope place) {
        Asking page = new Asking(place.path(), place.variables())
                .with("period", period)
                .with("verifiedOnly", verifiedOnly ? true : null)
                .with("knownAt", knownAt)
                .with("sort", sort.equals(BY_NAME) ? null : sort)
                .with("desc", desc ? true : null);
        for (String line : lines.equals(USUAL_LINES) ? List.<String>of() : lines) {
            page = page.with("lines", line);
        }
        for (String column : columns.equals(USUAL_COLUMNS) ? List.<String>of() : columns) {
            page = page.with("columns", column);
        }
        return page;
    }

    Look in(Period other) {
        return new Look(other, verifiedOnly, knownAt, lines, columns, sort, desc);
    }

    Look sorted(String by, boolean largestFirst) {
        return new Look(period, verifiedOnly, knownAt, lines, columns, by, largestFirst);
    }

    /** As numbers are now, which is when they can change. */
    public Look now() {
        return new Look(period, verifiedOnly, null, lines, columns, sort, desc);
    }

    public boolean live() {
        return knownAt == null;
    }
}
