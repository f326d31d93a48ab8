package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of a page.
 *
 * @param families the tiles, what belongs together together
 * @param split the breakdowns that have values
 * @param unsplit the names of those that have none
 * @param chart the months of the chosen lines
 * @param table the place's parts; null of a facility
 * @param version by which the service tells whether anything has changed since
 */
record Overview(
        Dashboard dashboard,
        List<Tiles> families,
        List<Notice> notices,
        List<Bars> split,
        List<String> unsplit,
        Chart chart,
        @Nullable Comparison table,
        String version) {

    /** The tiles of a family, and what is told in a line after them. */
    record Tiles(String family, List<Tile> chief, List<Tile> rest) {}

    /** Something to know about the numbers. */
    record Notice(String key, long count, @Nullable String link) {}

    /** The months of some measures, two years long. */
    record Chart(List<String> measures, List<Line> months) {

        /** A month, with a number for each measure. */
        record Line(String month, List<BigDecimal> numbers) {}
    }
}
