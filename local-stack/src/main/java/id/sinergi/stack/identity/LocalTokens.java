package id.sinergi.stack.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens of the local identity provider, for whoever can read its files: each asked for once, while it is valid. */
public final class LocalTokens {

    private static final Duration SPARE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer;
    private final Path folder;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** @param folder where the identity provider keeps its secrets */
    public LocalTokens(String issuer, Path folder, Clock clock) {
        this.issuer = issuer;
        this.folder = folder;
        this.clock = clock;
    }

    /** Prints one token and nothing else: {@code LocalTokens ISSUER FOLDER ROLE}. */
    public static void main(String[] arguments) {
        try {
            System.out.println(
                    new LocalTokens(arguments[0], Path.of(arguments[1]), Clock.systemUTC()).of(arguments[2]));
        } catch (IllegalStateException refused) {
            System.err.println("sinergi: " + refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * A token.
     *
     * @param role {@code operator}, {@code national}, {@code office:<name>} or {@code facility:<id>}
     * @throws IllegalStateException saying what is wrong, where there is none
     */
    public String of(String role) {
        return tokens.compute(
                        role,
                        (_, known) ->
                                known != null && known.until().minus(SPARE).isAfter(clock.instant())
                                        ? known
                                        : asked(role))
                .value();
    }

    private Token asked(String role) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&as=" + encoded(role)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(body.at("/error_description").asString(answer.body()));
            }
            return new Token(
                    body.at("/access_token").stringValue(),
                    clock.instant().plusSeconds(body.at("/expires_in").longValue()));
        } catch (IOException away) {
            throw new IllegalStateException(
                    "the identity provider does not answer on " + issuer + "; start it with ./sinergi up", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private String credentials() {
        try {
            String secret = Files.readString(folder.resolve("token-secret")).strip();
            return Base64.getEncoder().encodeToString((Clients.TOKENS + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "there is no " + folder.resolve("token-secret")
                            + ": this Sinergi's tokens come from elsewhere, ask the identity provider " + issuer,
                    missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, Instant until) {}
}
