package id.sinergi.outbox;

import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brings a service's database and its log in line after one of them was lost or restored, for operators alone. */
@RestController
@RequestMapping(path = "/api/v1/resync", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Resync")
class ResyncController {

    private final Resyncs resyncs;
    private final ResyncRuns runs;

    ResyncController(Resyncs resyncs, ResyncRuns runs) {
        this.resyncs = resyncs;
        this.runs = runs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "resync",
            summary = "Brings database and log in line, after the database came back from a backup or the log was lost",
            description =
                    "For an operator. Reads the service's own log from its beginning and compares every version with"
                            + " the database. afterRestore: without it what is changed from now on gets versions that were used"
                            + " already, and does not count. Where the log goes on, the database's state is written once more,"
                            + " above all versions of the log, and announced; with bringBack the log's state comes back instead."
                            + " Records that only the log knows are listed; with bringBack they come back. Where the database"
                            + " went on, too, its state counts in any case. afterLogLoss: every version that the log lacks is"
                            + " published once more. It may be asked for again at any time, also after it was interrupted: what"
                            + " is in line stays as it is.")
    ResyncRun begin(Call call, @RequestBody ResyncOrder order) {
        return resyncs.begin(order, call.caller());
    }

    @GetMapping
    @Operation(operationId = "listResyncs", summary = "How far such comparisons have come, the last one first")
    Page<ResyncRun> list(
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        String before = Cursor.read(cursor).map(Cursor::id).orElse(null);
        return Page.of(
                runs.newest(before, most + 1),
                most,
                last -> new Cursor("", last.id().toString()),
                run -> run);
    }

    @GetMapping("/findings")
    @Operation(
            operationId = "listResyncFindings",
            summary = "The records in which database and log differed, and what was done")
    Page<ResyncFinding> findings(
            @Parameter(description = "the id of a comparison; the last one where it is absent")
                    @RequestParam(required = false)
                    @Nullable
                    UUID run,
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        String after = Cursor.read(cursor).map(Cursor::id).orElse("");
        UUID asked = run(run);
        List<ResyncFinding> found = asked == null ? List.of() : runs.of(asked, after, most + 1);
        return Page.of(found, most, last -> new Cursor("", last.id()), finding -> finding);
    }

    /** @throws Refusal 503 where MongoDB does not answer */
    private @Nullable UUID run(@Nullable UUID asked) {
        return asked != null
                ? asked
                : runs.newest(null, 1).stream().map(ResyncRun::id).findFirst().orElse(null);
    }
}
