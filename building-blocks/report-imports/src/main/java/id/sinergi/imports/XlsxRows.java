package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of a workbook: those of its sheet {@code data}, else of the first sheet that is shown. */
final class XlsxRows implements RowSource {

    private final WorkbookCells cells;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private int line;

    /**
     * Opens a workbook within bounds.
     *
     * @throws Refusal 400 where it is none, 413 where it goes beyond what is read
     */
    XlsxRows(Path file) throws IOException {
        cells = new WorkbookCells(WorkbookGuard.datesFrom1904(file));
        try {
            workbook = open(file.toFile());
            stream = sheet(workbook).openStream();
            rows = stream.iterator();
        } catch (RuntimeException broken) {
            throw refusal(broken);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                line = row.getRowNum();
                List<@Nullable Cell> values = new ArrayList<>(row.getCellCount());
                row.forEach(cell -> values.add(cells.read(cell)));
                if (values.stream().anyMatch(java.util.Objects::nonNull)) {
                    return new Row.Table(line, values);
                }
            }
            return null;
        } catch (RuntimeException broken) {
            throw refusal(broken);
        }
    }

    private Refusal refusal(RuntimeException broken) {
        return broken instanceof Refusal refusal
                ? refusal
                : Refusal.of(
                        ProblemType.MALFORMED,
                        "The workbook cannot be read after row " + line + "; save it anew as .xlsx.");
    }

    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            // Some programs write no styles where they need none.
            return new ReadableWorkbook(file, new ReadingOptions(false, true));
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        return workbook.findSheet(Template.DATA)
                .or(() -> workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst())
                .orElseThrow(() -> Refusal.of(ProblemType.MALFORMED, "The workbook has no sheet that is shown."));
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            workbook.close();
        }
    }
}
