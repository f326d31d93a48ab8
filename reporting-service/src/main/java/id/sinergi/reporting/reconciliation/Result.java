package id.sinergi.reporting.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reconciliation found. */
@Schema(name = "Reconciliation")
@JsonPropertyOrder({
    "id",
    "state",
    "startedAt",
    "startedBy",
    "endedAt",
    "generation",
    "owners",
    "documents",
    "totals",
    "differing",
    "differences",
    "rebuild",
    "notRebuilt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        String id,
        State state,
        Instant startedAt,

        @Schema(description = "the caller, or \"schedule\"") String startedBy,

        @Nullable Instant endedAt,

        @Schema(description = "the generation that was looked at") @Nullable
        String generation,

        @Schema(description = "families whose owners were asked what they have written")
        List<String> owners,

        @Schema(description = "records of topics that were compared with the store")
        long documents,

        @Schema(description = "totals that were compared with the contributions")
        long totals,

        @Schema(description = "how many differences there were")
        long differing,

        @Schema(description = "the first 100 of them") List<Difference> differences,

        @Schema(description = "the generation that was opened because totals differed") @Nullable
        String rebuild,

        @Schema(description = "why none was opened although totals differ") @Nullable
        String notRebuilt) {

    /** Whether it is over, and how. */
    public enum State {
        RUNNING,
        DONE,
        /**
         * Kafka or MongoDB did not answer, what is on its way did not arrive in time, or another generation came to be
         * served meanwhile; it says what was found until then, and the next one begins some minutes later.
         */
        GIVEN_UP
    }

    /** One that has begun. */
    public static Result begun(String id, Instant at, String by) {
        return ended(id, State.RUNNING, at, by, null, new Found());
    }

    /** The same, ended in some way, with what was found until then. */
    public Result ended(State how, Instant at, Found found) {
        return ended(id, how, startedAt, startedBy, at, found);
    }

    private static Result ended(
            String id, State state, Instant startedAt, String startedBy, @Nullable Instant endedAt, Found found) {
        return new Result(
                id,
                state,
                startedAt,
                startedBy,
                endedAt,
                found.generation(),
                found.owners(),
                found.documents(),
                found.totals(),
                found.differing(),
                found.differences(),
                found.rebuild(),
                found.notRebuilt());
    }
}
