package id.sinergi.reporting.exports.records;

import id.sinergi.reporting.exports.Names;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** One table of all families that are asked for: RFC 4180, UTF-8 with the mark by which spreadsheets know it. */
@Component
class CsvExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** With which of these a text begins, a spreadsheet would compute it. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CountedRecords records;
    private final Links links;

    CsvExport(CountedRecords records, Links links) {
        this.records = records;
        this.links = links;
    }

    /** Writes the table; what fails half-way leaves the stream open, so that nobody takes a part for the whole. */
    void write(Asked asked, Names names, OutputStream out) throws IOException {
        List<Column> columns = Columns.of(asked.families(), names, links);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var table = new CSVPrinter(writer, CSVFormat.RFC4180);
        table.printRecord(columns.stream().map(Column::heading));
        records.each(asked, row -> print(table, columns, row));
        table.flush();
    }

    private static void print(CSVPrinter table, List<Column> columns, Row row) {
        try {
            table.printRecord(columns.stream().map(column -> written(column.of(row))));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Blank _ -> "";
            case Cell.Text(String text) -> FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
            case Cell.Count(Number number) -> number.toString();
            case Cell.Ordinal(long number) -> Long.toString(number);
            case Cell.Day(var day) -> day.toString();
            case Cell.SaidDay day -> day.said();
            case Cell.Moment(var moment) -> moment.toOffsetDateTime().toString();
        };
    }
}
