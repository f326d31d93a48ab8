package id.sinergi.reporting.exports.monthly;

import static java.util.stream.Collectors.groupingBy;

import id.sinergi.reporting.exports.Words;
import id.sinergi.reporting.rates.Cell;
import id.sinergi.reporting.rates.Coverage;
import id.sinergi.reporting.rates.Rates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who has reported the month: a facility itself, each of an office's facilities, and for the nation each office. */
final class ReportingSection {

    /** Those first who are asked why. */
    private static final List<Cell.Status> ORDER = List.of(
            Cell.Status.MISSING,
            Cell.Status.RETURNED,
            Cell.Status.OPEN,
            Cell.Status.LATE,
            Cell.Status.SUBMITTED,
            Cell.Status.NIL,
            Cell.Status.VERIFIED);

    private final MonthlyReport report;
    private final Words words;

    ReportingSection(MonthlyReport report) {
        this.report = report;
        this.words = report.words();
    }

    void into(Markup body) {
        body.add("h2", words.say("monthly.reporting"));
        if (report.reporting().rows().isEmpty()) {
            body.add("p", words.say("monthly.nothingExpected"));
            return;
        }
        switch (report.whose().scope().kind()) {
            case FACILITY -> facility(body, report.reporting().rows().getFirst());
            case REGIONAL_OFFICE -> {
                coverage(body);
                facilities(body);
            }
            case NATION -> {
                coverage(body);
                offices(body);
            }
        }
    }

    private void facility(Markup body, Rates.Matrix.Row row) {
        Cell month = row.months().iterator().next();
        Markup line = body.add("p");
        line.add("strong", status(month));
        line.text(". " + words.say("monthly.due", words.day(lastDay(month))));
        if (month.firstSubmittedAt() != null) {
            line.text(" " + words.say("monthly.firstSubmitted", submitted(month)));
        }
    }

    /** On which it comes in time. */
    private LocalDate lastDay(Cell month) {
        return month.due().atZone(report.whose().zone()).toLocalDate().minusDays(1);
    }

    private void coverage(Markup body) {
        Coverage coverage = report.reporting().coverage();
        body.add(
                "p",
                words.say(
                        "monthly.coverage",
                        words.number(coverage.expected()),
                        words.number(coverage.reported()),
                        words.number(coverage.onTime()),
                        words.number(coverage.verified())));
    }

    private void facilities(Markup body) {
        Markup table = table(body, Stream.of("monthly.facility", "monthly.status", "monthly.submittedOn"));
        report.reporting().rows().stream()
                .sorted(Comparator.comparingInt((Rates.Matrix.Row row) ->
                                ORDER.indexOf(month(row).status()))
                        .thenComparing(row -> row.facility().name()))
                .forEach(row -> {
                    Markup line = table.add("tr");
                    line.add("th", row.facility().name()).with("scope", "row");
                    line.add("td", status(month(row)))
                            .styled(month(row).status().name());
                    line.add("td", submitted(month(row)));
                });
    }

    private void offices(Markup body) {
        Markup table = table(
                body,
                Stream.of(
                        "monthly.office",
                        "monthly.expected",
                        "monthly.reported",
                        "monthly.onTime",
                        "monthly.verified"));
        Map<String, List<Cell>> offices = new TreeMap<>(report.reporting().rows().stream()
                .collect(groupingBy(
                        this::office,
                        java.util.stream.Collectors.mapping(
                                ReportingSection::month, java.util.stream.Collectors.toList()))));
        offices.forEach((office, cells) -> {
            Coverage coverage = Coverage.of(cells);
            Markup line = table.add("tr");
            line.add("th", report.names().office(office)).with("scope", "row");
            Stream.of(coverage.expected(), coverage.reported(), coverage.onTime(), coverage.verified())
                    .forEach(number -> line.add("td", words.number(number)).styled("number"));
        });
    }

    private Markup table(Markup body, Stream<String> columns) {
        Markup table = body.add("table").styled("list");
        Markup heading = table.add("thead").add("tr");
        columns.forEach(column -> heading.add("th", words.say(column))
                .with("scope", "col")
                .styled(column.substring(column.indexOf('.') + 1)));
        return table.add("tbody");
    }

    private String office(Rates.Matrix.Row row) {
        return report.names()
                .directory()
                .officeOf(row.facility().id(), report.month().atEndOfMonth())
                .orElse("");
    }

    private String submitted(Cell month) {
        return month.firstSubmittedAt() == null
                ? "–"
                : words.day(
                        month.firstSubmittedAt().atZone(report.whose().zone()).toLocalDate());
    }

    private String status(Cell month) {
        return words.say("reporting." + month.status());
    }

    private static Cell month(Rates.Matrix.Row row) {
        return row.months().iterator().next();
    }
}
