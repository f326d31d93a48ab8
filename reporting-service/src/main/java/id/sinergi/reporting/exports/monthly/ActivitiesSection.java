package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.stream.Stream;

/** What was done, newest first, one by one as far as a report bears it. */
final class ActivitiesSection {

    private final MonthlyReport report;
    private final Words words;

    ActivitiesSection(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    void into(Markup body) {
        body.add("h2", words.say("monthly.activities", words.number(report.inAll())));
        if (report.activities().isEmpty()) {
            body.add("p", words.say("monthly.noActivities"));
            return;
        }
        Markup table = body.add("table").styled("list");
        Markup heading = table.add("thead").add("tr");
        Stream.of("column.date", "column.family", "column.title", "column.status")
                .forEach(column -> heading.add("th", words.say(column)).with("scope", "col"));
        Markup rows = table.add("tbody");
        report.activities().forEach(entry -> line(rows.add("tr"), entry));
        long more = report.inAll() - report.activities().size();
        if (more > 0) {
            body.add("p", words.say("monthly.more", words.number(more)));
        }
    }

    private void line(Markup row, RegisterEntry entry) {
        row.add("td", entry.occurredOn() == null ? "–" : words.date(entry.occurredOn()))
                .styled("date");
        row.add("td", words.say("family." + entry.type()));
        row.add("td", report.names().title(entry.title()));
        row.add("td", words.name("status", entry.status()));
    }
}
