package id.sinergi.reporting.exports.records;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.exports.Attachment;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Parameters;
import id.sinergi.reporting.exports.Whose;
import id.sinergi.reporting.exports.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports of records over HTTP. */
@RestController
@Tag(name = "Exports")
class RecordExportController {

    private static final String TOTAL = "X-Total-Count";

    private final CountedRecords records;
    private final CsvExport csv;
    private final XlsxExport xlsx;
    private final Directory directory;
    private final CodeLists codes;

    RecordExportController(
            CountedRecords records, CsvExport csv, XlsxExport xlsx, Directory directory, CodeLists codes) {
        this.records = records;
        this.csv = csv;
        this.xlsx = xlsx;
        this.directory = directory;
        this.codes = codes;
    }

    @GetMapping("/api/v1/exports/records")
    @Operation(
            operationId = "exportRecords",
            summary = "The records that a scope counts in a period, one row each, as a file",
            description =
                    "Those of them that are the reader's. Each row says what the record adds to which number of the dashboard: the columns sum to it."
                            + " Rows are written while they are found, newest occurrence first; a file that"
                            + " fails half-way breaks off the connection. In CSV a text that a spreadsheet would compute begins"
                            + " with an apostrophe. A workbook has one sheet for each family behind one with the dashboard's"
                            + " numbers.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = TOTAL,
                            description = "how many rows the file will have, headings apart",
                            schema = @Schema(type = "integer", format = "int64")),
            content = {
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    void export(@ParameterObject ExportQuery query, HttpServletResponse response) throws IOException {
        Whose whose = Whose.parse(query.scope(), directory);
        Period period = Parameters.period(query.period());
        var asked = new Asked(whose, period, Asked.families(query.family()));
        Format format = Parameters.oneOf(
                "format", query.format(), Format.CSV, Arrays.asList(Format.values()), Parameters::name);
        var names = new Names(directory, codes, new Words(Parameters.language(query.lang())));
        long rows = records.count(asked);
        if (format == Format.XLSX) {
            xlsx.refuseTooMany(asked, rows);
        }
        response.setHeader(TOTAL, Long.toString(rows));
        new Attachment(fileName(asked, names, format), format.mediaType())
                .send(
                        switch (format) {
                            case CSV -> out -> csv.write(asked, names, out);
                            case XLSX -> out -> xlsx.write(asked, rows, names, out);
                        },
                        response);
    }

    private static String fileName(Asked asked, Names names, Format format) {
        String what = asked.families().size() == 1
                ? "-" + names.words().say("slug." + asked.families().getFirst())
                : "";
        return "sinergi-" + asked.whose().slug() + "-" + asked.period() + what + "." + Parameters.name(format);
    }
}
