package id.sinergi.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The empty table that clerks fill in: one header row, lists to choose from, and a sheet that explains the columns. */
final class Template {

    /** The name of the sheet that is filled in and read. */
    static final String DATA = "data";

    private static final String EXPLANATION = "petunjuk - guide";
    private static final String LISTS = "daftar - lists";
    private static final String TEXT_FORMAT = "@";

    private final Columns columns;
    private final byte[] workbook;

    Template(Columns columns) {
        this.columns = columns;
        refuseAmbiguous();
        this.workbook = workbook();
    }

    /** Whether a client asks for CSV rather than for a workbook. */
    static boolean prefersCsv(@Nullable String accept) {
        MediaType csv = MediaType.parseMediaType(Format.CSV_TYPE);
        MediaType xlsx = MediaType.parseMediaType(Format.XLSX_TYPE);
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        return quality(csv, accepted) > quality(xlsx, accepted);
    }

    void write(boolean asCsv, OutputStream out) throws IOException {
        if (asCsv) {
            String header = columns.all().stream().map(Column::name).collect(Collectors.joining(","));
            out.write((header + "\r\n").getBytes(StandardCharsets.UTF_8));
        } else {
            out.write(workbook);
        }
    }

    private static double quality(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .max(java.util.Comparator.comparing(range -> !range.isWildcardType() && !range.isWildcardSubtype()))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** A heading means one column, whichever language it is in. */
    private void refuseAmbiguous() {
        for (Column column : columns.all()) {
            for (Tongue tongue : Tongue.values()) {
                if (!columns.named(column.heading(tongue))
                        .filter(column::equals)
                        .isPresent()) {
                    throw new IllegalStateException("two columns are called \"" + column.heading(tongue) + '"');
                }
            }
        }
    }

    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Sinergi", "1.0")) {
            Worksheet data = book.newWorksheet(DATA);
            Worksheet explanation = book.newWorksheet(EXPLANATION);
            Map<String, Range> lists = lists(book.newWorksheet(LISTS));
            fillData(data, lists);
            explain(explanation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook is written to memory", impossible);
        }
        return out.toByteArray();
    }

    private void fillData(Worksheet data, Map<String, Range> lists) {
        int place = 0;
        for (Column column : columns.all()) {
            // As texts: a spreadsheet would make another date of 2025-11 and drop leading zeros.
            data.style(place).format(TEXT_FORMAT).set();
            data.value(0, place, column.heading(Tongue.INDONESIAN));
            data.style(0, place)
                    .bold()
                    .format(TEXT_FORMAT)
                    .fillColor(column.required() ? "FFE699" : "DDEBF7")
                    .set();
            data.width(
                    place,
                    Math.clamp(
                            Math.max(
                                            column.heading(Tongue.INDONESIAN).length(),
                                            column.example().length())
                                    + 2L,
                            14,
                            40));
            if (column.lookup() != null) {
                data.range(1, place, Rows.MOST, place)
                        .validateWithList(lists.get(column.lookup().name()))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(!column.severalValues())
                        .errorTitle(errorTitle(column))
                        .error("Pilih dari daftar. Choose from the list.");
            }
            place++;
        }
        data.freezePane(0, 1);
    }

    /** A spreadsheet takes titles of up to 32 characters. */
    private static String errorTitle(Column column) {
        String title = column.heading(Tongue.INDONESIAN);
        return title.substring(0, Math.min(title.length(), 32));
    }

    /** Writes every list, and says where the values to choose from stand. */
    private Map<String, Range> lists(Worksheet sheet) {
        Map<String, Range> places = new HashMap<>();
        int place = 0;
        for (Lookup lookup : columns.lookups()) {
            sheet.value(0, place, lookup.name());
            sheet.value(0, place + 1, "Indonesia");
            sheet.value(0, place + 2, "English");
            int line = 1;
            for (Lookup.Entry entry : lookup.entries()) {
                sheet.value(line, place, entry.code());
                sheet.value(line, place + 1, entry.id());
                sheet.value(line++, place + 2, entry.en());
            }
            // What people choose from are names; codes are taken as well.
            places.put(lookup.name(), sheet.range(1, place + 1, Math.max(line - 1, 1), place + 1));
            sheet.width(place, 24);
            sheet.width(place + 1, 34);
            sheet.width(place + 2, 34);
            place += 4;
        }
        sheet.freezePane(0, 1);
        return places;
    }

    private void explain(Worksheet sheet) {
        row(
                sheet,
                0,
                "kolom",
                "column",
                "kode / code",
                "wajib / required",
                "isi (Indonesia)",
                "content (English)",
                "contoh / example");
        sheet.range(0, 0, 0, 6).style().bold().fillColor("DDEBF7").set();
        int line = 1;
        for (Column column : columns.all()) {
            row(
                    sheet,
                    line++,
                    column.heading(Tongue.INDONESIAN),
                    column.heading(Tongue.ENGLISH),
                    column.name(),
                    column.required() ? "ya / yes" : "",
                    column.id(),
                    column.en(),
                    column.example());
        }
        for (Explanations.Note note : Explanations.NOTES) {
            row(sheet, ++line, "", "", "", "", note.id(), note.en(), "");
        }
        int[] widths = {34, 34, 24, 16, 70, 70, 44};
        for (int place = 0; place < widths.length; place++) {
            sheet.width(place, widths[place]);
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int line, String... values) {
        for (int place = 0; place < values.length; place++) {
            sheet.value(line, place, values[place]);
        }
    }
}
