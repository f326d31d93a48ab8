package id.sinergi.reporting.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept.
 *
 * @param letter with its body, or with the beginning of it where it was read for a list
 * @param size of the whole body, in bytes
 * @param replayedAt null: it was not replayed, or set aside again since
 * @param settlement null: it was not settled, or set aside again since
 */
record KeptLetter(
        String id,
        DeadLetter letter,
        int size,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy,
        @Nullable Settlement settlement) {

    /** Why nobody needs to replay it any more. */
    record Settlement(Instant at, String by, String because) {}
}
