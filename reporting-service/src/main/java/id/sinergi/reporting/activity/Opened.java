package id.sinergi.reporting.activity;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.source.Flag;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A number of a dashboard, by the name its link gives it. */
sealed interface Opened {

    /** One of the measures. */
    record OfMeasure(Measure measure) implements Opened {}

    /** One value of a breakdown: {@code participantsEnrolledBySkill/WELDING}. */
    record OfPart(Breakdown breakdown, String value) implements Opened {}

    /** What is known by year only. */
    record ByYearOnly() implements Opened {}

    /** What has no date. */
    record Undated() implements Opened {}

    /** What carries a flag. */
    record Flagged(Flag flag) implements Opened {}

    /**
     * Reads the name.
     *
     * @throws Refusal 400 where no dashboard has such a number
     */
    static Opened parse(String name) {
        return named(name)
                .orElseThrow(() -> Refusal.of(
                        ProblemType.MALFORMED,
                        "There is no measure \"" + name + "\". Take it from the \"links\" of a dashboard;"
                                + " a part is written as participantsEnrolledBySkill/WELDING."));
    }

    private static Optional<Opened> named(String name) {
        int slash = name.indexOf('/');
        if (slash > 0 && slash < name.length() - 1) {
            String key = name.substring(0, slash);
            return Arrays.stream(Breakdown.values())
                    .filter(breakdown -> breakdown.key().equals(key))
                    .findFirst()
                    .map(breakdown -> new OfPart(breakdown, name.substring(slash + 1)));
        }
        return switch (name) {
            case Figures.KNOWN_BY_YEAR_ONLY -> Optional.of(new ByYearOnly());
            case Figures.UNDATED -> Optional.of(new Undated());
            default -> flag(name).or(() -> measure(name));
        };
    }

    private static Optional<Opened> flag(String name) {
        return Arrays.stream(Flag.values())
                .filter(flag -> flag.key().equals(name))
                .findFirst()
                .map(Flagged::new);
    }

    private static Optional<Opened> measure(String name) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(name))
                .findFirst()
                .map(OfMeasure::new);
    }

    /** Where in the totals the number stands; what the register counts there is what it opens into. */
    default List<Criteria.Number> places(Scope scope, Period period, Numbers numbers) {
        return switch (this) {
            case OfMeasure(Measure measure) ->
                measure.kind()
                        .partners()
                        .map(kind -> numbers.partners(kind, scope, period).stream()
                                .map(key -> new Criteria.Number(key, null)))
                        .orElseGet(() -> measures(scope, period)
                                .map(key -> new Criteria.Number(key, period.entry(measure, key.bucket()))))
                        .toList();
            case OfPart(Breakdown breakdown, String value) ->
                measures(scope, period)
                        .map(key -> new Criteria.Number(key, entry(breakdown, value, period, key.bucket())))
                        .toList();
            case Flagged(Flag flag) ->
                measures(scope, period)
                        .map(key -> new Criteria.Number(key, period.runs(flag.key(), key.bucket())))
                        .toList();
            case ByYearOnly() ->
                measures(scope, period)
                        .filter(key -> key.bucket().isYear())
                        .map(key -> new Criteria.Number(key, Figures.KNOWN_BY_YEAR_ONLY))
                        .toList();
            case Undated() -> List.of(new Criteria.Number(Numbers.undated(scope), Figures.UNDATED));
        };
    }

    /** What an entry adds to the number; of distinct partners see {@link Shown}. */
    default Number value(Contributions entry, Scope scope, Period period) {
        return switch (this) {
            case OfMeasure(Measure measure) when measure == Measure.VISITS_POSSIBLE_DUPLICATES -> 1L;
            case OfMeasure(Measure measure) when measure.kind() == Measure.Kind.STOCK -> 1L;
            case OfMeasure(Measure measure) ->
                measure.shown(Figures.of(entry, scope, period).measures().getOrDefault(measure.key(), 0L));
            case OfPart(Breakdown breakdown, String value) ->
                breakdown.shown(Figures.of(entry, scope, period)
                        .breakdowns()
                        .getOrDefault(breakdown.key(), new TreeMap<>())
                        .getOrDefault(value, 0L));
            case ByYearOnly() -> Figures.of(entry, scope, period).knownByYearOnly();
            case Undated() -> 1L;
            case Flagged ignored -> 1L;
        };
    }

    private static String entry(Breakdown breakdown, String value, Period period, Bucket bucket) {
        String name = breakdown.entry(value);
        return breakdown.measure().isPresent() ? name : period.runs(name, bucket);
    }

    private static Stream<TotalKey> measures(Scope scope, Period period) {
        return Numbers.measures(scope, period).stream();
    }
}
