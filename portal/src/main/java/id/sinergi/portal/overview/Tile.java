package id.sinergi.portal.overview;

import id.sinergi.portal.page.Format;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with all that is said of it.
 *
 * @param link the page of its records; null where there is none
 * @param previous against the period before; null where there is nothing to compare with
 * @param yearBefore against the same period of the year before; null likewise, and where that is the period before
 * @param line its last twelve months; null where there is none, as of stocks
 * @param months the numbers of the line, for who cannot see it
 * @param share what part it is of another; null where that says nothing
 * @param stock whether it is of a day
 */
record Tile(
        String measure,
        BigDecimal number,
        @Nullable String link,
        @Nullable Trend previous,
        @Nullable Trend yearBefore,
        @Nullable Sparkline line,
        List<MonthlyNumber> months,
        @Nullable Share share,
        boolean stock) {

    Tile {
        months = List.copyOf(months);
    }

    /** The line in words. */
    public List<String> said(Format format) {
        return months.stream()
                .map(month -> format.period(month.month()) + ": " + format.number(month.number()))
                .toList();
    }

    /** A point of the line. */
    record MonthlyNumber(String month, BigDecimal number) {}

    /** A part of another number. */
    record Share(String of, double part) {}
}
