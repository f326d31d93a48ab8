package id.sinergi.visit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.Warning;
import id.sinergi.visit.Visits;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.Visit.Holding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

/** Visits over HTTP. */
@RestController
@RequestMapping(VisitController.PATH)
@Tag(
        name = "visits",
        description = "Study visits, working visits, board sessions and what else brings parties together")
class VisitController {

    static final String PATH = "/api/v1/visits";
    private static final String KEY = "Idempotency-Key";

    private final Visits visits;

    VisitController(Visits visits) {
        this.visits = visits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a visit, in whatever state it has reached")
    ResponseEntity<VisitResource> report(
            @RequestBody Visit visit, @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        Answer<Visit> answer = visits.report(Request.create(PATH, key, visit), visit);
        return ResponseEntity.created(URI.create(PATH + "/" + answer.stored().id()))
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(VisitResource.of(answer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a visit at its newest version")
    ResponseEntity<VisitResource> get(@PathVariable UUID id) {
        Stored<Visit> stored = visits.get(id);
        return ResponseEntity.ok().eTag(EntityVersion.etag(stored.version())).body(VisitResource.of(stored));
    }

    @GetMapping
    @Operation(summary = "List visits, newest occurrence first, undated last")
    Page<VisitResource> list(@ParameterObject VisitFilter filter) {
        return visits.list(filter.query(), VisitResource::of);
    }

    @PostMapping("/{id}/holding")
    @Operation(summary = "A planned visit took place")
    ResponseEntity<VisitResource> hold(
            @PathVariable UUID id,
            @RequestBody Holding holding,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(visits.hold(id, command(id, "holding", key, ifMatch, holding), holding));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "A planned visit does not take place")
    ResponseEntity<VisitResource> cancel(
            @PathVariable UUID id,
            @RequestBody Cancellation cancellation,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(
                visits.cancel(id, command(id, "cancellation", key, ifMatch, cancellation), cancellation.required()));
    }

    private static Request command(UUID id, String command, @Nullable UUID key, @Nullable String ifMatch, Object body) {
        return Request.command(PATH + "/" + id + "/" + command, key, ifMatch, body);
    }

    private static ResponseEntity<VisitResource> changed(Answer<Visit> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(VisitResource.of(answer));
    }

    /** Why a visit does not take place. */
    record Cancellation(@Nullable String reason) {

        String required() {
            if (reason == null || reason.isBlank()) {
                throw new InvalidReport(List.of(new InvalidReport.Fault("/reason", "say why the visit was cancelled")));
            }
            return reason;
        }
    }

    /** A visit as it is answered; candidates and warnings only where it has just been written. */
    record VisitResource(
            UUID id,
            long version,
            Instant createdAt,
            Instant recordedAt,
            @JsonUnwrapped Visit visit,
            @Nullable List<UUID> duplicateCandidates,
            @Nullable List<Warning> warnings) {

        static VisitResource of(Answer<Visit> answer) {
            return of(answer.stored(), answer.candidates(), answer.warnings());
        }

        static VisitResource of(Stored<Visit> stored) {
            return of(stored, null, null);
        }

        private static VisitResource of(
                Stored<Visit> stored, @Nullable List<UUID> candidates, @Nullable List<Warning> warnings) {
            return new VisitResource(
                    stored.id(),
                    stored.version(),
                    stored.createdAt(),
                    stored.recordedAt(),
                    stored.state(),
                    candidates,
                    warnings);
        }
    }
}
