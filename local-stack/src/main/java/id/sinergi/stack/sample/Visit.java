package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A made-up visit.
 *
 * @param visitor the facility that came; null: others did
 * @param day on which it is meant to have been, whatever the report says of it
 */
record Visit(Report report, Place host, @Nullable Place visitor, LocalDate day) {

    YearMonth month() {
        return YearMonth.from(day);
    }

    boolean isHeldOn() {
        return "HELD".equals(report.body().get("status"))
                && day.toString().equals(report.body().get("on"));
    }

    boolean isReportedBy(Place place) {
        return place.id().equals(report.body().get("reportedBy"));
    }
}
