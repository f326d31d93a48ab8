package id.sinergi.programme.web;

import static id.sinergi.programme.web.ProgrammeResource.changed;

import id.sinergi.http.Call;
import id.sinergi.http.Correction;
import id.sinergi.outbox.Request;
import id.sinergi.programme.ProgrammeParts;
import id.sinergi.programme.model.CohortCancellation;
import id.sinergi.programme.model.CohortCompletion;
import id.sinergi.programme.model.CohortPostponement;
import id.sinergi.programme.model.CohortReport;
import id.sinergi.programme.model.CohortStart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cohorts of programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH + "/{id}/cohorts")
@Tag(name = "programmes")
class CohortController {

    private final ProgrammeParts parts;

    CohortController(ProgrammeParts parts) {
        this.parts = parts;
    }

    @PostMapping
    @Operation(summary = "A further cohort goes through a programme")
    ResponseEntity<ProgrammeResource> addCohort(@PathVariable UUID id, @RequestBody CohortReport cohort, Call call) {
        return changed(parts.addCohort(id, Request.command(call, cohort), cohort));
    }

    @PostMapping("/{cohortId}/start")
    @Operation(summary = "A planned cohort has begun")
    ResponseEntity<ProgrammeResource> startCohort(
            @PathVariable UUID id, @PathVariable UUID cohortId, @RequestBody CohortStart start, Call call) {
        return changed(parts.start(id, cohortId, Request.command(call, start), start));
    }

    @PostMapping("/{cohortId}/completion")
    @Operation(summary = "A running cohort is over")
    ResponseEntity<ProgrammeResource> completeCohort(
            @PathVariable UUID id, @PathVariable UUID cohortId, @RequestBody CohortCompletion completion, Call call) {
        return changed(parts.complete(id, cohortId, Request.command(call, completion), completion));
    }

    @PostMapping("/{cohortId}/postponement")
    @Operation(summary = "A planned cohort is put off, to another day or until one is known")
    ResponseEntity<ProgrammeResource> postponeCohort(
            @PathVariable UUID id, @PathVariable UUID cohortId, @RequestBody CohortPostponement put, Call call) {
        return changed(parts.postpone(id, cohortId, Request.command(call, put), put));
    }

    @PostMapping("/{cohortId}/cancellation")
    @Operation(summary = "A cohort does not take place, or not any more")
    ResponseEntity<ProgrammeResource> cancelCohort(
            @PathVariable UUID id,
            @PathVariable UUID cohortId,
            @RequestBody CohortCancellation cancellation,
            Call call) {
        return changed(parts.cancel(id, cohortId, Request.command(call, cancellation), cancellation));
    }

    @PatchMapping(path = "/{cohortId}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct what was reported of a cohort: a merge patch and a reason, which is not merged")
    ResponseEntity<ProgrammeResource> correctCohort(
            @PathVariable UUID id, @PathVariable UUID cohortId, @RequestBody Correction correction, Call call) {
        return changed(parts.correctCohort(id, cohortId, Request.command(call, correction), correction));
    }
}
