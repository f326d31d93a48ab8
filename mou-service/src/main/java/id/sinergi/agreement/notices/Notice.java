package id.sinergi.agreement.notices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.report.Party;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agreement ends soon, or has ended.
 *
 * @param endsOn its last day
 * @param threshold how many days ahead the notice is due: 90, 30, 7 or 0
 * @param daysLeft how many days were left when it was made: fewer than the threshold where the agreement was reported
 *     late, or nobody looked on the day
 * @param bound who signs and whom it covers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Notice(
        UUID agreement,
        Agreement.Kind kind,
        @Nullable String title,
        LocalDate endsOn,
        int threshold,
        long daysLeft,
        List<Party> bound) {

    public Notice {
        bound = bound == null ? List.of() : List.copyOf(bound);
    }

    /** The day on which it was made. */
    @JsonIgnore
    LocalDate madeOn() {
        return endsOn.minusDays(daysLeft);
    }

    /** The same for the same agreement, end and threshold, whoever makes it: that is why there is one of it. */
    UUID key() {
        return UUID.nameUUIDFromBytes((agreement + "|" + endsOn + "|" + threshold).getBytes(StandardCharsets.UTF_8));
    }
}
