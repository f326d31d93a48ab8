package id.sinergi.visit.web;

import id.sinergi.http.Call;
import id.sinergi.http.Correction;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.visit.Correcting;
import id.sinergi.visit.Visits;
import id.sinergi.visit.model.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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

/** Visits over HTTP: reporting, correcting and finding them. */
@RestController
@RequestMapping(VisitController.PATH)
@Tag(
        name = "visits",
        description = "Study visits, working visits, board sessions and what else brings parties together")
class VisitController {

    static final String PATH = "/api/v1/visits";

    /** A clerk who sees as many looks at the list of duplicates. */
    private static final int MOST_CANDIDATES_SHOWN = 20;

    private final Visits visits;
    private final Correcting correcting;

    VisitController(Visits visits, Correcting correcting) {
        this.visits = visits;
        this.correcting = correcting;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a visit, in whatever state it has reached")
    @ApiResponse(responseCode = "201", description = "Stored", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description =
                    "With dryRun: what would be stored, without id and version, and in \"candidates\" the visits that"
                            + " may be the same; nothing is stored",
            useReturnTypeSchema = true)
    ResponseEntity<VisitResource> report(
            @RequestBody Visit visit,
            @Parameter(description = "Check the report and store nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            Call call) {
        Request request = Request.create(call, visit);
        if (dryRun) {
            Answer<Visit> rehearsed = visits.rehearse(request, visit);
            return ResponseEntity.ok(VisitResource.rehearsed(rehearsed, visits.those(shown(rehearsed.candidates()))));
        }
        Answer<Visit> answer = visits.report(request, visit);
        return ResponseEntity.created(URI.create(PATH + "/" + answer.stored().id()))
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(VisitResource.of(answer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a visit at its newest version; one that is merged names the visit that stands for it")
    ResponseEntity<VisitResource> get(@PathVariable UUID id) {
        Stored<Visit> stored = visits.get(id);
        return ResponseEntity.ok().eTag(EntityVersion.etag(stored.version())).body(VisitResource.of(stored));
    }

    @GetMapping
    @Operation(summary = "List visits, newest occurrence first, undated last")
    Page<VisitResource> list(@ParameterObject VisitFilter filter) {
        return visits.list(filter.query(), VisitResource::of);
    }

    @GetMapping("/duplicate-candidates")
    @Operation(
            summary = "List visits that may be told twice, with the other reports",
            description = "A page shows those among \"limit\" visits; it may be short or empty and still have a next.")
    Page<VisitResource> suspected(@ParameterObject VisitFilter filter) {
        return visits.suspected(filter.query(), VisitResource::of);
    }

    @GetMapping("/{id}/duplicate-candidates")
    @Operation(summary = "The visits that may be the same as this one, newest occurrence first")
    Page<VisitResource> candidates(@PathVariable UUID id) {
        return new Page<>(visits.candidates(id).stream().map(VisitResource::of).toList(), null);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version of a visit: who, when, what and why")
    Page<HistoryEntry> history(@PathVariable UUID id, @ParameterObject Paging paging) {
        return visits.history(id, paging);
    }

    private static List<UUID> shown(List<UUID> candidates) {
        return candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES_SHOWN));
    }

    @PatchMapping(path = "/{id}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct a visit")
    ResponseEntity<VisitResource> correct(@PathVariable UUID id, @RequestBody Correction correction, Call call) {
        return VisitResource.changed(correcting.correct(id, Request.command(call, correction), correction));
    }

    @PatchMapping(path = "/{id}/parties/{partyId}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct one party of a visit")
    ResponseEntity<VisitResource> correctParty(
            @PathVariable UUID id, @PathVariable UUID partyId, @RequestBody Correction correction, Call call) {
        return VisitResource.changed(
                correcting.correctParty(id, partyId, Request.command(call, correction), correction));
    }
}
