package id.sinergi.system;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks the running Sinergi.
 *
 * @param role {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}
 */
public record Caller(String role) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Sends any request; 0 as the status where no answer came. */
    public Http.Answer send(
            SinergiService service, String method, String path, String mediaType, String body, String... headers) {
        HttpRequest.Builder request =
                request(service, path).header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** A dashboard, list or record; a failure is the test's. */
    public JsonNode get(SinergiService service, String path) {
        return get(Sinergi.running().url(service) + path);
    }

    /** A file; a failure is the test's. */
    public byte[] file(SinergiService service, String path) {
        return bytes(Sinergi.running().url(service) + path);
    }

    /** What a service tells Prometheus; a failure is the test's. */
    String metrics(SinergiService service) {
        return new String(
                bytes(Sinergi.running().managementUrl(service) + "/actuator/prometheus"), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request(address).build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answers " + role + " " + response.statusCode());
            }
            return response.body();
        } catch (IOException noAnswer) {
            throw new AssertionError(address, noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What an endpoint of a service's actuator answers; a failure is the test's. */
    JsonNode actuator(SinergiService service, String endpoint) {
        return get(Sinergi.running().managementUrl(service) + "/actuator/" + endpoint);
    }

    private JsonNode get(String address) {
        Http.Answer answer = send(request(address).build());
        if (answer.status() != 200) {
            throw new AssertionError(address + " answers " + role + " " + answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(SinergiService service, String path) {
        return request(Sinergi.running().url(service) + path);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", Identity.running().bearer(role));
    }

    private static Http.Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Http.Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException noAnswer) {
            return new Http.Answer(0, JSON.missingNode());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
