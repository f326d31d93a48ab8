package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import id.sinergi.reporting.source.Flag;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of a scope in a period, folded from its totals.
 *
 * @param measures every served measure but stocks, 0 where nothing counts
 * @param breakdowns every breakdown, empty where nothing counts
 * @param knownByYearOnly activities in these numbers of which only the year is known; 0 unless the period is a year
 * @param flagged how many activities in these numbers carry each flag
 */
public record Figures(
        SortedMap<String, Long> measures,
        SortedMap<String, SortedMap<String, Long>> breakdowns,
        long knownByYearOnly,
        SortedMap<Flag, Long> flagged) {

    /** The counter in the {@code undated} bucket of a scope: its activities without a date. */
    public static final String UNDATED = Tally.UNDATED;

    /** The counter in the year buckets of a scope: its activities known by year only. */
    public static final String KNOWN_BY_YEAR_ONLY = Tally.KNOWN_BY_YEAR_ONLY;

    /**
     * Folds totals, or the contributions of a single activity.
     *
     * @param totals by bucket, those of {@link Period#buckets()} that exist
     * @param partners those of the scope in these buckets
     */
    public static Figures of(Period period, Map<Bucket, Total> totals, Partners partners) {
        var measures = new TreeMap<String, Long>();
        for (Measure measure : Measure.values()) {
            if (measure.kind() == Measure.Kind.STOCK) {
                continue;
            }
            measures.put(
                    measure.key(),
                    measure.kind()
                            .partners()
                            .map(kind -> (long) partners.of(kind).size())
                            .orElseGet(() -> sum(period, totals, measure)));
        }
        var flagged = new TreeMap<Flag, Long>();
        for (Flag flag : Flag.values()) {
            flagged.put(flag, runs(period, totals, flag.key()));
        }
        return new Figures(measures, breakdowns(period, totals), knownByYearOnly(period, totals), flagged);
    }

    /** What a single activity adds to the numbers of a scope in a period; whom it had to do with is no number. */
    public static Figures of(Contributions activity, Scope scope, Period period) {
        Map<Bucket, Total> own = activity.parts().stream()
                .filter(part -> part.kind() == TotalKey.Kind.MEASURES)
                .filter(part -> part.scope().equals(scope))
                .collect(groupingBy(Contribution::bucket, reducing(Total.NONE, Contribution::measures, Total::plus)));
        return of(period, own, Partners.NONE);
    }

    private static long sum(Period period, Map<Bucket, Total> totals, Measure measure) {
        return period.buckets().stream()
                .mapToLong(bucket -> at(totals, bucket).get(period.entry(measure, bucket)))
                .sum();
    }

    private static long runs(Period period, Map<Bucket, Total> totals, String name) {
        return period.buckets().stream()
                .mapToLong(bucket -> at(totals, bucket).get(period.runs(name, bucket)))
                .sum();
    }

    private static SortedMap<String, SortedMap<String, Long>> breakdowns(Period period, Map<Bucket, Total> totals) {
        var breakdowns = new TreeMap<String, SortedMap<String, Long>>();
        for (Breakdown breakdown : Breakdown.values()) {
            breakdowns.put(breakdown.key(), values(breakdown, period, totals));
        }
        return breakdowns;
    }

    private static SortedMap<String, Long> values(Breakdown breakdown, Period period, Map<Bucket, Total> totals) {
        var values = new TreeMap<String, Long>();
        String prefix = breakdown.entry("");
        for (Bucket bucket : period.buckets()) {
            at(totals, bucket).entries().tailMap(prefix).entrySet().stream()
                    .takeWhile(entry -> entry.getKey().startsWith(prefix))
                    .forEach(entry -> value(breakdown, period, bucket, entry.getKey())
                            .ifPresent(name -> values.merge(name, entry.getValue(), Math::addExact)));
        }
        values.values().removeIf(number -> number == 0);
        return values;
    }

    /** The value that an entry of the bucket counts in the period; empty where other periods are made of it. */
    private static Optional<String> value(Breakdown breakdown, Period period, Bucket bucket, String entry) {
        String name = entry.substring(breakdown.entry("").length());
        if (breakdown.measure().isPresent()) {
            return Optional.of(name);
        }
        int end = name.indexOf(Cycle.MARK);
        String value = end < 0 ? name : name.substring(0, end);
        return name.equals(period.runs(value, bucket)) ? Optional.of(value) : Optional.empty();
    }

    private static long knownByYearOnly(Period period, Map<Bucket, Total> totals) {
        return period.buckets().stream()
                .filter(Bucket::isYear)
                .mapToLong(year -> at(totals, year).get(Tally.KNOWN_BY_YEAR_ONLY))
                .sum();
    }

    private static Total at(Map<Bucket, Total> totals, Bucket bucket) {
        return totals.getOrDefault(bucket, Total.NONE);
    }
}
