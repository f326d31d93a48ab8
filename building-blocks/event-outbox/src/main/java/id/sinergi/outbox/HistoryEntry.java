package id.sinergi.outbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One version of an activity as its history tells it.
 *
 * @param by who wrote it
 * @param event the type of its event, for example {@code id.sinergi.visit.held.v1}
 * @param reason why, where one was given
 * @param changes of the first version the whole state, of a later one the JSON Merge Patch (RFC 7396) from the version
 *     before it: a null removes
 */
public record HistoryEntry(
        long version,
        Instant recordedAt,
        String by,
        String event,
        @Nullable String reason,
        @JsonSerialize(using = Unabridged.class) Map<String, @Nullable Object> changes) {}
