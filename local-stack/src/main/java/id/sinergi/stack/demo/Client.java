package id.sinergi.stack.demo;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the services as any client does: with tokens, keys, versions and patience. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final Function<SinergiService, String> addresses;
    private final UnaryOperator<String> tokens;
    private final Map<String, String> versions = new HashMap<>();

    Client(JsonMapper json, Function<SinergiService, String> addresses, UnaryOperator<String> tokens) {
        this.json = json;
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /**
     * Posts a report, or a command on the version that was last seen.
     *
     * @param as who does, as a token is asked for
     * @throws IllegalStateException with the problem, where it is refused
     */
    JsonNode post(String as, String path, JsonNode body, UUID key) {
        HttpRequest.Builder request = request(as, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        String record = path.split("/").length > 5 ? path.split("/")[4] : "";
        if (versions.containsKey(record)) {
            request.header("If-Match", versions.get(record));
        }
        HttpResponse<String> answer = send(request);
        JsonNode stored = json.readTree(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was refused: " + answer.body());
        }
        answer.headers()
                .firstValue("ETag")
                .ifPresent(etag -> versions.put(stored.path("id").asString(), etag));
        return stored;
    }

    /** What the nation sees. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send(request("national", path).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String as, String path) {
        SinergiService owner = switch (path.split("/")[3].split("\\?")[0]) {
            case "visits" -> SinergiService.VISIT_SERVICE;
            case "agreements" -> SinergiService.MOU_SERVICE;
            case "programmes" -> SinergiService.TRAINING_SERVICE;
            default -> SinergiService.REPORTING_SERVICE;
        };
        return HttpRequest.newBuilder(URI.create(addresses.apply(owner) + path))
                .header("Authorization", "Bearer " + tokens.apply(as))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalStateException("Sinergi does not answer; start it with ./sinergi up", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
