package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some numbers of one of several scopes that are compared.
 *
 * @param measures of the whole period; 0 means none
 * @param series by measure, a number for each month of the period
 * @param links where each measure of the period opens into the records it counts
 */
@JsonPropertyOrder({"measures", "series", "links"})
record Compared(
        SortedMap<String, Number> measures, SortedMap<String, List<Number>> series, SortedMap<String, String> links) {

    static Compared of(Scope scope, Period period, List<Measure> measures, View view, Folding folding) {
        List<SortedMap<String, Number>> months = period.eachMonth()
                .map(month -> folding.measures(scope, month, measures))
                .toList();
        var series = new TreeMap<String, List<Number>>();
        var links = new TreeMap<String, String>();
        for (Measure measure : measures) {
            String name = measure.key();
            series.put(
                    name,
                    months.stream().map(month -> month.getOrDefault(name, 0L)).toList());
            links.put(name, Links.records(scope, period, name, view));
        }
        return new Compared(folding.measures(scope, period, measures), series, links);
    }
}
