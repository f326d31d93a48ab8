package id.sinergi.visit.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.http.EntityVersion;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Stored;
import id.sinergi.report.Warning;
import id.sinergi.visit.Visits.Suspected;
import id.sinergi.visit.model.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A visit as it is answered; candidates and warnings only where it has just been written, or was asked for them. One that
 * is only rehearsed has no id, version and times, unless a request with its key has stored it before.
 *
 * @param candidates the first of the candidates as the caller may see them, where it is rehearsed
 */
record VisitResource(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant recordedAt,
        @JsonUnwrapped Visit visit,
        @Nullable List<UUID> duplicateCandidates,
        @Nullable List<VisitResource> candidates,
        @Nullable List<Warning> warnings) {

    static VisitResource of(Answer<Visit> answer) {
        return of(answer.stored(), answer.candidates(), answer.warnings());
    }

    static VisitResource of(Stored<Visit> stored) {
        return of(stored, null, null);
    }

    static VisitResource of(Suspected suspected) {
        return of(suspected.stored(), suspected.others(), null);
    }

    static VisitResource rehearsed(Answer<Visit> answer, List<Stored<Visit>> candidates) {
        List<VisitResource> others = candidates.stream().map(VisitResource::of).toList();
        Stored<Visit> stored = answer.stored();
        return answer.repeated()
                ? new VisitResource(
                        stored.id(),
                        stored.version(),
                        stored.createdAt(),
                        stored.recordedAt(),
                        stored.state(),
                        answer.candidates(),
                        others,
                        answer.warnings())
                : new VisitResource(
                        null, null, null, null, stored.state(), answer.candidates(), others, answer.warnings());
    }

    static ResponseEntity<VisitResource> changed(Answer<Visit> answer) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.etag(answer.stored().version()))
                .body(of(answer));
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
                null,
                warnings);
    }
}
