package id.sinergi.system;

import id.sinergi.stack.SinergiService;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A client of the running Sinergi: the operator's, unless somebody else asks. */
public final class Http {

    private static final Caller OPERATOR = new Caller("operator");

    private Http() {}

    /** Somebody else: {@code national}, {@code office:<name>} or {@code facility:<id>}. */
    public static Caller as(String role) {
        return new Caller(role);
    }

    /** Posts once; 0 as the status where no answer came. */
    static Answer post(SinergiService service, String path, String body, UUID key) {
        return send(service, "POST", path, "application/json", body, "Idempotency-Key", key.toString());
    }

    /** Sends any request; 0 as the status where no answer came. */
    public static Answer send(
            SinergiService service, String method, String path, String mediaType, String body, String... headers) {
        return OPERATOR.send(service, method, path, mediaType, body, headers);
    }

    /** A dashboard, list or record; a failure is the test's. */
    public static JsonNode get(SinergiService service, String path) {
        return OPERATOR.get(service, path);
    }

    /** What an endpoint of a service's actuator answers; a failure is the test's. */
    static JsonNode actuator(SinergiService service, String endpoint) {
        return OPERATOR.actuator(service, endpoint);
    }

    /** What a service tells Prometheus; a failure is the test's. */
    static String metrics(SinergiService service) {
        return OPERATOR.metrics(service);
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body) {}
}
