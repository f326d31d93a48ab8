package id.sinergi.reporting.dashboard;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.store.Numbers;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Folds numbers of several scopes, of a period and of its months, out of totals that were found at once.
 *
 * @param found of the totals of the period those that exist
 * @param oneOf for each organisation's key the one that stands for all its names
 */
record Folding(Numbers numbers, Map<TotalKey, Total> found, UnaryOperator<String> oneOf) {

    /** The measures of a scope in the period, or in a part of it, as the interface shows them. */
    SortedMap<String, Number> measures(Scope scope, Period period, Collection<Measure> measures) {
        Figures figures = figures(scope, period);
        var shown = new TreeMap<String, Number>();
        measures.forEach(measure ->
                shown.put(measure.key(), measure.shown(figures.measures().getOrDefault(measure.key(), 0L))));
        return shown;
    }

    Figures figures(Scope scope, Period period) {
        Map<Bucket, Total> measures = Numbers.measures(scope, period).stream()
                .collect(toMap(TotalKey::bucket, key -> found.getOrDefault(key, Total.NONE)));
        return Figures.of(period, measures, partners(scope, period));
    }

    private Partners partners(Scope scope, Period period) {
        return Partners.of(
                Stream.of(TotalKey.Kind.PARTNERS, TotalKey.Kind.ORGANISATIONS)
                        .flatMap(kind -> numbers.partners(kind, scope, period).stream())
                        .filter(found::containsKey)
                        .collect(toMap(Function.identity(), key -> found.getOrDefault(key, Total.NONE))),
                oneOf);
    }
}
