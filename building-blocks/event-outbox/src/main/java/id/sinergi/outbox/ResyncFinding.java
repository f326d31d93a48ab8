package id.sinergi.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record in which database and log differ.
 *
 * @param would in a rehearsal: what would be done
 * @param title what it is about, in short
 * @param note what somebody should know who looks after it
 */
@Schema(name = "ResyncFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResyncFinding(
        String id,
        Kind kind,
        Outcome outcome,

        @Schema(description = "with dryRun: what the same order without it would do; absent otherwise") @Nullable
        Outcome would,

        List<String> facilities,
        String title,

        @Schema(description = "the version that the database had; absent: it did not have the record") @Nullable
        Long had,

        @Schema(description = "the newest version of the log that the database did not have")
        long published,

        @Schema(description = "when that one was recorded") Instant publishedAt,

        @Schema(description = "the version that the record has now; absent where nothing was changed") @Nullable
        Long version,

        @Nullable String note) {

    /** How they differ. */
    enum Kind {
        /** The log goes on where the database ends. */
        OLDER,
        /** The log goes on, and so did the database since it came back: two versions have one number. */
        DIVERGED,
        /** The database does not have it at all. */
        MISSING
    }

    /** What was done. */
    enum Outcome {
        /** The state of the database counts: it was written anew as a version above all that the log has. */
        LIFTED,
        /** What the log has came back into the database, and nothing needed to be announced. */
        BROUGHT_BACK,
        /** It was listed. */
        NOTHING
    }
}
