package id.sinergi.stack.sample;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services as their clients do, and asks again where they are asked to come later. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Function<SinergiService, String> addresses;
    private final UnaryOperator<String> tokens;

    Services(Function<SinergiService, String> addresses, UnaryOperator<String> tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** Sends rows of a file. */
    Answer send(SinergiService to, String path, String rows) {
        return ask(
                "operator",
                to,
                path,
                request ->
                        request.header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(rows)));
    }

    /** Sends one request; repeated with its key it changes nothing more. */
    Answer send(String as, SinergiService to, String method, String path, UUID key, String ifMatch, Object body) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return ask(as, to, path, request -> {
            if (!ifMatch.isEmpty()) {
                request.header("If-Match", ifMatch);
            }
            return request.header("Content-Type", type)
                    .header("Idempotency-Key", key.toString())
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        });
    }

    /** What the nation sees. */
    JsonNode read(String path) {
        Answer answer = ask("national", SinergiService.REPORTING_SERVICE, path, HttpRequest.Builder::GET);
        if (!answer.isAccepted()) {
            throw new IllegalStateException(path + " answers " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer ask(String as, SinergiService to, String path, UnaryOperator<HttpRequest.Builder> filled) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response =
                    exchange(filled.apply(HttpRequest.newBuilder(URI.create(addresses.apply(to) + path))
                            .header("Authorization", "Bearer " + tokens.apply(as))
                            .timeout(PATIENCE)));
            boolean later = response.statusCode() == 429 || response.statusCode() == 503;
            if (!later || attempt == MOST_ATTEMPTS) {
                return Answer.of(response);
            }
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(Duration.ofSeconds(Math.max(1, seconds)).toNanos());
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new IllegalStateException(
                    "Sinergi does not answer; start it with ./sinergi up, and repeat: what is posted already stays",
                    away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /**
     * What was answered.
     *
     * @param etag the version; null: none
     */
    record Answer(int status, @Nullable String etag, JsonNode body) {

        private static Answer of(HttpResponse<byte[]> response) {
            JsonNode body = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
        }

        boolean isAccepted() {
            return status / 100 == 2;
        }
    }
}
