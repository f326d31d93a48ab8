package id.sinergi.system;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running Sinergi. */
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /** Posts once; 0 as the status where no answer came. */
    static Answer post(SinergiService service, String path, String body, UUID key) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Sinergi.running().url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(request);
    }

    /** Sends any request; 0 as the status where no answer came. */
    public static Answer send(
            SinergiService service, String method, String path, String mediaType, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Sinergi.running().url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** A dashboard, list or record; a failure is the test's. */
    public static JsonNode get(SinergiService service, String path) {
        return get(Sinergi.running().url(service) + path);
    }

    /** What an endpoint of a service's actuator answers; a failure is the test's. */
    static JsonNode actuator(SinergiService service, String endpoint) {
        return get(Sinergi.running().managementUrl(service) + "/actuator/" + endpoint);
    }

    private static JsonNode get(String address) {
        Answer answer = send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build());
        if (answer.status() != 200) {
            throw new AssertionError(address + " answers " + answer);
        }
        return answer.body();
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException noAnswer) {
            return new Answer(0, JSON.missingNode());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body) {}
}
