package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places beside each other: the facilities of an office, or the offices of the nation. */
record Comparison(List<Heading> headings, List<Row> rows, long silent) {

    Comparison {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * What a column shows.
     *
     * @param address of the page sorted by it, or the other way round where it is already
     * @param sorted ascending, descending or none, as {@code aria-sort} has it
     */
    record Heading(String key, String address, String sorted) {}

    /**
     * A place.
     *
     * @param address of its dashboard
     * @param coverage of its months; null where it is not known
     */
    record Row(
            String key,
            String name,
            @Nullable String type,
            String address,
            Dashboard.@Nullable Coverage coverage,
            List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** Whether no month of it was submitted. */
        public boolean silent() {
            return coverage != null && coverage.expected() > 0 && coverage.reported() == 0;
        }
    }

    /** A number of a place, with its line. */
    record Cell(
            String measure,
            BigDecimal number,
            @Nullable String link,
            @Nullable Sparkline line) {}
}
