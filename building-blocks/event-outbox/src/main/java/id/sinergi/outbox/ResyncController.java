package id.sinergi.outbox;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
                            + " is in line stays as it is. What follows from the records (where possible duplicates are looked"
                            + " for, the other half of a merge) is made anew for all of them each time, which changes nothing"
                            + " where it is right.")
    @ApiResponse(responseCode = "202", description = "It has begun", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "This instance is at one already",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "422",
            description = "The order breaks a rule: \"detail\" says which",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "503",
            description = "MongoDB does not answer",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    ResyncRun begin(Principal caller, @RequestBody ResyncOrder order) {
        return resyncs.begin(order, caller.getName());
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

    @GetMapping("/{id}")
    @Operation(operationId = "getResync", summary = "How far one has come")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "There is none with this id",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    ResyncRun one(@PathVariable UUID id) {
        return runs.find(id).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/findings")
    @Operation(
            operationId = "listResyncFindings",
            summary = "The records in which database and log differed, and what was done")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "There is no comparison with this id",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
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
        Optional<Cursor> place = Cursor.read(cursor);
        UUID asked = run != null ? run : place.map(ResyncController::runOf).orElseGet(this::last);
        if (asked == null) {
            return new Page<>(List.of(), null);
        }
        UUID known = runs.find(asked).orElseThrow(() -> unknown(asked)).id();
        return Page.of(
                runs.of(known, place.map(Cursor::id).orElse(""), most + 1),
                most,
                last -> new Cursor(known.toString(), last.id()),
                finding -> finding);
    }

    /** The following pages are of the run that the first one was of, whatever has begun since. */
    private static UUID runOf(Cursor place) {
        try {
            return UUID.fromString(place.sort());
        } catch (IllegalArgumentException ofAnotherList) {
            throw Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
        }
    }

    private @Nullable UUID last() {
        return runs.newest(null, 1).stream().map(ResyncRun::id).findFirst().orElse(null);
    }

    private static Refusal unknown(UUID run) {
        return Refusal.notFound("comparison " + run);
    }
}
