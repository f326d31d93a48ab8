package id.sinergi.reporting.periods;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as far as rates and verified months ask for it.
 *
 * @param takenOverAt when it became known here that it was submitted before; null: it was submitted here
 * @param verifiedAt null: it is not verified
 * @param reviewedAt null: nobody took note of what came after the verification
 */
public record Filed(
        UUID id,
        long version,
        FacilityMonth month,
        SubmissionStatus status,
        boolean nil,
        Instant firstSubmittedAt,
        Instant submittedAt,
        @Nullable Instant takenOverAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant reviewedAt) {

    /** From when on it is known here that the month was submitted. */
    public Instant knownSince() {
        return requireNonNullElse(takenOverAt, firstSubmittedAt);
    }

    /**
     * After that moment nothing was to be added: the last submission (one that was taken over takes in what was recorded
     * until then), or its verification, or what the office took note of since; null while it is returned.
     */
    public @Nullable Instant closedAt() {
        if (status == SubmissionStatus.RETURNED) {
            return null;
        }
        return requireNonNullElse(reviewedAt, requireNonNullElse(verifiedAt, lastSubmitted()));
    }

    private Instant lastSubmitted() {
        return submittedAt.isBefore(knownSince()) ? knownSince() : submittedAt;
    }
}
