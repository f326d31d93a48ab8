package id.sinergi.reporting.reconciliation;

import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reconciliation", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reconciliation")
class ReconciliationController {

    private final Reconciliations reconciliations;
    private final Reconciling reconciling;

    ReconciliationController(Reconciliations reconciliations, Reconciling reconciling) {
        this.reconciliations = reconciliations;
        this.reconciling = reconciling;
    }

    @GetMapping
    @Operation(
            operationId = "listReconciliations",
            summary = "What reconciliations found and how it was repaired, the last one first")
    Page<Result> list(
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        String before = Cursor.read(cursor).map(Cursor::id).orElse(null);
        return Page.of(
                reconciliations.newest(before, most + 1), most, last -> new Cursor("", last.id()), result -> result);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "reconcile",
            summary = "Compares the register with its owners, the store with its topics, and the totals with what the"
                    + " activities contribute",
            description = "For an operator; it also happens by itself. What the register lacks of what the owners have"
                    + " written is announced again by them; a stored document that differs is written again from its"
                    + " topic; where totals differ everything is counted anew, once. Refused where instances of another"
                    + " release count what is served: ask one of those.")
    Result reconcile(Call call) {
        return reconciling.begin(call.caller());
    }
}
