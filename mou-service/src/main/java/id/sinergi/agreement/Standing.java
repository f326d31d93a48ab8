package id.sinergi.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.Validity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement stands today: read whenever it is asked for, since it changes without anybody writing it.
 *
 * @param endsOn its last day by its own dates; absent: open, or unknown
 * @param renewedBy its signed successor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        State state, @Nullable LocalDate endsOn, @Nullable UUID renewedBy) {

    static Standing of(Agreement agreement, @Nullable UUID renewedBy, LocalDate today) {
        LocalDate endsOn = agreement.endsOn().orElse(null);
        return new Standing(state(agreement, renewedBy, endsOn, today), endsOn, renewedBy);
    }

    private static State state(
            Agreement agreement, @Nullable UUID renewedBy, @Nullable LocalDate endsOn, LocalDate today) {
        return switch (agreement.status()) {
            case WITHDRAWN -> State.WITHDRAWN;
            case TERMINATED -> State.TERMINATED;
            case EXPLORING, PROPOSED, DRAFTED, SIGNING_PLANNED -> State.NOT_SIGNED;
            case SIGNED -> {
                if (renewedBy != null) {
                    yield State.RENEWED;
                }
                if (endsOn != null && endsOn.isBefore(today)) {
                    yield State.ENDED_BY_DATES;
                }
                yield agreement.validity().kind() == Validity.Kind.UNSTATED ? State.VALIDITY_UNSTATED : State.IN_FORCE;
            }
        };
    }

    /** What has become of it. */
    public enum State {
        NOT_SIGNED,
        IN_FORCE,
        VALIDITY_UNSTATED,
        ENDED_BY_DATES,
        RENEWED,
        TERMINATED,
        WITHDRAWN
    }
}
