package id.sinergi.reporting.generation;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a generation.
 *
 * @param reason why it was opened
 * @param servedSince null: it was not served yet, or never
 * @param ends of the logs when it began: what it must have counted before it is served; null: not noted yet
 */
public record Recorded(
        Generation generation,
        State state,
        String reason,
        Instant openedAt,
        @Nullable Instant servedSince,
        @Nullable Instant replacedAt,
        @Nullable Instant removedAt,
        @Nullable Map<TopicPartition, Long> ends,
        @Nullable Progress progress) {

    /** Whether those of its identity count it. */
    public boolean isCounted() {
        return state == State.CURRENT || state == State.CATCHING_UP;
    }

    /** When somebody last brought it up. */
    Instant lastSeen() {
        return progress == null ? openedAt : progress.at();
    }
}
