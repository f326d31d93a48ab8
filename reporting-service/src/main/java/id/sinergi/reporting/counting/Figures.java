package id.sinergi.reporting.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers of a scope in a period, folded from its totals.
 *
 * @param measures every served measure, 0 where nothing counts
 * @param breakdowns every breakdown, empty where nothing counts
 * @param knownByYearOnly activities in these numbers of which only the year is known; 0 unless the period is a year
 */
public record Figures(
        SortedMap<String, Long> measures, SortedMap<String, SortedMap<String, Long>> breakdowns, long knownByYearOnly) {

    /** The counter in the {@code undated} bucket of a scope: its activities without a date. */
    public static final String UNDATED = Tally.UNDATED;

    /** The counter in the year buckets of a scope: its activities known by year only. */
    public static final String KNOWN_BY_YEAR_ONLY = Tally.KNOWN_BY_YEAR_ONLY;

    /**
     * Folds totals, or the contributions of a single activity.
     *
     * @param totals by bucket, those of {@link Period#buckets()} that exist
     * @param partners the totals under {@linkplain TotalKey#partners partners' keys} in these buckets: the scope's own,
     *     for the nation those of all its offices
     */
    public static Figures of(Period period, Map<Bucket, Total> totals, Collection<Total> partners) {
        var buckets = period.buckets();
        var measures = new TreeMap<String, Long>();
        for (Measure measure : Measure.values()) {
            measures.put(
                    measure.key(),
                    measure.kind() == Measure.Kind.DISTINCT_PARTNERS
                            ? distinct(partners)
                            : sum(period, buckets, totals, measure));
        }
        return new Figures(measures, breakdowns(period, totals), knownByYearOnly(period, totals));
    }

    private static long sum(Period period, List<Bucket> buckets, Map<Bucket, Total> totals, Measure measure) {
        return buckets.stream()
                .mapToLong(bucket -> totals.getOrDefault(bucket, Total.NONE).get(period.entry(measure, bucket)))
                .sum();
    }

    private static long distinct(Collection<Total> partners) {
        var facilities = new TreeSet<String>();
        partners.forEach(total -> facilities.addAll(total.entries().keySet()));
        return facilities.size();
    }

    private static SortedMap<String, SortedMap<String, Long>> breakdowns(Period period, Map<Bucket, Total> totals) {
        var all = new TreeMap<String, Long>();
        period.buckets().stream()
                .map(bucket -> totals.getOrDefault(bucket, Total.NONE))
                .forEach(total -> total.entries().forEach((name, value) -> all.merge(name, value, Math::addExact)));
        var breakdowns = new TreeMap<String, SortedMap<String, Long>>();
        for (Breakdown breakdown : Breakdown.values()) {
            var values = new TreeMap<String, Long>();
            String prefix = breakdown.entry("");
            all.tailMap(prefix).entrySet().stream()
                    .takeWhile(entry -> entry.getKey().startsWith(prefix))
                    .filter(entry -> entry.getValue() != 0)
                    .forEach(entry -> values.put(entry.getKey().substring(prefix.length()), entry.getValue()));
            breakdowns.put(breakdown.key(), values);
        }
        return breakdowns;
    }

    private static long knownByYearOnly(Period period, Map<Bucket, Total> totals) {
        return period.buckets().stream()
                .filter(Bucket::isYear)
                .mapToLong(year -> totals.getOrDefault(year, Total.NONE).get(Tally.KNOWN_BY_YEAR_ONLY))
                .sum();
    }
}
