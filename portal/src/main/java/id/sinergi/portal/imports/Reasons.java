package id.sinergi.portal.imports;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.problems.Wording;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes why rows are refused, as a table that spreadsheets open. */
@Component
class Reasons {

    private final Wording wording;
    private final Format format;
    private final ColumnNames columns;

    Reasons(Wording wording, Format format, ColumnNames columns) {
        this.wording = wording;
        this.format = format;
        this.columns = columns;
    }

    void write(List<Sheet.Row> refused, PrintWriter out) {
        // Excel takes UTF-8 for what it is only where this mark stands first.
        out.print('\uFEFF');
        line(
                out,
                format.named("imports.line"),
                format.named("imports.says"),
                format.named("imports.column"),
                format.named("imports.reason"));
        for (Sheet.Row row : refused) {
            for (Sheet.Fault fault : row.faults()) {
                line(
                        out,
                        String.valueOf(row.line()),
                        row.says() == null ? "" : row.says(),
                        columns.of(fault.column()),
                        wording.of(fault.detail()).text());
            }
        }
    }

    private static void line(PrintWriter out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.print(i == 0 ? "" : ",");
            out.print(quoted(cells[i]));
        }
        out.print("\r\n");
    }

    /** A cell that begins like a formula is none: an apostrophe keeps spreadsheets from computing it. */
    static String quoted(String cell) {
        String harmless = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
