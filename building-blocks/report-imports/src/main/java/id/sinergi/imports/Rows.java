package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of an uploaded file, without the header where it is a table. */
final class Rows implements Closeable {

    static final int MOST = 10_000;

    private final RowSource source;
    private final @Nullable Layout layout;

    private Rows(RowSource source, @Nullable Layout layout) {
        this.source = source;
        this.layout = layout;
    }

    /**
     * Opens a file after it was read through once: what is broken, or has too many rows, is refused before any is stored.
     *
     * @throws Refusal 400 or 413
     */
    static Rows checked(Path file, Format format, Columns columns) throws IOException {
        try (Rows all = open(file, format, columns)) {
            int count = 0;
            while (all.next() != null) {
                if (++count > MOST) {
                    throw Refusal.of(
                            ProblemType.TOO_LARGE, "A file has at most " + MOST + " rows; send it in several parts.");
                }
            }
            if (count == 0) {
                throw Refusal.of(ProblemType.MALFORMED, "The file has no rows.");
            }
        }
        return open(file, format, columns);
    }

    private static Rows open(Path file, Format format, Columns columns) throws IOException {
        RowSource source = format.open(file);
        try {
            return new Rows(source, format == Format.NDJSON ? null : layout(source, columns));
        } catch (RuntimeException refused) {
            source.close();
            throw refused;
        }
    }

    private static Layout layout(RowSource source, Columns columns) {
        if (source.next() instanceof Row.Table header) {
            return Layout.of(header, columns);
        }
        throw Refusal.of(ProblemType.MALFORMED, "The file is empty; its first row names the columns.");
    }

    /** The next row; null after the last one. */
    @Nullable
    Row next() {
        return source.next();
    }

    /** Which column stands where; null where the file is no table. */
    @Nullable
    Layout layout() {
        return layout;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
