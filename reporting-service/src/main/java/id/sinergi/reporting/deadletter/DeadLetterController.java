package id.sinergi.reporting.deadletter;

import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dead letters")
class DeadLetterController {

    private static final int LONGEST_REASON = 500;

    private final DeadLetters letters;
    private final Replaying replaying;

    DeadLetterController(DeadLetters letters, Replaying replaying) {
        this.letters = letters;
        this.replaying = replaying;
    }

    @GetMapping
    @Operation(
            operationId = "listDeadLetters",
            summary = "Records that no retry could mend, the one set aside last first",
            description = "Each with its origin, the reason and the beginning of what it says.")
    Page<DeadLetterResource> list(
            @Parameter(description = "false: those that wait for a fix; true: those that do not; absent: all")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean replayed,
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        int most = Cursor.limit(limit);
        return Page.of(
                letters.newest(
                        replayed == null ? null : !replayed, Cursor.read(cursor).orElse(null), most + 1),
                most,
                last -> new Cursor(last.letter().setAsideAt().toString(), last.id()),
                DeadLetterResource::beginningOf);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readDeadLetter", summary = "One of them with all that it says")
    DeadLetterResource read(@PathVariable String id) {
        return letters.find(id).map(DeadLetterResource::allOf).orElseThrow(() -> Refusal.notFound("dead letter " + id));
    }

    @PostMapping("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Hands the record to its reader again",
            description = "For an operator, after a fix. Any number of times: one that was replayed is not replayed"
                    + " again, unless it has been set aside again. Refused while it cannot be read, and where it belongs to"
                    + " a generation that this instance does not store.")
    DeadLetterResource replay(@PathVariable String id, Call call) {
        return DeadLetterResource.beginningOf(replaying.replay(id, call.caller()));
    }

    @PostMapping("/{id}/settlement")
    @Operation(
            operationId = "settleDeadLetter",
            summary = "Says why a record needs no replay",
            description = "For an operator, where nobody will read it again. It waits no longer, and is kept; it waits"
                    + " anew when it is set aside again. Refused where it was replayed.")
    DeadLetterResource settle(@PathVariable String id, Call call, @RequestBody Settled settled) {
        return DeadLetterResource.beginningOf(replaying.settle(id, settled.because(), call.caller()));
    }

    /** Why a record needs no replay. */
    @Schema(name = "DeadLetterSettlement")
    record Settled(
            @Schema(description = "at most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String because) {

        Settled {
            if (because == null || because.isBlank() || because.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("because says why, in at most " + LONGEST_REASON + " characters");
            }
        }
    }
}
