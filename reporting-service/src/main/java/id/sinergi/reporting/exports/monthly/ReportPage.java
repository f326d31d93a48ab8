package id.sinergi.reporting.exports.monthly;

import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.exports.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.w3c.dom.Document;

/** The report as a document to print: below room for a letterhead. */
final class ReportPage {

    private static final String STYLE = style();

    private final MonthlyReport report;
    private final Words words;

    ReportPage(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    Document document() {
        String whose = report.whose().title(report.names());
        Markup html =
                Markup.html(words.locale().getLanguage(), report.title() + " – " + whose + " – " + report.monthName());
        Markup head = new Markup(
                (org.w3c.dom.Element) Objects.requireNonNull(html.element().getFirstChild()));
        head.add("meta").with("name", "description").with("content", words.say("monthly.description", whose));
        head.add("style", STYLE).with("type", "text/css");
        Markup body = html.add("body");
        footer(body);
        body.add("div").styled("letterhead");
        body.add("h1", report.title());
        subject(body, whose);
        if (report.isSynthetic()) {
            body.add("p", words.say("monthly.synthetic")).styled("notice");
        }
        boolean isShort = report.whose().scope().kind() == Scope.Kind.FACILITY;
        var reporting = new ReportingSection(report);
        if (isShort) {
            reporting.into(body);
        }
        new NumbersSection(report).into(body);
        new BreakdownSection(report).into(body);
        if (!isShort) {
            reporting.into(body);
        }
        new ActivitiesSection(report).into(body);
        new Signature(report).into(body);
        return html.document();
    }

    private void subject(Markup body, String whose) {
        Markup table = body.add("table").styled("subject");
        line(table, "monthly.scope", whose);
        line(table, "monthly.month", report.monthName());
        line(table, "monthly.asOf", moment());
    }

    private void line(Markup table, String name, String value) {
        Markup row = table.add("tr");
        row.add("th", words.say(name)).with("scope", "row");
        row.add("td", value);
    }

    private void footer(Markup body) {
        Markup footer = body.add("div").styled("footer");
        footer.add("span", words.say("monthly.generated", moment())).styled("left");
        Markup pages = footer.add("span").styled("right");
        pages.text(words.say("monthly.page") + " ");
        pages.add("span").styled("page");
        pages.text(" " + words.say("monthly.of") + " ");
        pages.add("span").styled("pages");
    }

    private String moment() {
        return words.moment(report.now().asOf(), report.whose().zone());
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(ReportPage.class.getResourceAsStream("monthly-report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
