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
    "rebuild"
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
        String rebuild) {

    /** Whether it is over, and how. */
    public enum State {
        RUNNING,
        DONE,
        /** Kafka or MongoDB did not answer, or another generation came to be served meanwhile. */
        GIVEN_UP
    }

    static final int SHOWN = 100;

    /** One that has begun. */
    public static Result begun(String id, Instant at, String by) {
        return new Result(id, State.RUNNING, at, by, null, null, List.of(), 0, 0, 0, List.of(), null);
    }

    /** The same, ended without an outcome. */
    public Result givenUp(Instant at) {
        return new Result(
                id,
                State.GIVEN_UP,
                startedAt,
                startedBy,
                at,
                generation,
                owners,
                documents,
                totals,
                differing,
                differences,
                rebuild);
    }

    /** The same, ended with its outcome. */
    public Result done(
            Instant at,
            String of,
            List<String> asked,
            long comparedDocuments,
            long comparedTotals,
            List<Difference> found,
            @Nullable String opened) {
        return new Result(
                id,
                State.DONE,
                startedAt,
                startedBy,
                at,
                of,
                asked,
                comparedDocuments,
                comparedTotals,
                found.size(),
                found.stream().limit(SHOWN).toList(),
                opened);
    }
}
