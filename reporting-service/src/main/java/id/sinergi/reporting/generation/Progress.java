package id.sinergi.reporting.generation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How far a generation that catches up has come. */
@JsonPropertyOrder({"step", "done", "of", "at"})
@Schema(name = "GenerationProgress")
public record Progress(
        @Schema(description = "EVENTS are counted first, then TOTALS added up, then both stored")
        Step step,

        @Schema(description = "records of this step that are behind it")
        long done,

        @Schema(description = "records of this step") long of,
        @Schema(description = "when this was so") Instant at) {

    /** What is waited for, in this order. */
    public enum Step {
        EVENTS,
        TOTALS,
        STORE,
        DONE
    }

    /** Whether it may be served. */
    public boolean hasArrived() {
        return step == Step.DONE;
    }
}
