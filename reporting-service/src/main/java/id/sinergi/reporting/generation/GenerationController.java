package id.sinergi.reporting.generation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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

@RestController
@RequestMapping(path = "/api/v1/generations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generations")
class GenerationController {

    private static final int LONGEST_REASON = 500;

    private final Generations generations;
    private final Opening opening;

    GenerationController(Generations generations, Opening opening) {
        this.generations = generations;
        this.opening = opening;
    }

    @GetMapping
    @Operation(
            operationId = "listGenerations",
            summary = "The runs of the counting, newest first",
            description = "The CURRENT one is served. One that is CATCHING_UP counts beside it from the first event on,"
                    + " and takes its place when it has counted what was there when it began.")
    Page<GenerationResource> list(
            @Parameter(description = "1 to 200; 50 where it is absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "\"next\" of the previous page") @RequestParam(required = false) @Nullable
                    String cursor) {
        long before = Cursor.read(cursor).map(Cursor::version).orElse(Long.MAX_VALUE);
        List<Recorded> page = generations.all().stream()
                .filter(recorded -> recorded.generation().number() < before)
                .limit(Cursor.limit(limit) + 1L)
                .toList();
        return Page.of(
                page,
                Cursor.limit(limit),
                last -> Cursor.atVersion(last.generation().number()),
                GenerationResource::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuild",
            summary = "Counts everything anew, by the same rules and directory",
            description = "For an operator. The numbers that are served stay those of the current generation until the"
                    + " new one has caught up. Refused while one catches up already.")
    GenerationResource rebuild(Call call, @RequestBody Rebuild rebuild) {
        return GenerationResource.of(opening.rebuild(rebuild.reason(), call));
    }

    /** Why everything is to be counted anew. */
    @Schema(name = "Rebuild")
    record Rebuild(
            @Schema(description = "at most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {

        Rebuild {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("reason says why, in at most " + LONGEST_REASON + " characters");
            }
        }
    }

    /** A generation as it is answered. */
    @Schema(name = "Generation")
    @JsonPropertyOrder({
        "id",
        "state",
        "reason",
        "identity",
        "openedAt",
        "servedSince",
        "replacedAt",
        "removedAt",
        "progress"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GenerationResource(
            String id,
            State state,
            String reason,

            @Schema(description = "equal where rules and directory are")
            String identity,

            Instant openedAt,
            @Nullable Instant servedSince,
            @Nullable Instant replacedAt,
            @Nullable Instant removedAt,

            @Schema(description = "of one that catches up") @Nullable
            Progress progress) {

        static GenerationResource of(Recorded recorded) {
            return new GenerationResource(
                    recorded.generation().name(),
                    recorded.state(),
                    recorded.reason(),
                    recorded.generation().identity(),
                    recorded.openedAt(),
                    recorded.servedSince(),
                    recorded.replacedAt(),
                    recorded.removedAt(),
                    recorded.state() == State.CATCHING_UP ? recorded.progress() : null);
        }
    }
}
