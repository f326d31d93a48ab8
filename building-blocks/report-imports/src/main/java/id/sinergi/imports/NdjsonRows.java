package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines of JSON, each a row; blank ones are none. */
final class NdjsonRows implements RowSource {

    private final InputStream bytes;
    private int line;

    NdjsonRows(Path file) throws IOException {
        bytes = new BufferedInputStream(Files.newInputStream(file));
        ByteOrderMark.skip(bytes);
    }

    @Override
    public @Nullable Row next() {
        try {
            Row row = null;
            while (row == null) {
                int first = bytes.read();
                if (first < 0) {
                    return null;
                }
                line++;
                row = row(first);
            }
            return row;
        } catch (IOException unreadable) {
            throw Refusal.of(ProblemType.MALFORMED, "The file cannot be read after line " + line + ".");
        }
    }

    /** The row that begins with a byte; null where the line is blank. */
    private @Nullable Row row(int first) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        boolean blank = true;
        boolean tooLong = false;
        for (int next = first; next >= 0 && next != '\n'; next = bytes.read()) {
            blank &= next == ' ' || next == '\t' || next == '\r';
            tooLong |= row.size() == Row.LARGEST;
            if (!tooLong) {
                row.write(next);
            }
        }
        if (tooLong) {
            return new Row.TooLong(line);
        }
        return blank ? null : new Row.Json(line, row.toByteArray());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
