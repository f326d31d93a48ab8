package id.sinergi.reporting.exports.monthly;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.exports.Attachment;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Parameters;
import id.sinergi.reporting.exports.Whose;
import id.sinergi.reporting.exports.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a month over HTTP. */
@RestController
@Tag(name = "Exports")
class MonthlyReportController {

    private static final String PDF_TYPE = "application/pdf";
    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MonthlyReports reports;
    private final Directory directory;
    private final CodeLists codes;

    MonthlyReportController(MonthlyReports reports, Directory directory, CodeLists codes) {
        this.reports = reports;
        this.directory = directory;
        this.codes = codes;
    }

    @GetMapping("/api/v1/exports/monthly-report")
    @Operation(
            operationId = "exportMonthlyReport",
            summary = "The report of a month, to print and sign",
            description =
                    "The dashboard's numbers beside those of the month before and of the same month a year before,"
                            + " what they are made up of, who has reported the month, the newest activities, and a block to"
                            + " sign; as a tagged PDF below room for a letterhead, or as a workbook.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = PDF_TYPE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    void report(@ParameterObject ReportQuery query, HttpServletResponse response) throws IOException {
        Whose whose = Whose.parse(query.scope(), directory);
        YearMonth month = YearMonth.parse(Parameters.month(query.period()).toString());
        Format format = Parameters.oneOf(
                "format", query.format(), Format.PDF, Arrays.asList(Format.values()), Parameters::name);
        var names = new Names(directory, codes, new Words(Parameters.language(query.lang())));
        MonthlyReport report = reports.of(whose, month, names);
        String file =
                names.words().say("slug.monthly") + "-" + whose.slug() + "-" + month + "." + Parameters.name(format);
        switch (format) {
            case PDF ->
                new Attachment(file, PDF_TYPE).send(out -> Pdf.write(new ReportPage(report).document(), out), response);
            case XLSX -> new Attachment(file, XLSX_TYPE).send(out -> new MonthlySheets(report).write(out), response);
        }
    }

    private enum Format {
        PDF,
        XLSX
    }

    /** The parameters, as they were written. */
    record ReportQuery(
            @Parameter(
                    in = QUERY,
                    required = true,
                    description = "whose month: facility:<id>, office:<name of a regional office> or nation")
            @Nullable
            String scope,

            @Parameter(in = QUERY, required = true, description = "a month, 2025-08") @Nullable
            String period,

            @Parameter(in = QUERY, description = "pdf or xlsx; pdf where it is absent") @Nullable
            String format,

            @Parameter(in = QUERY, description = "id or en; id where it is absent") @Nullable
            String lang) {}
}
