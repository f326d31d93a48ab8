package id.sinergi.reporting.reconciliation;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens away as an OpenID Connect issuer does, to the one client that it knows. */
public final class PlayedIssuer implements AutoCloseable {

    public static final String SECRET = "known-to-two";

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString(("sinergi-services:" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final AtomicInteger given = new AtomicInteger();

    public PlayedIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/token", this::give);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many tokens it has given. */
    public int given() {
        return given.get();
    }

    /** Lets in who has the token that was given last. */
    public Authenticator authenticator() {
        return new Authenticator() {
            @Override
            public Result authenticate(HttpExchange exchange) {
                String authorization = exchange.getRequestHeaders().getFirst("Authorization");
                return ("Bearer token-" + given).equals(authorization)
                        ? new Success(new HttpPrincipal("sinergi-services", "sinergi"))
                        : new Failure(401);
            }
        };
    }

    /** Makes whatever it gave until now worthless. */
    public void forgets() {
        given.incrementAndGet();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void give(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (("Basic " + CREDENTIALS).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && form.contains("grant_type=client_credentials")) {
            String token = "token-" + given.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        } else {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
