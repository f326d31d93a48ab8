package id.sinergi.portal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class AskingTest {

    private static final Patience LITTLE =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMinutes(1));

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void doesNotWaitForEverForAServiceThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Services services = services(silent.getLocalPort());

            assertThatThrownBy(() -> services.get(Service.VISITS, "/api/v1/visits"))
                    .isInstanceOf(ServiceAway.class);
        }
    }

    @Test
    void doesNotWaitForEverForTheRestOfAnAnswer() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"items\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitEnd(exchange);
        });

        assertThatThrownBy(() -> here().get(Service.VISITS, "/api/v1/visits")).isInstanceOf(ServiceAway.class);
    }

    @Test
    void saysFromWhereTheOneAsksWhoLooks() {
        server.createContext("/", exchange -> {
            String address = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
            byte[] body = ("{\"for\":\"" + address + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        JsonNode answer = services(
                        server.getAddress().getPort(),
                        new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)))
                .get(Service.VISITS, "/api/v1/visits");

        assertThat(answer.path("for").asString()).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\":\"no\"}", "{\"status\":99999,\"detail\":\"no\"}", "<html>", ""})
    void takesTheStatusOfAnAnswerForThatOfItsProblem(String body) {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(499, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });

        Refused refused = catchThrowableOfType(Refused.class, () -> here().get(Service.VISITS, "/api/v1/visits"));

        assertThat(refused.problem().status()).isEqualTo(499);
    }

    private void awaitEnd(HttpExchange exchange) {
        try (exchange) {
            over.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Services here() {
        return services(server.getAddress().getPort());
    }

    private static Services services(int port) {
        return services(port, LITTLE);
    }

    private static Services services(int port, Patience patience) {
        URI there = URI.create("http://127.0.0.1:" + port);
        var asking = new Asking(
                RestClient.builder(),
                ClientHttpRequestFactoryBuilder.jdk(),
                new Addresses(there, there, there, there),
                patience);
        return new Services(asking, "token", Instant.MAX, "203.0.113.9");
    }
}
