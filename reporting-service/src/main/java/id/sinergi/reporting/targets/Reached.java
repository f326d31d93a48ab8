package id.sinergi.reporting.targets;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.Aliases;
import id.sinergi.reporting.store.Numbers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for some targets.
 *
 * @param totals those of their scopes in their years
 * @param stocks by target, where its measure is one
 * @param verifiedOnly whether it stands in verified months alone
 */
record Reached(
        Numbers numbers, Map<TotalKey, Total> totals, Map<String, Long> stocks, Aliases aliases, boolean verifiedOnly) {

    /** What was achieved of the target in its year, as its dashboard says it; null: a stock, which no month holds. */
    @Nullable
    Number by(Target target) {
        if (verifiedOnly && Place.measure(target.measure()).kind() == Measure.Kind.STOCK) {
            return null;
        }
        Long stock = stocks.get(target.id());
        return stock == null ? by(target, Integer.toString(target.year())) : stock;
    }

    /** What was achieved of the target in a month of it, {@code 2026-01}, or in its whole year. */
    Number by(Target target, String period) {
        Measure measure = Place.measure(target.measure());
        Map<TotalKey, Total> partners = present(measure.kind()
                .partners()
                .map(kind -> numbers.partners(kind, target.scope(), Period.parse(period)))
                .orElse(List.of()));
        Map<Bucket, Total> own = present(Numbers.measures(target.scope(), Period.parse(period))).entrySet().stream()
                .collect(toMap(total -> total.getKey().bucket(), Map.Entry::getValue));
        var figures = Figures.of(Period.parse(period), own, Partners.of(partners, aliases::oneOf));
        return measure.shown(figures.measures().getOrDefault(measure.key(), 0L));
    }

    private Map<TotalKey, Total> present(List<TotalKey> keys) {
        return keys.stream().filter(totals::containsKey).collect(toMap(key -> key, totals::get));
    }
}
