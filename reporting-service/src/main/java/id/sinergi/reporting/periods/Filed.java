package id.sinergi.reporting.periods;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as far as rates and verified months ask for it.
 *
 * @param verifiedAt null: it is not verified
 */
public record Filed(
        UUID id,
        long version,
        FacilityMonth month,
        SubmissionStatus status,
        boolean nil,
        Instant firstSubmittedAt,
        Instant submittedAt,
        @Nullable Instant verifiedAt) {

    /** After that moment nothing was to be added: the last submission, or its verification; null while it is returned. */
    public @Nullable Instant closedAt() {
        return status == SubmissionStatus.RETURNED ? null : verifiedAt == null ? submittedAt : verifiedAt;
    }
}
