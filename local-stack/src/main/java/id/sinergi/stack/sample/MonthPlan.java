package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a facility's month is submitted and what its office decides.
 *
 * @param submittedAt when, to what stood before Sinergi; null: the facility submits it itself, now and late
 */
record MonthPlan(
        Place place, YearMonth month, boolean nil, @Nullable OffsetDateTime submittedAt, Decision decision) {

    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    /** The last day on which it is in time. */
    private static final int DUE = 5;

    String name() {
        return "month/" + place.id() + "/" + month;
    }

    boolean isLate() {
        return submittedAt == null
                || submittedAt.toLocalDate().isAfter(month.plusMonths(1).atDay(DUE));
    }

    /** Between the month's last day and the end of the day by which it is due. */
    static OffsetDateTime inTime(YearMonth month, boolean nil, Draw draw) {
        LocalDate day = month.plusMonths(1).atDay(draw.between(1, DUE - 1));
        boolean early = !nil && draw.chance(0.15);
        return at(early ? month.atEndOfMonth() : day, draw);
    }

    static OffsetDateTime late(YearMonth month, Draw draw) {
        return at(month.plusMonths(1).atDay(DUE + 1).plusDays(draw.poisson(5)), draw);
    }

    /** Office hours anywhere in the country. */
    private static OffsetDateTime at(LocalDate day, Draw draw) {
        return day.atTime(LocalTime.of(draw.between(9, 15), draw.between(0, 59)))
                .atOffset(WIB);
    }

    /** What the office does with it. */
    enum Decision {
        WAITS,
        VERIFIED,
        RETURNED,
        RETURNED_AND_SUBMITTED_AGAIN,
        RETURNED_AND_THEN_VERIFIED
    }
}
