package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file in UTF-8, parted by commas or semicolons, whichever the header has more of. */
final class CsvRows implements RowSource {

    private static final int LONGEST_HEADER = 64 * 1024;

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ByteOrderMark.skip(bytes);
        Reader text =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
        char delimiter = delimiter(text);
        bounded = new BoundedReader(text);
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(bounded);
        records = parser.iterator();
    }

    @Override
    public @Nullable Row next() {
        long before = parser.getCurrentLineNumber();
        try {
            while (records.hasNext()) {
                CSVRecord read = records.next();
                bounded.rowEnds();
                List<@Nullable Cell> cells = cells(read);
                if (cells.stream().anyMatch(java.util.Objects::nonNull)) {
                    return new Row.Table((int) before + 1, cells);
                }
                before = parser.getCurrentLineNumber();
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw Refusal.of(ProblemType.MALFORMED, "Line " + (before + 1) + ": " + told(broken));
        }
    }

    private static String told(RuntimeException broken) {
        return switch (broken.getCause()) {
            case CharacterCodingException _ -> "the file is not in UTF-8 from here on; save it as \"CSV UTF-8\".";
            case BoundedReader.TooLong _ ->
                "the row goes beyond 256 KiB; is a quotation mark opened here and never closed?";
            case null, default ->
                "the row is no CSV; put a cell with quotation marks, separators or line breaks in quotation marks, and"
                        + " write each mark in it twice.";
        };
    }

    private static List<@Nullable Cell> cells(CSVRecord row) {
        List<@Nullable Cell> cells = new ArrayList<>(row.size());
        for (String value : row) {
            String text = value.replace('\u00A0', ' ').strip();
            cells.add(text.isEmpty() ? null : new Cell.Text(text));
        }
        return cells;
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int length = 0;
        try {
            length = Math.max(text.read(start), 0);
        } catch (CharacterCodingException told) {
            // again when the row is read
        }
        text.reset();
        String header =
                new String(start, 0, length).stripLeading().lines().findFirst().orElse("");
        String outsideQuotes = header.replaceAll("\"[^\"]*\"", "");
        long semicolons = outsideQuotes.chars().filter(c -> c == ';').count();
        return semicolons > outsideQuotes.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
