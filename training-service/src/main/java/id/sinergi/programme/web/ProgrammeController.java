package id.sinergi.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.programme.Programmes;
import id.sinergi.programme.model.CohortReport;
import id.sinergi.programme.model.CohortStart;
import id.sinergi.programme.model.Programme;
import id.sinergi.programme.model.ProgrammeReport;
import id.sinergi.report.Warning;
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

/** Programmes over HTTP. */
@RestController
@RequestMapping(ProgrammeController.PATH)
@Tag(name = "programmes", description = "Training, rehabilitation and education, and the cohorts that go through them")
class ProgrammeController {

    static final String PATH = "/api/v1/programmes";
    private static final String KEY = "Idempotency-Key";

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a programme, with its cohorts in whatever state they have reached")
    ResponseEntity<ProgrammeResource> report(
            @RequestBody ProgrammeReport report, @RequestHeader(name = KEY, required = false) @Nullable UUID key) {
        Answer<Programme> answer = programmes.report(Request.create(PATH, key, report), report);
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

    @GetMapping
    @Operation(summary = "List programmes, newest occurrence first, undated last")
    Page<ProgrammeResource> list(@ParameterObject ProgrammeFilter filter) {
        return programmes.list(filter.query(), ProgrammeResource::of);
    }

    @PostMapping("/{id}/cohorts")
    @Operation(summary = "A further cohort goes through a programme")
    ResponseEntity<ProgrammeResource> addCohort(
            @PathVariable UUID id,
            @RequestBody CohortReport cohort,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return changed(programmes.addCohort(id, command(id + "/cohorts", key, ifMatch, cohort), cohort));
    }

    @PostMapping("/{id}/cohorts/{cohortId}/start")
    @Operation(summary = "A planned cohort has begun")
    ResponseEntity<ProgrammeResource> startCohort(
            @PathVariable UUID id,
            @PathVariable UUID cohortId,
            @RequestBody CohortStart start,
            @RequestHeader(name = KEY, required = false) @Nullable UUID key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Request request = command(id + "/cohorts/" + cohortId + "/start", key, ifMatch, start);
        return changed(programmes.startCohort(id, cohortId, request, start));
    }

    private static Request command(String path, @Nullable UUID key, @Nullable String ifMatch, Object body) {
        return Request.command(PATH + "/" + path, key, ifMatch, body);
    }

    private static ResponseEntity<ProgrammeResource> changed(Answer<Programme> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(ProgrammeResource.of(answer));
    }

    /** A programme as it is answered; warnings only where it has just been written. */
    record ProgrammeResource(
            UUID id,
            long version,
            Instant createdAt,
            Instant recordedAt,
            @JsonUnwrapped Programme programme,
            @Nullable List<Warning> warnings) {

        static ProgrammeResource of(Answer<Programme> answer) {
            return of(answer.stored(), answer.warnings());
        }

        static ProgrammeResource of(Stored<Programme> stored) {
            return of(stored, null);
        }

        private static ProgrammeResource of(Stored<Programme> stored, @Nullable List<Warning> warnings) {
            return new ProgrammeResource(
                    stored.id(), stored.version(), stored.createdAt(), stored.recordedAt(), stored.state(), warnings);
        }
    }
}
