package id.sinergi.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a file, before anything is made of it. */
sealed interface Row {

    /** The largest row that is read, in bytes or characters: that of a single body. */
    int LARGEST = 256 * 1024;

    /** The line on which it begins, as an editor or a spreadsheet numbers it. */
    int line();

    /** A line of JSON. */
    record Json(int line, byte[] json) implements Row {}

    /** A row of a table; a cell that is null is blank. */
    record Table(int line, List<@Nullable Cell> cells) implements Row {}

    /** Larger than what is read. */
    record TooLong(int line) implements Row {}
}
