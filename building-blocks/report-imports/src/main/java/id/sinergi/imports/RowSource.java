package id.sinergi.imports;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of a file in its order, one at a time. */
interface RowSource extends Closeable {

    /**
     * The next row that says anything; null after the last one.
     *
     * @throws id.sinergi.http.Refusal 400 where the file cannot be read on from here
     */
    @Nullable
    Row next();
}
