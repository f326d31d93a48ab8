package id.sinergi.reporting.exports.monthly;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.rates.Rates;
import id.sinergi.reporting.register.RegisterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The report as a workbook: its numbers, what they are made up of, who has reported, and the activities. */
final class MonthlySheets {

    private final MonthlyReport report;
    private final Words words;

    MonthlySheets(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    @SuppressWarnings("resource") // to close it would finish what failed half-way
    void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Sinergi", "1.0");
        numbers(sheet(book, "sheet.summary"));
        breakdowns(sheet(book, "monthly.breakdowns"));
        reporting(sheet(book, "monthly.reporting"));
        activities(sheet(book, "monthly.activitiesSheet"));
        book.finish();
    }

    private Worksheet sheet(Workbook book, String name) {
        return book.newWorksheet(words.say(name));
    }

    private void numbers(Worksheet sheet) throws IOException {
        heading(
                sheet,
                report.whose().title(report.names()),
                report.monthName(),
                words.month(report.month().minusMonths(1)),
                words.month(report.month().minusYears(1)));
        int line = 1;
        for (Measure measure : Measure.values()) {
            sheet.inlineString(line, 0, words.say("measure." + measure.key()));
            number(sheet, line, 1, report.now(measure));
            number(sheet, line, 2, report.before(measure).orElse(null));
            number(sheet, line++, 3, report.yearBefore(measure).orElse(null));
        }
        sheet.inlineString(line + 1, 0, words.say("monthly.asOf"));
        sheet.inlineString(
                line + 1, 1, words.moment(report.now().asOf(), report.whose().zone()));
        if (report.isSynthetic()) {
            sheet.inlineString(line + 2, 0, words.say("monthly.synthetic"));
        }
        sheet.finish();
    }

    private void breakdowns(Worksheet sheet) throws IOException {
        heading(sheet, words.say("monthly.breakdown"), words.say("monthly.part"), report.monthName());
        int line = 1;
        for (Breakdown breakdown : Breakdown.values()) {
            var parts = Optional.ofNullable(report.now().breakdowns().get(breakdown.key()));
            for (var part : parts.map(java.util.Map::entrySet).orElse(java.util.Set.of())) {
                sheet.inlineString(line, 0, words.say("breakdown." + breakdown.key()));
                sheet.inlineString(line, 1, report.names().part(breakdown, part.getKey()));
                number(sheet, line++, 2, part.getValue());
            }
        }
        sheet.finish();
    }

    private void reporting(Worksheet sheet) throws IOException {
        heading(sheet, words.say("monthly.facility"), words.say("monthly.status"), words.say("monthly.submittedOn"));
        int line = 1;
        for (Rates.Matrix.Row row : report.reporting().rows()) {
            var month = row.months().iterator().next();
            sheet.inlineString(line, 0, row.facility().name());
            sheet.inlineString(line, 1, words.say("reporting." + month.status()));
            if (month.firstSubmittedAt() != null) {
                day(
                        sheet,
                        line,
                        2,
                        month.firstSubmittedAt().atZone(report.whose().zone()).toLocalDate());
            }
            line++;
        }
        sheet.finish();
    }

    private void activities(Worksheet sheet) throws IOException {
        heading(
                sheet,
                words.say("column.date"),
                words.say("column.family"),
                words.say("column.title"),
                words.say("column.status"));
        int line = 1;
        for (RegisterEntry entry : report.activities()) {
            if (entry.occurredOn() != null) {
                date(sheet, line, entry.occurredOn());
            }
            sheet.inlineString(line, 1, words.say("family." + entry.type()));
            sheet.inlineString(line, 2, report.names().title(entry.title()));
            sheet.inlineString(line++, 3, words.name("status", entry.status()));
        }
        long more = report.inAll() - report.activities().size();
        if (more > 0) {
            sheet.inlineString(line, 2, words.say("monthly.more", words.number(more)));
        }
        sheet.finish();
    }

    private void date(Worksheet sheet, int line, PartialDate date) {
        date.day()
                .ifPresentOrElse(day -> day(sheet, line, 0, day), () -> sheet.inlineString(line, 0, words.date(date)));
    }

    private static void heading(Worksheet sheet, String... names) {
        for (int place = 0; place < names.length; place++) {
            sheet.inlineString(0, place, names[place]);
            sheet.style(0, place).bold().wrapText(true).fillColor("DDEBF7").set();
            sheet.width(place, Arrays.asList(44, 30, 24, 24).get(place));
        }
        sheet.freezePane(0, 1);
    }

    private static void number(Worksheet sheet, int line, int place, @Nullable Number number) {
        if (number != null) {
            sheet.value(line, place, number);
            boolean whole = !(number instanceof BigDecimal decimal) || decimal.scale() <= 0;
            sheet.style(line, place).format(whole ? "#,##0" : "#,##0.###").set();
        }
    }

    private static void day(Worksheet sheet, int line, int place, LocalDate day) {
        sheet.value(line, place, day);
        sheet.style(line, place).format("dd/mm/yyyy").set();
    }
}
