package id.sinergi.programme.revenue;

import id.sinergi.report.ReportCheck;
import id.sinergi.report.Source;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What was deposited for a month, as a reporter may state it.
 *
 * @param reason why an earlier figure is replaced; kept in the history
 */
record StateRevenueReport(
        Long rupiah,
        @Nullable Source source,
        @Nullable String note,
        @Nullable String reason) {

    /** Above ten trillion rupiah a facility's month is a slip, and many of them would overflow sums. */
    private static final long MOST_RUPIAH = 10_000_000_000_000L;

    /**
     * The record that this makes.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    StateRevenue of(String facility, YearMonth month, ZoneId zone, ReportCheck check) {
        check.that(!month.isAfter(YearMonth.from(check.today(zone))), "", "the month has not begun; report it later")
                .that(
                        rupiah != null && rupiah >= 0 && rupiah <= MOST_RUPIAH,
                        "/rupiah",
                        "whole rupiah from 0 to " + MOST_RUPIAH + "; 0 where nothing was deposited")
                .text(note, 2_000, "/note")
                .text(reason, 2_000, "/reason")
                .refuseIfFaulty();
        return new StateRevenue(StateRevenue.Status.REPORTED, facility, month, rupiah, source, note, null);
    }
}
