package id.sinergi.programme.web;

import id.sinergi.http.Call;
import id.sinergi.http.Correction;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.programme.Programmes;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.model.ProgrammeReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH)
@Tag(name = "programmes", description = "Training, rehabilitation and education, and the cohorts that go through them")
class ProgrammeController {

    static final String PATH = "/api/v1/programmes";

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a programme, with its cohorts in whatever state they have reached")
    @ApiResponse(responseCode = "201", description = "Stored", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "With dryRun: what would be stored, without id and version; nothing is stored",
            useReturnTypeSchema = true)
    ResponseEntity<ProgrammeResource> report(
            @RequestBody ProgrammeReport report,
            @Parameter(description = "Check the report and store nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            Call call) {
        Request request = Request.create(call, report);
        if (dryRun) {
            return ResponseEntity.ok(ProgrammeResource.rehearsed(programmes.rehearse(request, report)));
        }
        Answer<Programme> answer = programmes.report(request, report);
        return ResponseEntity.created(URI.create(PATH + "/" + answer.stored().id()))
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(ProgrammeResource.of(answer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a programme at its newest version")
    ResponseEntity<ProgrammeResource> get(@PathVariable UUID id) {
        Stored<Programme> stored = programmes.get(id);
        return ResponseEntity.ok().eTag(EntityVersion.etag(stored.version())).body(ProgrammeResource.of(stored));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version of a programme: who, when, what changed and why")
    Page<HistoryEntry> history(@PathVariable UUID id, @ParameterObject Paging paging) {
        return programmes.history(id, paging);
    }

    @GetMapping
    @Operation(summary = "List programmes, newest occurrence first, undated last")
    Page<ProgrammeResource> list(@ParameterObject ProgrammeFilter filter) {
        return programmes.list(filter.query(), ProgrammeResource::of);
    }

    @PatchMapping(path = "/{id}", consumes = Correction.MEDIA_TYPE)
    @Operation(
            summary = "Correct what was reported of a programme itself",
            description =
                    "A merge patch and a reason, which is not merged; cohorts and harvests are corrected one by one.")
    ResponseEntity<ProgrammeResource> correct(@PathVariable UUID id, @RequestBody Correction correction, Call call) {
        return ProgrammeResource.changed(programmes.correct(id, Request.command(call, correction), correction));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take a programme back: it counts nothing any more, and stays readable")
    ResponseEntity<ProgrammeResource> withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal, Call call) {
        return ProgrammeResource.changed(
                programmes.withdraw(id, Request.command(call, withdrawal), withdrawal.reason()));
    }

    /** Why a programme is taken back. */
    record Withdrawal(String reason) {}
}
