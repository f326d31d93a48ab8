package id.sinergi.reporting.adjustments;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of a verified month that records have changed since.
 *
 * @param measure as dashboards name it, in the unit that they show; a part of a breakdown as {@code visitsByTopic/SECURITY}
 * @param before what was verified
 * @param after what it is now; the same where records have changed it to and fro
 * @param records those whose versions changed it
 */
record Adjustment(String measure, Number before, Number after, List<Changed> records) {

    /**
     * What a record adds to the number.
     *
     * @param versionBefore the version that was verified; absent: it was not part of the month then
     * @param version the newest one
     * @param recordedAt when that was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            Family type,
            String id,
            String title,
            String href,
            @Nullable Long versionBefore,
            long version,
            Instant recordedAt,
            Number before,
            Number after) {}
}
