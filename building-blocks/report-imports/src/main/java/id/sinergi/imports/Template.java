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
            data.value(0, place, column.name());
            data.style(0, place)
                    .bold()
                    .format(TEXT_FORMAT)
                    .fillColor(column.required() ? "FFE699" : "DDEBF7")
                    .set();
            data.width(place, Math.clamp(column.example().length() + 2L, 14, 40));
            if (column.lookup() != null) {
                data.range(1, place, Rows.MOST, place)
                        .validateWithList(lists.get(column.lookup().name()))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(!column.severalValues())
                        .errorTitle(column.name())
                        .error("Pilih dari daftar. Choose from the list.");
            }
            place++;
        }
        data.freezePane(0, 1);
    }

    /** Writes every list, and says where the values to choose from stand. */
    private Map<String, Range> lists(Worksheet sheet) {
        Map<String, Range> places = new HashMap<>();
        int place = 0;
        for (Lookup lookup : columns.lookups()) {
            sheet.value(0, place, lookup.name());
            sheet.value(0, place + 1, "id");
            sheet.value(0, place + 2, "en");
            int line = 1;
            for (Lookup.Entry entry : lookup.entries()) {
                sheet.value(line, place, entry.code());
                sheet.value(line, place + 1, entry.id());
                sheet.value(line++, place + 2, entry.en());
            }
            // A facility is known by its name, a code by what the interface calls it.
            int shown = lookup.name().equals("facilities") ? place + 1 : place;
            places.put(lookup.name(), sheet.range(1, shown, Math.max(line - 1, 1), shown));
            sheet.width(place, 24);
            sheet.width(place + 1, 34);
            sheet.width(place + 2, 34);
            place += 4;
        }
        sheet.freezePane(0, 1);
        return places;
    }

    private void explain(Worksheet sheet) {
        row(sheet, 0, "kolom / column", "wajib / required", "isi (Indonesia)", "content (English)", "contoh / example");
        sheet.range(0, 0, 0, 4).style().bold().fillColor("DDEBF7").set();
        int line = 1;
        for (Column column : columns.all()) {
            row(
                    sheet,
                    line++,
                    column.name(),
                    column.required() ? "ya / yes" : "",
                    column.id(),
                    column.en(),
                    column.example());
        }
        for (Explanations.Note note : Explanations.NOTES) {
            row(sheet, ++line, "", "", note.id(), note.en(), "");
        }
        sheet.width(0, 26);
        sheet.width(1, 16);
        sheet.width(2, 70);
        sheet.width(3, 70);
        sheet.width(4, 44);
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int line, String... values) {
        for (int place = 0; place < values.length; place++) {
            sheet.value(line, place, values[place]);
        }
    }
}
