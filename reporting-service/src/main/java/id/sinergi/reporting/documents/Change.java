package id.sinergi.reporting.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a document.
 *
 * @param by who wrote it
 * @param reason why, where one was given
 * @param before what it took the place of; absent of the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change<S>(
        long version,
        Instant recordedAt,
        String by,
        @Nullable String reason,
        @Nullable S before,
        S after) {}
