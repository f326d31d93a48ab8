package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.dashboard.Dashboard;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Whose;
import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.rates.Rates;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a month tells.
 *
 * @param before the month before; null: its numbers are not the reader's
 * @param yearBefore the same month of the year before; null: its numbers are not the reader's
 * @param reporting which of the scope's facilities has sent the month
 * @param activities the newest of those that count in the month
 * @param inAll how many count
 */
record MonthlyReport(
        Whose whose,
        YearMonth month,
        Names names,
        Dashboard now,
        @Nullable Dashboard before,
        @Nullable Dashboard yearBefore,
        Rates.Matrix reporting,
        List<RegisterEntry> activities,
        long inAll) {

    Words words() {
        return names.words();
    }

    String title() {
        return words().say("monthly.title");
    }

    String monthName() {
        return words().month(month);
    }

    Optional<Number> before(Measure measure) {
        return Optional.ofNullable(before).map(earlier -> number(earlier, measure));
    }

    Optional<Number> yearBefore(Measure measure) {
        return Optional.ofNullable(yearBefore).map(earlier -> number(earlier, measure));
    }

    Number now(Measure measure) {
        return number(now, measure);
    }

    /** Whether it tells of anything that is made up. */
    boolean isSynthetic() {
        return now.synthetic() > 0;
    }

    private static Number number(Dashboard dashboard, Measure measure) {
        return dashboard.measures().getOrDefault(measure.key(), 0L);
    }
}
