package id.sinergi.reporting.counting;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Cohort;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long a programme and its cohorts run: once in every period that they touch. */
final class Runs {

    /** A cohort that would run for longer has an end that cannot be right: it is taken as unknown. */
    private static final int LONGEST_RUN_MONTHS = 120;

    private final Holding holding;
    private final Tally tally;

    Runs(Holding holding, Tally tally) {
        this.holding = holding;
        this.tally = tally;
    }

    void count() {
        Map<Scope, List<Span>> programmeRuns = new TreeMap<>();
        holding.programme()
                .liveCohorts()
                .filter(cohort -> cohort.status().hasBegun())
                .forEach(cohort -> {
                    Span span = span(cohort);
                    for (Scope scope : holding.scopes(holding.start(cohort))) {
                        span.count(tally, scope, Measure.COHORTS_RUN);
                        programmeRuns
                                .computeIfAbsent(scope, _ -> new ArrayList<>())
                                .add(span);
                    }
                });
        programmeRuns.forEach((scope, spans) -> Span.union(spans).count(tally, scope, Measure.PROGRAMMES_RUN));
    }

    private Span span(Cohort cohort) {
        var from = cohort.from() == null ? cohort.until() : cohort.from();
        var first = from == null ? null : from.month().orElse(null);
        return first == null ? unknown(holding.start(cohort)) : Span.of(first, last(cohort, first));
    }

    /** The month of the last day; the first one where the end is unknown to the month, or cannot be right. */
    private static YearMonth last(Cohort cohort, YearMonth first) {
        var until = cohort.until();
        if (until == null || until.month().isEmpty()) {
            return first;
        }
        var last = YearMonth.from(until.last());
        return last.isBefore(first) || last.isAfter(first.plusMonths(LONGEST_RUN_MONTHS)) ? first : last;
    }

    private static Span unknown(@Nullable PartialDate date) {
        return date == null ? Span.undatedRun() : Span.in(date.year());
    }
}
