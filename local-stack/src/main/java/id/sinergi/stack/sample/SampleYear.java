package id.sinergi.stack.sample;

import static java.util.stream.Collectors.toSet;

import id.sinergi.stack.sample.SecondReports.Pair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is made up, before anything is posted: the same for the same facilities, seed and day.
 *
 * @param seconds what the other side of some visits reports, too
 * @param deposits state revenue by facility and month
 * @param answers what is said about imported visits
 * @param corrections what is changed after months were verified
 * @param forgotten visits that are reported after their months were verified
 */
record SampleYear(
        List<Visit> visits,
        List<Pair> seconds,
        List<Report> agreements,
        List<Report> programmes,
        List<Step> deposits,
        List<Step> answers,
        List<MonthPlan> months,
        List<Step> corrections,
        List<Report> forgotten) {

    static SampleYear of(Nation nation, Span span) {
        List<Visit> visits = new Visits(nation, span).all();
        List<Pair> seconds = new SecondReports(nation, span).of(visits);
        List<Report> programmes = new Programmes(nation, span).all();
        List<MonthPlan> months = new Months(nation, span).all();
        Set<String> paired =
                seconds.stream().map(pair -> pair.first().report().name()).collect(toSet());
        List<Visit> confirmed = Confirmations.drawn(visits, paired, nation.seed());
        Corrections corrections = new Corrections(nation, span, months);
        Set<Visit> told = Set.copyOf(confirmed);
        List<Visit> untouched = visits.stream()
                .filter(visit -> !paired.contains(visit.report().name()) && !told.contains(visit))
                .toList();
        return new SampleYear(
                visits,
                seconds,
                new Agreements(nation, span).all(),
                programmes,
                Deposits.all(nation, span),
                Stream.concat(
                                seconds.stream().flatMap(pair -> pair.outcome().stream()),
                                confirmed.stream().map(Confirmations::of))
                        .toList(),
                months,
                corrections.steps(untouched, programmes),
                corrections.forgotten());
    }

    /** What is imported of a family before months are submitted. */
    List<Report> of(Family family) {
        return switch (family) {
            case VISITS ->
                Stream.concat(
                                visits.stream().map(Visit::report),
                                seconds.stream().map(Pair::second))
                        .toList();
            case AGREEMENTS -> agreements;
            case PROGRAMMES -> programmes;
        };
    }
}
