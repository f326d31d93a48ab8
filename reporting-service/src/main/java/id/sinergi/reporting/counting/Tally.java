package id.sinergi.reporting.counting;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what one activity adds to totals. */
final class Tally {

    /** How many activities of a scope are known by year only, besides the measures. */
    static final String KNOWN_BY_YEAR_ONLY = "knownByYearOnly";

    /** How many activities of a scope have no date at all, besides the measures. */
    static final String UNDATED = "undated";

    private final Map<TotalKey, SortedMap<String, Long>> sums = new TreeMap<>();

    void add(Collection<Scope> scopes, Bucket bucket, Measure measure, long value) {
        scopes.forEach(scope -> add(scope, bucket, measure, value));
    }

    void add(Scope scope, Bucket bucket, Measure measure, long value) {
        add(TotalKey.measures(scope, bucket), measure.entry(), value);
    }

    void add(Scope scope, Bucket bucket, Breakdown breakdown, String part, long value) {
        add(TotalKey.measures(scope, bucket), breakdown.entry(part), value);
    }

    void add(TotalKey key, String name, long value) {
        sums.computeIfAbsent(key, _ -> new TreeMap<>()).merge(name, value, Math::addExact);
    }

    /** The contributions, with a mark in every bucket that stands for a date less known than a month. */
    Contributions contributions() {
        sums.forEach((key, sum) -> {
            sum.values().removeIf(value -> value == 0);
            if (key.kind() == TotalKey.Kind.MEASURES && !sum.isEmpty()) {
                markImprecision(key.bucket(), sum);
            }
        });
        return unmarked();
    }

    /** The contributions without such marks. */
    Contributions unmarked() {
        return new Contributions(sums.entrySet().stream()
                .map(sum -> new Contribution(sum.getKey(), new Total(sum.getValue())))
                .toList());
    }

    private static void markImprecision(Bucket bucket, Map<String, Long> sum) {
        if (bucket.isYear()) {
            sum.put(KNOWN_BY_YEAR_ONLY, 1L);
        } else if (bucket.equals(Bucket.UNDATED)) {
            sum.put(UNDATED, 1L);
        }
    }
}
