package id.sinergi.imports;

import id.sinergi.http.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Imports over HTTP: a service's controller extends it and says where it lies. */
public abstract class ImportEndpoints<B> {

    private static final String BINARY = "binary";

    private final ImportTable<B> table;
    private final Imports imports;
    private final Template template;

    /**
     * Imports of one collection.
     *
     * @param collection the address of single creates, for example {@code /api/v1/visits}
     * @param type of the body of a create
     */
    protected ImportEndpoints(
            Imports imports, String collection, Class<B> type, Columns columns, Recording<B> recording) {
        this.table = new ImportTable<>(collection, type, columns, recording);
        this.imports = imports;
        this.template = new Template(columns);
    }

    /** Takes in a file; the answer is an {@link ImportAnswer}. */
    @PostMapping(
            consumes = {Format.NDJSON_TYPE, Format.CSV_TYPE, Format.XLSX_TYPE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import a file of up to 10,000 rows (32 MiB), each as if it had been posted alone",
            description = """
                    A line of NDJSON is the body of a create and may name a requestId besides; a row of CSV (UTF-8, \
                    comma or semicolon) or of a workbook has the columns of the template, headed by their codes or their \
                    titles; what a list has is written by its code or one of its names. The requestId is the row's \
                    Idempotency-Key: a file that is sent again answers "unchanged" for rows that are stored. An \
                    Idempotency-Key of the import stands in for the keys of rows that name none: such a row is known again \
                    by what it says, wherever it stands, and one that says something else is another report. A file that \
                    cannot be read is refused as a whole; otherwise every row has a result, in the order of the file, and \
                    the summary follows. Where the store stops to answer in between, "stopped" says how to go on.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = "string", format = BINARY))
            })
    @ApiResponse(
            responseCode = "200",
            description = "What became of each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ImportAnswer.class)))
    public void take(
            Call call,
            @Parameter(description = "Check every row and store none") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        imports.take(table, call, dryRun, request, response);
    }

    /** The table to fill in. */
    @GetMapping(
            path = "/template",
            produces = {Format.XLSX_TYPE, Format.CSV_TYPE})
    @Operation(summary = "An empty table to fill in: a workbook with lists to choose from, or the header as CSV")
    @ApiResponse(
            responseCode = "200",
            description = "The template",
            content = {
                @Content(mediaType = Format.XLSX_TYPE, schema = @Schema(type = "string", format = BINARY)),
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = "string"))
            })
    public void template(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            HttpServletResponse response)
            throws IOException {
        boolean asCsv = Template.prefersCsv(accept);
        String name = table.collection().substring(table.collection().lastIndexOf('/') + 1);
        response.setContentType(asCsv ? Format.CSV_TYPE + ";charset=UTF-8" : Format.XLSX_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name + "-template." + (asCsv ? "csv" : "xlsx") + "\"");
        template.write(asCsv, response.getOutputStream());
    }
}
