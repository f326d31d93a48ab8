package id.sinergi.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.http.EntityVersion;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Stored;
import id.sinergi.programme.model.Programme;
import id.sinergi.report.Warning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A programme as it is answered; warnings only where it has just been written. One that is only rehearsed has no id,
 * version and times, unless a request with its key has stored it before.
 */
record ProgrammeResource(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant recordedAt,
        @JsonUnwrapped Programme programme,
        @Nullable List<Warning> warnings) {

    static ProgrammeResource of(Answer<Programme> answer) {
        return of(answer.stored(), answer.warnings());
    }

    static ProgrammeResource rehearsed(Answer<Programme> answer) {
        return answer.repeated()
                ? of(answer)
                : new ProgrammeResource(null, null, null, null, answer.stored().state(), answer.warnings());
    }

    static ProgrammeResource of(Stored<Programme> stored) {
        return of(stored, null);
    }

    /** What a command or a correction answers. */
    static ResponseEntity<ProgrammeResource> changed(Answer<Programme> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(of(answer));
    }

    private static ProgrammeResource of(Stored<Programme> stored, @Nullable List<Warning> warnings) {
        return new ProgrammeResource(
                stored.id(), stored.version(), stored.createdAt(), stored.recordedAt(), stored.state(), warnings);
    }
}
