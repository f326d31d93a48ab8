package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.exports.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the numbers are made up: a small bar chart for each breakdown, which is a table for those who cannot see it. */
final class BreakdownSection {

    private static final int BARS = 12;

    private final MonthlyReport report;
    private final Words words;

    BreakdownSection(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    void into(Markup body) {
        List<Breakdown> told = Arrays.stream(Breakdown.values())
                .filter(breakdown -> !values(breakdown).isEmpty())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        body.add("h2", words.say("monthly.breakdowns"));
        told.forEach(breakdown -> chart(body, breakdown));
    }

    private void chart(Markup body, Breakdown breakdown) {
        List<Map.Entry<String, Number>> parts = values(breakdown).entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Number> part) ->
                                -part.getValue().doubleValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        double most = parts.getFirst().getValue().doubleValue();
        Markup chart = body.add("div").styled("chart");
        chart.add("h3", words.say("breakdown." + breakdown.key()));
        Markup table = chart.add("table").styled("bars");
        parts.stream().limit(BARS).forEach(part -> bar(table.add("tr"), breakdown, part, most));
        if (parts.size() > BARS) {
            chart.add("p", words.say("monthly.more", words.number(parts.size() - BARS)))
                    .styled("small");
        }
    }

    private void bar(Markup row, Breakdown breakdown, Map.Entry<String, Number> part, double most) {
        row.add("th", report.names().part(breakdown, part.getKey())).with("scope", "row");
        row.add("td", words.number(part.getValue())).styled("number");
        long width = Math.max(1, Math.round(100 * part.getValue().doubleValue() / most));
        row.add("td").styled("bar").add("div").with("style", "width: " + width + "%");
    }

    private SortedMap<String, Number> values(Breakdown breakdown) {
        return report.now().breakdowns().getOrDefault(breakdown.key(), new TreeMap<>());
    }
}
