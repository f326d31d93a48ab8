package id.sinergi.agreement.web;

import id.sinergi.agreement.AgreementCare;
import id.sinergi.agreement.Agreements;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.Renewal;
import id.sinergi.http.Call;
import id.sinergi.http.Correction;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Agreements over HTTP: reporting, reading and correcting them. */
@RestController
@RequestMapping(AgreementController.PATH)
@Tag(name = "agreements", description = "Framework agreements, implementing agreements, and what becomes of them")
class AgreementController {

    static final String PATH = "/api/v1/agreements";

    private final Agreements agreements;
    private final AgreementCare care;

    AgreementController(Agreements agreements, AgreementCare care) {
        this.agreements = agreements;
        this.care = care;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report an agreement, in whatever state it has reached")
    @ApiResponse(responseCode = "201", description = "Stored", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "200",
            description = "With dryRun: what would be stored, without id and version; nothing is stored",
            useReturnTypeSchema = true)
    ResponseEntity<AgreementResource> report(
            Call call,
            @RequestBody Agreement agreement,
            @Parameter(description = "Check the report and store nothing") @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        Request request = Request.create(call, agreement);
        return dryRun
                ? ResponseEntity.ok(AgreementResource.rehearsed(agreements.rehearse(request, agreement)))
                : AgreementResource.created(agreements.report(request, agreement));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an agreement at its newest version")
    ResponseEntity<AgreementResource> get(@PathVariable UUID id) {
        Stored<Agreement> stored = agreements.get(id);
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(stored.version()))
                .body(AgreementResource.of(stored, agreements.standing(stored)));
    }

    @GetMapping
    @Operation(summary = "List agreements, newest signing first, undated last")
    Page<AgreementResource> list(@ParameterObject AgreementFilter filter) {
        return agreements.list(filter.query(), AgreementResource::of);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version of an agreement: who wrote it when and why, and what it changed")
    Page<HistoryEntry> history(@PathVariable UUID id, @ParameterObject Paging paging) {
        return agreements.history(id, paging);
    }

    @PatchMapping(path = "/{id}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct what is known of an agreement, or add what has become known")
    ResponseEntity<AgreementResource> correct(Call call, @PathVariable UUID id, @RequestBody Correction correction) {
        return AgreementResource.changed(care.correct(id, Request.command(call, correction), correction));
    }

    @PatchMapping(path = "/{id}/parties/{partyId}", consumes = Correction.MEDIA_TYPE)
    @Operation(summary = "Correct a single party, one that is covered or one that attends")
    ResponseEntity<AgreementResource> correctParty(
            Call call, @PathVariable UUID id, @PathVariable UUID partyId, @RequestBody Correction correction) {
        return AgreementResource.changed(care.correctParty(id, partyId, Request.command(call, correction), correction));
    }

    @PostMapping("/{id}/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "An agreement that was signed gets a successor, which is answered")
    ResponseEntity<AgreementResource> renew(Call call, @PathVariable UUID id, @RequestBody Renewal renewal) {
        return AgreementResource.created(agreements.renew(id, Request.command(call, renewal), renewal));
    }
}
