package id.sinergi.browser;

import id.sinergi.stack.LocalStack;
import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports past the pages, as other programs do: what a test needs to find when it opens one. */
record Reporting(LocalStack stack) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Posts a report or a command.
     *
     * @param role who does, as tokens are asked for: {@code facility:<id>}
     */
    JsonNode post(String role, SinergiService service, String path, String body) {
        HttpRequest.Builder request = request(role, service, path).header("Content-Type", "application/json");
        return answer(request.POST(BodyPublishers.ofString(body)));
    }

    JsonNode get(String role, SinergiService service, String path) {
        return answer(request(role, service, path).GET());
    }

    private HttpRequest.Builder request(String role, SinergiService service, String path) {
        return HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                .header("Authorization", "Bearer " + stack.tokens().of(role));
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
