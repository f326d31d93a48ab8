package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a counterpart disputed the visit.
 *
 * @param by the facility (by id) or regional office (by name)
 * @param values the visit's own members as the counterpart has them
 * @param settled whether an officer has settled it since
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dispute(
        String by,
        Instant at,
        String reason,
        @Nullable Map<String, Object> values,
        @Nullable Boolean settled) {

    Dispute asSettled() {
        return new Dispute(by, at, reason, values, true);
    }
}
