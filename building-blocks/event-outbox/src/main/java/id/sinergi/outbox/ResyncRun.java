package id.sinergi.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a service's database with its log.
 *
 * @param why why it was given up
 */
@Schema(name = "ResyncRun")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResyncRun(
        UUID id,
        State state,
        Instant startedAt,
        String startedBy,
        String reason,

        @Schema(description = "whether it was the log that had been lost")
        boolean afterLogLoss,

        boolean bringBack,
        boolean dryRun,

        @Schema(description = "when it was known to be at work last, or ended")
        Instant lookedAt,

        @Schema(description = "records of the log that were read")
        long read,

        @Schema(description = "activities whose state of the database counts again")
        long lifted,

        @Schema(description = "activities that came back from the log")
        long broughtBack,

        @Schema(description = "activities that were only listed")
        long listed,

        @Schema(description = "versions that the log lacked and that are published once more")
        long announced,

        @Nullable String why) {

    /** Whether it is over, and how. */
    enum State {
        RUNNING,
        DONE,
        /** Kafka or MongoDB did not answer, or the instance was stopped; the next one goes on where this one ended. */
        GIVEN_UP
    }

    static ResyncRun begun(UUID id, Instant at, String by, ResyncOrder order) {
        return new ResyncRun(
                id,
                State.RUNNING,
                at,
                by,
                order.why(),
                order.isAfterLogLoss(),
                order.bringsBack(),
                order.isRehearsal(),
                at,
                0,
                0,
                0,
                0,
                0,
                null);
    }

    /** The same, so many records of the log further. */
    ResyncRun further(long records, Instant at) {
        return moved(state, at, read + records, lifted, broughtBack, listed, announced, why);
    }

    /** The same with one more version announced. */
    ResyncRun withAnnounced() {
        return moved(state, lookedAt, read, lifted, broughtBack, listed, announced + 1, why);
    }

    /** The same with one more finding. */
    ResyncRun with(ResyncFinding finding) {
        return switch (finding.outcome()) {
            case LIFTED -> moved(state, lookedAt, read, lifted + 1, broughtBack, listed, announced, why);
            case BROUGHT_BACK -> moved(state, lookedAt, read, lifted, broughtBack + 1, listed, announced, why);
            case NOTHING -> moved(state, lookedAt, read, lifted, broughtBack, listed + 1, announced, why);
        };
    }

    /** The same, ended in some way. */
    ResyncRun ended(State how, Instant at, @Nullable String because) {
        return moved(how, at, read, lifted, broughtBack, listed, announced, because);
    }

    private ResyncRun moved(
            State how, Instant at, long records, long up, long back, long only, long again, @Nullable String because) {
        return new ResyncRun(
                id,
                how,
                startedAt,
                startedBy,
                reason,
                afterLogLoss,
                bringBack,
                dryRun,
                at,
                records,
                up,
                back,
                only,
                again,
                because);
    }
}
