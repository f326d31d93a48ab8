package id.sinergi.reporting.adjustments;

import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a facility counts in a month, or a record of it, as dashboards show it.
 *
 * @param numbers by the name on the interface; a part of a breakdown as {@code visitsByTopic/SECURITY}
 */
record Counts(SortedMap<String, Number> numbers, Partners partners) {

    static Counts of(TotalKey month, Map<TotalKey, Total> parts, UnaryOperator<String> oneOf) {
        var partners = Partners.of(parts, oneOf);
        var own = Map.of(month.bucket(), parts.getOrDefault(month, Total.NONE));
        var figures = Figures.of(Period.parse(month.bucket().text()), own, partners);
        var numbers = new TreeMap<String, Number>();
        for (Measure measure : Measure.values()) {
            Long number = figures.measures().get(measure.key());
            if (number != null) {
                numbers.put(measure.key(), measure.shown(number));
            }
        }
        for (Breakdown breakdown : Breakdown.values()) {
            figures.breakdowns()
                    .getOrDefault(breakdown.key(), new TreeMap<>())
                    .forEach((value, number) -> numbers.put(breakdown.key() + "/" + value, breakdown.shown(number)));
        }
        figures.flagged().forEach((flag, number) -> numbers.put(flag.key(), number));
        return new Counts(numbers, partners);
    }

    Number get(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    /** The names of what is not the same here and there: of those who are counted once each, who they are. */
    SortedSet<String> differing(Counts other) {
        var names = new TreeSet<>(numbers.keySet());
        names.addAll(other.numbers.keySet());
        names.removeIf(
                name -> get(name).equals(other.get(name)) && distinct(name).equals(other.distinct(name)));
        return names;
    }

    private Set<String> distinct(String name) {
        if (name.equals(Measure.DISTINCT_PARTNER_FACILITIES.key())) {
            return partners.facilities();
        }
        return name.equals(Measure.DISTINCT_PARTNER_ORGANISATIONS.key()) ? partners.organisations() : Set.of();
    }
}
