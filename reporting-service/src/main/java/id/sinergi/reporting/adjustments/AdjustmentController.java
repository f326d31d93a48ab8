package id.sinergi.reporting.adjustments;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.periods.SubmissionStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adjustments over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Submissions")
class AdjustmentController {

    private final Adjustments adjustments;

    AdjustmentController(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @GetMapping("/{id}/adjustments")
    @Operation(
            operationId = "adjustmentsOfSubmission",
            summary = "What has changed in a month since it was verified",
            description = "Number by number, before and after, with the records whose versions changed it.")
    AdjustedMonth of(@PathVariable UUID id) {
        return adjustments.of(id);
    }

    @GetMapping("/adjustments")
    @Operation(
            operationId = "listAdjustments",
            summary = "Verified months in which something has changed since, newest month first",
            description =
                    "A page looks at as many verified months as its limit says and shows those with changes: it may"
                            + " be short, or empty, and have a next one.")
    Page<AdjustedMonth> list(@ParameterObject AdjustmentFilter filter) {
        return adjustments.list(filter.query(), filter.regionalOffice());
    }

    /** The parameters of the list. */
    record AdjustmentFilter(
            @Nullable String facility,
            @Nullable String regionalOffice,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable String cursor,
            @Nullable Integer limit) {

        ListQuery query() {
            return new ListQuery(
                    ListQuery.keys("facility", facility, "status", SubmissionStatus.VERIFIED),
                    from,
                    to,
                    null,
                    null,
                    Cursor.read(cursor).orElse(null),
                    Cursor.limit(limit));
        }
    }
}
