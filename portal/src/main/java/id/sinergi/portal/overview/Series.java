package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The numbers of a place month by month, as the reporting service answers them. */
record Series(List<Month> months) {

    Series {
        months = months == null ? List.of() : List.copyOf(months);
    }

    /** This one after an earlier one. */
    Series after(Series earlier) {
        return new Series(
                Stream.concat(earlier.months.stream(), months.stream()).toList());
    }

    /** The last twelve months up to one of them. */
    Series upTo(YearMonth last) {
        return new Series(months.stream()
                .filter(month -> !month.month().isAfter(last) && month.month().isAfter(last.minusMonths(12)))
                .toList());
    }

    /** The numbers of a measure, one for each month. */
    List<BigDecimal> of(String measure) {
        return months.stream()
                .map(month -> month.measures().getOrDefault(measure, BigDecimal.ZERO))
                .toList();
    }

    /** The numbers of a month. */
    record Month(String period, Map<String, BigDecimal> measures) {

        Month {
            measures = measures == null ? Map.of() : Map.copyOf(measures);
        }

        YearMonth month() {
            return YearMonth.parse(period);
        }
    }
}
