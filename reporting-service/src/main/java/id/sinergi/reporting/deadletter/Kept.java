package id.sinergi.reporting.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept.
 *
 * @param replayedAt null: it was not replayed, or set aside again since
 */
record Kept(
        String id,
        DeadLetter letter,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
