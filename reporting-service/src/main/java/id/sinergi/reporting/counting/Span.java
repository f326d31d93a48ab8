package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toCollection;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When something runs: in months, and in years of which no month is known.
 *
 * <p>A run counts once in every period that it touches. So that longer periods need no map of the runs in them, its
 * first month within a quarter, a semester or a year carries {@code @Q}, {@code @S} or {@code @Y} besides: the runs of a
 * quarter are the sum of {@code @Q} over its months, exactly, however the months are scattered.
 */
record Span(SortedSet<YearMonth> months, SortedSet<Year> years, boolean undated) {

    static final Span NEVER = new Span(new TreeSet<>(), new TreeSet<>(), false);

    static Span in(Year year) {
        return new Span(new TreeSet<>(), new TreeSet<>(Set.of(year)), false);
    }

    static Span undatedRun() {
        return new Span(new TreeSet<>(), new TreeSet<>(), true);
    }

    static Span of(YearMonth first, YearMonth last) {
        var months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
        return new Span(months.collect(toCollection(TreeSet::new)), new TreeSet<>(), false);
    }

    /** What stands in these buckets. */
    static Span in(Collection<Bucket> buckets) {
        var months = new TreeSet<YearMonth>();
        var years = new TreeSet<Year>();
        for (Bucket bucket : buckets) {
            if (bucket.isMonth()) {
                months.add(YearMonth.parse(bucket.text()));
            } else if (bucket.isYear()) {
                years.add(Year.parse(bucket.text()));
            }
        }
        return new Span(months, years, buckets.contains(Bucket.UNDATED));
    }

    static Span union(Collection<Span> spans) {
        var months = new TreeSet<YearMonth>();
        var years = new TreeSet<Year>();
        spans.forEach(span -> {
            months.addAll(span.months);
            years.addAll(span.years);
        });
        return new Span(months, years, spans.stream().anyMatch(Span::undated));
    }

    /** Counts one run for the scope. */
    void count(Tally tally, Scope scope, Measure measure) {
        count(tally, scope, measure.key());
    }

    /** Counts one run for the scope under a name in totals. */
    void count(Tally tally, Scope scope, String name) {
        for (YearMonth month : months) {
            tally.add(TotalKey.measures(scope, Bucket.of(month)), name, 1);
            for (Cycle cycle : Cycle.values()) {
                if (isFirstIn(cycle, month)) {
                    tally.add(TotalKey.measures(scope, Bucket.of(month)), cycle.entry(name), 1);
                }
            }
        }
        years.stream()
                .filter(year -> months.stream().noneMatch(month -> month.getYear() == year.getValue()))
                .forEach(year -> tally.add(TotalKey.measures(scope, Bucket.of(year)), name, 1));
        if (undated && months.isEmpty() && years.isEmpty()) {
            tally.add(TotalKey.measures(scope, Bucket.UNDATED), name, 1);
        }
    }

    private boolean isFirstIn(Cycle cycle, YearMonth month) {
        var earlier = months.headSet(month);
        return earlier.isEmpty() || cycle.startOf(month).isAfter(earlier.last());
    }
}
