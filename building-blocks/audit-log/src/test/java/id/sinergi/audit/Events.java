package id.sinergi.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as requests make them. */
final class Events {

    private Events() {}

    static AuditEvent of(@Nullable String account, String address, int status, Instant at) {
        return new AuditEvent(
                UUID.randomUUID().toString(),
                at,
                "visit-service",
                account,
                address,
                "POST",
                "/api/v1/visits",
                "/api/v1/visits",
                status,
                Outcome.of(status),
                null,
                null,
                null,
                1);
    }
}
