package id.sinergi.stack.sample;

import id.sinergi.stack.sample.MonthPlan.Decision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which months are submitted, when, and what becomes of them; those that are missing are not among them. */
final class Months {

    private final Nation nation;
    private final Span span;

    Months(Nation nation, Span span) {
        this.nation = nation;
        this.span = span;
    }

    List<MonthPlan> all() {
        var months = new ArrayList<MonthPlan>();
        for (YearMonth month : span.over()) {
            for (Place place : nation.places()) {
                plan(place, month).ifPresent(months::add);
            }
        }
        return months;
    }

    private Optional<MonthPlan> plan(Place place, YearMonth month) {
        Draw draw = Draw.of(nation.seed(), "month/" + place.id() + "/" + month);
        // Some regions and some facilities are slower than others.
        double slow = Draw.of(nation.seed(), "slow/" + place.office()).between(0.5, 1.6)
                * Draw.of(nation.seed(), "slow/" + place.id()).between(0.4, 1.8);
        boolean quiet = nation.isQuiet(place, month);
        if (draw.chance(missing(month) * slow)) {
            return Optional.empty();
        }
        if (draw.chance(0.012)) {
            return Optional.of(new MonthPlan(place, month, quiet, null, Decision.WAITS));
        }
        boolean late = draw.chance(0.11 * slow);
        var at = late ? MonthPlan.late(month, draw) : MonthPlan.inTime(month, quiet, draw);
        return at.toLocalDate().isBefore(span.asOf())
                ? Optional.of(new MonthPlan(place, month, quiet, at, decision(month, draw)))
                : Optional.empty();
    }

    private double missing(YearMonth month) {
        if (span.isEarlier(month)) {
            return 0.25;
        }
        return month.equals(span.running().minusMonths(1)) ? 0.09 : 0.035;
    }

    private Decision decision(YearMonth month, Draw draw) {
        boolean newest = month.equals(span.running().minusMonths(1));
        int waiting = newest ? 55 : month.equals(span.running().minusMonths(2)) ? 25 : 8;
        return switch (draw.ofHundred()) {
            case Integer n when n <= waiting -> Decision.WAITS;
            case Integer n when n <= waiting + 2 -> Decision.RETURNED;
            case Integer n when n <= waiting + 4 -> Decision.RETURNED_AND_SUBMITTED_AGAIN;
            case Integer n when n <= waiting + 6 -> Decision.RETURNED_AND_THEN_VERIFIED;
            default -> Decision.VERIFIED;
        };
    }
}
