package id.sinergi.reporting.adjustments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month with what has changed in it since it was verified.
 *
 * @param submission where its submission is read
 * @param version of it, which a decision on what has changed names
 * @param verifiedAt absent: it is not verified
 * @param checksumHolds whether the records that had been recorded by that moment are those that were verified; false where
 *     one was still on its way: it is an adjustment then. It stays false for ever, also where nothing has changed
 * @param reviewedAt when the office has last taken note of what came after; absent: it has not
 * @param adjustments the numbers that have changed, sorted by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdjustedMonth(
        String submission,
        long version,
        String facility,
        String period,
        @Nullable Instant verifiedAt,
        @Nullable Boolean checksumHolds,
        @Nullable Instant reviewedAt,
        List<Adjustment> adjustments) {}
