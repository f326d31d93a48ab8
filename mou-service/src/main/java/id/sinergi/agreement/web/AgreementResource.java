package id.sinergi.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.agreement.Standing;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.http.EntityVersion;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Stored;
import id.sinergi.report.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * An agreement as it is answered; where it stands only where one is read, warnings only where one has been written. One
 * that is only rehearsed has no id, version and times, unless a request with its key has stored it before.
 */
record AgreementResource(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant recordedAt,
        @JsonUnwrapped Agreement agreement,
        @Nullable Standing standing,
        @Nullable List<Warning> warnings) {

    static ResponseEntity<AgreementResource> created(Answer<Agreement> answer) {
        return ResponseEntity.created(URI.create(
                        AgreementController.PATH + "/" + answer.stored().id()))
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(of(answer));
    }

    static ResponseEntity<AgreementResource> changed(Answer<Agreement> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(of(answer));
    }

    static AgreementResource of(Answer<Agreement> answer) {
        return of(answer.stored(), null, answer.warnings());
    }

    static AgreementResource rehearsed(Answer<Agreement> answer) {
        return answer.repeated()
                ? of(answer)
                : new AgreementResource(null, null, null, null, answer.stored().state(), null, answer.warnings());
    }

    static AgreementResource of(Stored<Agreement> stored) {
        return of(stored, null, null);
    }

    static AgreementResource of(Stored<Agreement> stored, Standing standing) {
        return of(stored, standing, null);
    }

    private static AgreementResource of(
            Stored<Agreement> stored, @Nullable Standing standing, @Nullable List<Warning> warnings) {
        return new AgreementResource(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.recordedAt(),
                stored.state(),
                standing,
                warnings);
    }
}
