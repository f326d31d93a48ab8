package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.source.Family;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers of the month by family, beside those of the month before and of the same month a year before. */
final class NumbersSection {

    private static final String UNKNOWN = "–";

    private final MonthlyReport report;
    private final Words words;

    NumbersSection(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    void into(Markup body) {
        body.add("h2", words.say("monthly.numbers"));
        Markup table = body.add("table").styled("numbers");
        heading(table);
        for (Family family : Family.values()) {
            Markup rows = table.add("tbody");
            rows.add("tr")
                    .styled("family")
                    .add("th", words.say("sheet." + family))
                    .with("colspan", "5")
                    .with("scope", "rowgroup");
            for (Measure measure : Measure.values()) {
                if (measure.family() == family) {
                    line(rows.add("tr"), measure);
                }
            }
        }
        body.add("p", words.say("monthly.certainty", certainty())).styled("small");
    }

    private void heading(Markup table) {
        Markup row = table.add("thead").add("tr");
        column(row, words.say("monthly.measure"));
        column(row, report.monthName());
        column(row, words.month(report.month().minusMonths(1)));
        column(row, words.say("monthly.change"));
        column(row, words.month(report.month().minusYears(1)));
    }

    private static void column(Markup row, String name) {
        row.add("th", name).with("scope", "col");
    }

    private void line(Markup row, Measure measure) {
        Number now = report.now(measure);
        row.add("th", words.say("measure." + measure.key())).with("scope", "row");
        row.add("td", words.number(now)).styled("number now");
        row.add("td", number(report.before(measure))).styled("number");
        row.add("td", change(now, report.before(measure))).styled("number");
        row.add("td", number(report.yearBefore(measure))).styled("number");
    }

    private String number(Optional<Number> number) {
        return number.map(words::number).orElse(UNKNOWN);
    }

    private String change(Number now, Optional<Number> before) {
        return before.map(earlier -> new BigDecimal(now.toString()).subtract(new BigDecimal(earlier.toString())))
                .map(change -> change.signum() == 0 ? "=" : sign(change) + words.number(change.abs()))
                .orElse(UNKNOWN);
    }

    private static String sign(BigDecimal change) {
        return change.signum() > 0 ? "+" : "−";
    }

    private Object[] certainty() {
        return new Object[] {
            words.number(report.now().disputed()),
            words.number(report.now().provisional()),
            words.number(report.now().undated()),
            words.day(report.now().stocksOn())
        };
    }
}
