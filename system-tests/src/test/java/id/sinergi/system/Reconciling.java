package id.sinergi.system;

import id.sinergi.stack.SinergiService;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A reconciliation that an operator asks for. */
public final class Reconciling {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Reconciling() {}

    /** Begins one, waits for its end, and tells what it found. */
    public static JsonNode once() {
        String id = Http.send(
                        SinergiService.REPORTING_SERVICE, "POST", "/api/v1/reconciliation", "application/json", "")
                .body()
                .path("id")
                .asString();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/reconciliation")
                                .path("items")
                                .valueStream()
                                .filter(result -> result.path("id").asString().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        result -> result.path("state").asString().equals("DONE"));
    }
}
