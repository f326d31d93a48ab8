package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.dashboard.Dashboard;
import id.sinergi.reporting.dashboard.Dashboards;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Parameters;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** A workbook: a sheet with the dashboard's numbers, and one for each family. */
@Component
class XlsxExport {

    /** What a sheet holds, without its heading. */
    private static final long MOST_ROWS = 1_048_575;

    private final CountedRecords records;
    private final Dashboards dashboards;
    private final Links links;

    XlsxExport(CountedRecords records, Dashboards dashboards, Links links) {
        this.records = records;
        this.dashboards = dashboards;
        this.links = links;
    }

    /** Refuses what no sheet can hold. */
    void refuseTooMany(Asked asked, long rows) {
        if (rows > MOST_ROWS
                && asked.families().stream().anyMatch(family -> records.count(asked.of(family)) > MOST_ROWS)) {
            throw Parameters.malformed("A sheet holds " + MOST_ROWS
                    + " records and this period has more; ask for a shorter period, or for format=csv.");
        }
    }

    /** Writes the workbook; what fails half-way leaves it unfinished, so that nobody takes a part for the whole. */
    @SuppressWarnings("resource") // to close it would finish it
    void write(Asked asked, long rows, Names names, OutputStream out) throws IOException {
        Dashboard dashboard = dashboards.of(asked.whose().scope(), asked.period(), null, new View.AsItIs());
        var book = new Workbook(out, "Sinergi", "1.0");
        new SummarySheet(book.newWorksheet(names.words().say("sheet.summary")), names).write(asked, dashboard, rows);
        for (Family family : asked.families()) {
            List<Column> columns = Columns.of(List.of(family), names, links);
            var sheet = new RecordSheet(book.newWorksheet(names.words().say("sheet." + family)), columns);
            sheet.begin();
            records.each(asked.of(family), sheet::add);
            sheet.finish();
        }
        book.finish();
    }
}
