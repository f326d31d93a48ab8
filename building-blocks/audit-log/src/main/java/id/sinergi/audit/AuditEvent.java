package id.sinergi.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request that was answered, or many alike that were refused; nothing of what it said.
 *
 * @param account the subject of its token; null: it had none that is valid
 * @param path as it was sent, encoded, without parameters
 */
@Schema(name = "AuditEvent")
public record AuditEvent(
        String id,
        Instant at,
        String service,
        @Nullable String account,
        String address,
        @Nullable String method,

        @Schema(
                description =
                        "the path's template, for example /api/v1/visits/{id}; absent where there is no such path")
        @Nullable
        String route,

        @Nullable String path,
        int status,
        Outcome outcome,

        @Schema(description = "the type of the problem that was answered") @Nullable
        String problem,

        @Nullable String idempotencyKey,
        @Nullable String trace,

        @Schema(
                description =
                        "how many requests it stands for; more than one: attempts of one client alike, beyond those"
                                + " of that minute which have events of their own, and then without method and path")
        long attempts) {}
