package id.sinergi.reporting.exports.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The records of a family on a sheet, written out some hundreds at a time. */
final class RecordSheet {

    private static final int AT_A_TIME = 500;
    private static final int LONGEST_TEXT = 32_767;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int line = 1;

    RecordSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    void begin() {
        for (int place = 0; place < columns.size(); place++) {
            sheet.inlineString(0, place, columns.get(place).heading());
            sheet.style(0, place)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("DDEBF7")
                    .set();
            sheet.width(place, columns.get(place).width());
        }
        sheet.freezePane(0, 1);
    }

    void add(Row row) {
        for (int place = 0; place < columns.size(); place++) {
            write(place, columns.get(place).of(row));
        }
        if (line++ % AT_A_TIME == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(line - 1, 1), columns.size() - 1);
        sheet.finish();
    }

    private void write(int place, Cell cell) {
        switch (cell) {
            case Cell.Blank _ -> {}
            // Not among the strings that sheets share: these would all be held.
            case Cell.Text(String text) ->
                sheet.inlineString(line, place, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            case Cell.Count(Number number) -> {
                sheet.value(line, place, number);
                boolean whole = !(number instanceof BigDecimal decimal) || decimal.scale() <= 0;
                format(place, whole ? "#,##0" : "#,##0.###");
            }
            case Cell.Ordinal(long number) -> {
                sheet.value(line, place, number);
                format(place, "0");
            }
            case Cell.Day(var day) -> day(place, day);
            case Cell.SaidDay said -> day(place, said.day());
            case Cell.Moment(var moment) -> {
                sheet.value(line, place, moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
                format(place, "dd/mm/yyyy hh:mm");
            }
        }
    }

    private void day(int place, LocalDate day) {
        sheet.value(line, place, day);
        format(place, "dd/mm/yyyy");
    }

    private void format(int place, String format) {
        sheet.style(line, place).format(format).set();
    }
}
