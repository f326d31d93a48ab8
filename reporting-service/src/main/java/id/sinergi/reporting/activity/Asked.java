package id.sinergi.reporting.activity;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Numbers;
import java.util.List;
import java.util.Optional;

/** A number that is opened: which, whose, and of when. */
record Asked(Opened number, Scope scope, Period period) {

    /** Whether it is the number that is found among the suspects. */
    boolean isOfSuspects() {
        return number instanceof Opened.OfMeasure(Measure measure) && measure == Measure.VISITS_POSSIBLE_DUPLICATES;
    }

    /** Whether it is taken on a day. */
    boolean isStock() {
        return number instanceof Opened.OfMeasure(Measure measure) && measure.kind() == Measure.Kind.STOCK;
    }

    /** The measure that is opened as a whole. */
    Measure measure() {
        return ((Opened.OfMeasure) number).measure();
    }

    /** The kind of partners that it counts. */
    Optional<TotalKey.Kind> partners() {
        return number instanceof Opened.OfMeasure(Measure measure)
                ? measure.kind().partners()
                : Optional.empty();
    }

    List<TotalKey> measures() {
        return Numbers.measures(scope, period);
    }

    List<Criteria.Number> places(Numbers numbers) {
        return number.places(scope, period, numbers);
    }

    /** The same number of each month for itself. */
    List<Criteria.Number> placesByMonth(Numbers numbers) {
        return period.months()
                .flatMap(month -> number.places(scope, Period.parse(month.toString()), numbers).stream())
                .toList();
    }

    Number value(Contributions counted) {
        return number.value(counted, scope, period);
    }

    /** Whether contributions are part of the number in any of these places. */
    boolean isIn(Contributions counted, List<Criteria.Number> places) {
        return counted.parts().stream()
                .anyMatch(part -> places.stream()
                        .anyMatch(place -> place.key().equals(part.key()) && holds(part.measures(), place)));
    }

    private static boolean holds(Total total, Criteria.Number place) {
        return place.entry() == null || total.get(place.entry()) != 0;
    }
}
