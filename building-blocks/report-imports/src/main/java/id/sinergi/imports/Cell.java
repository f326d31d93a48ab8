package id.sinergi.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell of a table holds. Cells of CSV files are texts; those of workbooks know better. */
sealed interface Cell {

    /** Letters and digits as typed, without the spaces around them. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Number(BigDecimal value) implements Cell {}

    /** A date or a time of day, as far as its format shows it. */
    record Moment(LocalDateTime value, Shown shown) implements Cell {}

    /** Yes or no. */
    record Truth(boolean value) implements Cell {}

    /** What is never read, and why: a formula, an error. */
    record Unreadable(String why) implements Cell {}

    /** What the format of a moment shows of it. */
    enum Shown {
        YEAR,
        MONTH,
        DAY,
        TIME
    }
}
