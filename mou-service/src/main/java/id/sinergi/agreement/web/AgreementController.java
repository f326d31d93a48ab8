package id.sinergi.agreement.web;

import id.sinergi.agreement.Agreements;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.Drafting;
import id.sinergi.agreement.model.Evaluation;
import id.sinergi.agreement.model.Renewal;
import id.sinergi.agreement.model.Signing;
import id.sinergi.agreement.model.SigningPlan;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH)
@Tag(name = "agreements", description = "Framework agreements, implementing agreements, and what becomes of them")
class AgreementController {

    static final String PATH = "/api/v1/agreements";
    private static final String KEY = "Idempotency-Key";

    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report an agreement, in whatever state it has reached")
    ResponseEntity<AgreementResource> report(
            @RequestBody Agreement agreement, @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        return created(agreements.report(Request.create(PATH, key, agreement), agreement));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an agreement at its newest version")
    ResponseEntity<AgreementResource> get(@PathVariable UUID id) {
        Stored<Agreement> stored = agreements.get(id);
        return ResponseEntity.ok().eTag(EntityVersion.etag(stored.version())).body(AgreementResource.of(stored));
    }

    @GetMapping
    @Operation(summary = "List agreements, newest signing or planned signing first, undated last")
    Page<AgreementResource> list(@ParameterObject AgreementFilter filter) {
        return agreements.list(filter.query(), AgreementResource::of);
    }

    @PostMapping("/{id}/draft")
    @Operation(summary = "The text of an agreement has been drafted")
    ResponseEntity<AgreementResource> draft(
            @PathVariable UUID id,
            @RequestBody Drafting drafting,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(agreements.draft(id, command(id, "draft", key, ifMatch, drafting), drafting));
    }

    @PostMapping("/{id}/signing-plan")
    @Operation(summary = "The signing of an agreement is planned, with or without a day, or planned anew")
    ResponseEntity<AgreementResource> planSigning(
            @PathVariable UUID id,
            @RequestBody SigningPlan plan,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(agreements.planSigning(id, command(id, "signing-plan", key, ifMatch, plan), plan));
    }

    @PostMapping("/{id}/signing")
    @Operation(summary = "An agreement has been signed")
    ResponseEntity<AgreementResource> sign(
            @PathVariable UUID id,
            @RequestBody Signing signing,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(agreements.sign(id, command(id, "signing", key, ifMatch, signing), signing));
    }

    @PostMapping("/{id}/evaluations")
    @Operation(summary = "A signed agreement has been evaluated")
    ResponseEntity<AgreementResource> evaluate(
            @PathVariable UUID id,
            @RequestBody Evaluation evaluation,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(agreements.evaluate(id, command(id, "evaluations", key, ifMatch, evaluation), evaluation));
    }

    @PostMapping("/{id}/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "An agreement that was signed gets a successor, which is answered")
    ResponseEntity<AgreementResource> renew(
            @PathVariable UUID id,
            @RequestBody Renewal renewal,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return created(agreements.renew(id, command(id, "renewal", key, ifMatch, renewal), renewal));
    }

    private static Request command(UUID id, String command, @Nullable UUID key, @Nullable String ifMatch, Object body) {
        return Request.command(PATH + "/" + id + "/" + command, key, ifMatch, body);
    }

    private static ResponseEntity<AgreementResource> created(Answer<Agreement> answer) {
        return ResponseEntity.created(URI.create(PATH + "/" + answer.stored().id()))
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(AgreementResource.of(answer));
    }

    private static ResponseEntity<AgreementResource> changed(Answer<Agreement> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(AgreementResource.of(answer));
    }
}
