package id.sinergi.programme.revenue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.PartialDate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** State revenue over HTTP. */
@RestController
@RequestMapping(StateRevenueController.PATH)
@Tag(name = "state revenue", description = "What a facility has deposited for a month, by its own report")
class StateRevenueController {

    static final String PATH = "/api/v1/state-revenue";

    private final StateRevenues revenues;

    StateRevenueController(StateRevenues revenues) {
        this.revenues = revenues;
    }

    @PutMapping("/{facility}/{month}")
    @Operation(
            summary = "Report what a facility has deposited for a month",
            description = "The first report of a month comes without If-Match and answers 201; a later one takes its"
                    + " place, names the version it is based on, and answers 200.")
    ResponseEntity<Resource> report(
            @PathVariable String facility,
            @PathVariable YearMonth month,
            @RequestBody StateRevenueReport report,
            Call call) {
        Answer<StateRevenue> answer = revenues.report(facility, month, Request.command(call, report), report);
        var response = answer.stored().version() == 1
                ? ResponseEntity.created(URI.create(PATH + "/" + facility + "/" + month))
                : ResponseEntity.ok();
        return response.eTag(EntityVersion.etag(answer.stored().version())).body(Resource.of(answer.stored()));
    }

    @PostMapping("/{facility}/{month}/withdrawal")
    @Operation(summary = "Take a mistaken report back: it counts nothing any more, and stays readable")
    ResponseEntity<Resource> withdraw(
            @PathVariable String facility,
            @PathVariable YearMonth month,
            @RequestBody Withdrawal withdrawal,
            Call call) {
        return ok(revenues.withdraw(facility, month, Request.command(call, withdrawal), withdrawal.reason())
                .stored());
    }

    @GetMapping("/{facility}/{month}")
    @Operation(summary = "Read the report of a month at its newest version")
    ResponseEntity<Resource> get(@PathVariable String facility, @PathVariable YearMonth month) {
        return ok(revenues.get(facility, month));
    }

    @GetMapping("/{facility}/{month}/history")
    @Operation(operationId = "stateRevenueHistory", summary = "Every version: who, when, what changed and why")
    Page<HistoryEntry> history(
            @PathVariable String facility, @PathVariable YearMonth month, @ParameterObject Paging paging) {
        return revenues.history(facility, month, paging);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "stateRevenueById", summary = "Read a report by its id")
    ResponseEntity<Resource> byId(@PathVariable UUID id) {
        return ok(revenues.get(id));
    }

    @GetMapping
    @Operation(operationId = "listStateRevenue", summary = "List reports, newest month first")
    Page<Resource> list(@ParameterObject Filter filter) {
        return revenues.list(filter.query(), Resource::of);
    }

    private static ResponseEntity<Resource> ok(Stored<StateRevenue> stored) {
        return ResponseEntity.ok().eTag(EntityVersion.etag(stored.version())).body(Resource.of(stored));
    }

    /** Why a report is taken back. */
    record Withdrawal(String reason) {}

    /** A report as it is answered. */
    record Resource(
            UUID id,
            long version,
            Instant createdAt,
            Instant recordedAt,
            @JsonUnwrapped StateRevenue revenue) {

        static Resource of(Stored<StateRevenue> stored) {
            return new Resource(stored.id(), stored.version(), stored.createdAt(), stored.recordedAt(), stored.state());
        }
    }

    /** The parameters of the list; {@code from} and {@code to} ask for months. */
    record Filter(
            @Nullable String facility,
            @Nullable String regionalOffice,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            StateRevenue.@Nullable Status status,
            @Nullable OffsetDateTime changedSince,
            @Nullable String cursor,
            @Nullable Integer limit) {

        ListQuery query() {
            return new ListQuery(
                    ListQuery.keys("facility", facility, "regionalOffice", regionalOffice, "status", status),
                    from,
                    to,
                    null,
                    Optional.ofNullable(changedSince)
                            .map(OffsetDateTime::toInstant)
                            .orElse(null),
                    Cursor.read(cursor).orElse(null),
                    Cursor.limit(limit));
        }
    }
}
