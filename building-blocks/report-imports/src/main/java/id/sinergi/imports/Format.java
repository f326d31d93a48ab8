package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.http.MediaType;

/** The kinds of files that are taken. */
enum Format {
    NDJSON(Format.NDJSON_TYPE),
    CSV(Format.CSV_TYPE),
    XLSX(Format.XLSX_TYPE);

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /**
     * The format of a request's body.
     *
     * @throws Refusal 415 where it is none of these, or says that it is not in UTF-8
     */
    static Format of(String contentType) {
        MediaType sent = MediaType.parseMediaType(contentType);
        Charset charset = sent.getCharset();
        for (Format format : values()) {
            boolean readable = format == XLSX || charset == null || StandardCharsets.UTF_8.equals(charset);
            if (format.type.equalsTypeAndSubtype(sent) && readable) {
                return format;
            }
        }
        throw Refusal.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Send " + NDJSON_TYPE + " or " + CSV_TYPE + " in UTF-8, or " + XLSX_TYPE + ".");
    }

    RowSource open(Path file) throws IOException {
        return switch (this) {
            case NDJSON -> new NdjsonRows(file);
            case CSV -> new CsvRows(file);
            case XLSX -> new XlsxRows(file);
        };
    }
}
