package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.dashboard.Dashboard;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: whose numbers, of when, and what they are, as the dashboard says. */
final class SummarySheet {

    private final Worksheet sheet;
    private final Names names;
    private final Words words;
    private int line;

    SummarySheet(Worksheet sheet, Names names) {
        this.sheet = sheet;
        this.names = names;
        this.words = names.words();
    }

    void write(Asked asked, Dashboard dashboard, long rows) throws IOException {
        sheet.width(0, 44);
        sheet.width(1, 40);
        sheet.freezePane(0, 1);
        heading(words.say("summary.title"), asked.whose().title(names));
        text(words.say("summary.period"), asked.period().toString());
        text(
                words.say("summary.asOf"),
                words.moment(dashboard.asOf(), asked.whose().zone()));
        text(words.say("summary.stocksOn"), words.day(dashboard.stocksOn()));
        number(words.say("summary.rows"), rows);
        for (Family family : Family.values()) {
            line++;
            heading(words.say("family." + family), words.say("summary.number"));
            measures(family, dashboard);
        }
        line++;
        heading(words.say("summary.certainty"), words.say("summary.number"));
        number(words.say("summary.disputed"), dashboard.disputed());
        number(words.say("summary.provisional"), dashboard.provisional());
        number(words.say("summary.synthetic"), dashboard.synthetic());
        number(words.say("summary.yearOnly"), dashboard.knownByYearOnly());
        number(words.say("summary.undated"), dashboard.undated());
        line++;
        text(words.say("summary.note"), "");
        sheet.finish();
    }

    private void measures(Family family, Dashboard dashboard) {
        for (Measure measure : Measure.values()) {
            if (measure.family() == family) {
                number(
                        words.say("measure." + measure.key()),
                        dashboard.measures().getOrDefault(measure.key(), 0L));
            }
        }
    }

    private void heading(String first, String second) {
        sheet.range(line, 0, line, 1).style().bold().fillColor("DDEBF7").set();
        text(first, second);
    }

    private void text(String first, String second) {
        sheet.inlineString(line, 0, first);
        sheet.inlineString(line++, 1, second);
    }

    private void number(String name, Number number) {
        sheet.inlineString(line, 0, name);
        sheet.value(line, 1, number);
        boolean whole = !(number instanceof BigDecimal decimal) || decimal.scale() <= 0;
        sheet.style(line++, 1).format(whole ? "#,##0" : "#,##0.###").set();
    }
}
