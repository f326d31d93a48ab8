package id.sinergi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What cells of a workbook hold. A formula is never computed, and the value it had once is not taken for the truth. */
final class WorkbookCells {

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final LocalDate dayZero;

    WorkbookCells(boolean datesFrom1904) {
        dayZero = datesFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** The cell's value; null where it is blank. */
    @Nullable
    Cell read(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        return switch (cell.getType()) {
            case STRING ->
                cell.getValue() instanceof String text
                        ? text(text)
                        : new Cell.Unreadable("a text that the workbook does not hold; write it again");
            case NUMBER -> number(cell.asNumber(), cell.getDataFormatString());
            case BOOLEAN -> new Cell.Truth(cell.asBoolean());
            case FORMULA -> new Cell.Unreadable("a formula, which is never computed here; paste its value");
            default -> new Cell.Unreadable("an error of the spreadsheet; write the value");
        };
    }

    private static @Nullable Cell text(String value) {
        String text = value.replace('\u00A0', ' ').strip();
        return text.isEmpty() ? null : new Cell.Text(text);
    }

    private Cell number(BigDecimal value, @Nullable String format) {
        Cell.Shown shown = shown(format);
        if (shown == null || value.signum() < 0 || value.compareTo(LAST_DAY) > 0) {
            return new Cell.Number(value);
        }
        long days = value.longValue();
        long seconds = Math.round(
                (value.doubleValue() - days) * ChronoUnit.DAYS.getDuration().toSeconds());
        LocalDateTime moment = dayZero.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return new Cell.Moment(moment, shown);
    }

    /** What a number format shows of a date, for example {@code [$-421]dd mmmm yyyy;@}; null: it is none for dates. */
    private static Cell.@Nullable Shown shown(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return null;
        }
        String letters =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|;.*", "").toLowerCase(Locale.ROOT);
        if (letters.contains("d")) {
            return Cell.Shown.DAY;
        }
        if (letters.contains("h") || letters.contains("s")) {
            return Cell.Shown.TIME;
        }
        if (letters.contains("m")) {
            return Cell.Shown.MONTH;
        }
        return letters.contains("y") ? Cell.Shown.YEAR : null;
    }
}
