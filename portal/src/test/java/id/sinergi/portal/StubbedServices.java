package id.sinergi.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Stands in for all services and the identity provider: answers what a test has told it and remembers what it was asked. */
public final class StubbedServices {

    private final Map<String, Function<Sent, Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private StubbedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Thread::startVirtualThread);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Answers JSON to what begins so; where several do, the longest does.
     *
     * @param address method, path and decoded query: {@code GET /api/v1/reporting-rates?period=2025}
     */
    public StubbedServices answer(String address, String json) {
        return answer(address, 200, json);
    }

    /** Answers with another status. */
    public StubbedServices answer(String address, int status, String json) {
        return answer(
                address,
                new Answer(
                        status,
                        Map.of(
                                "Content-Type",
                                status < 400 ? "application/json" : "application/problem+json",
                                "ETag",
                                "\"1\""),
                        json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers with headers and a body of any type. */
    public StubbedServices answer(String address, Answer answer) {
        return answer(address, _ -> answer);
    }

    /** Answers what depends on what was sent. */
    public StubbedServices answer(String address, Function<Sent, Answer> answer) {
        answers.put(address, answer);
        return this;
    }

    /** What it was asked since it forgot: method, path and decoded query. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The same with what was sent, but what was only read. */
    public List<Sent> sent() {
        return sent.stream().filter(one -> !one.address().startsWith("GET ")).toList();
    }

    /** The same with what was only read. */
    public List<Sent> requests() {
        return List.copyOf(sent);
    }

    /** The same without the keys. */
    public List<Command> commands() {
        return sent().stream().map(Sent::command).toList();
    }

    /** Forgets what it was told and asked. */
    public StubbedServices forget() {
        answers.clear();
        asked.clear();
        sent.clear();
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestMethod() + " "
                    + URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
            var received = new Sent(
                    address,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            sent.add(received);
            asked.add(address);
            Answer answer = answers.entrySet().stream()
                    .filter(known -> address.startsWith(known.getKey()))
                    .max(Comparator.comparing(known -> known.getKey().length()))
                    .map(known -> known.getValue().apply(received))
                    .orElse(new Answer(404, Map.of(), new byte[0]));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.announced());
            exchange.getResponseBody().write(answer.body());
            exchange.getResponseBody().flush();
        }
    }

    /** What was sent, by whose authority, for which version and under which key where they were named. */
    public record Sent(String address, String authority, String version, String key, String body) {

        private Command command() {
            return new Command(address, version, body);
        }
    }

    /** What was sent, whatever its key. */
    public record Command(String address, String version, String body) {}

    /** What is answered; it breaks off where it announces a longer {@code Content-Length}. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        private long announced() {
            String length = headers.getOrDefault("Content-Length", String.valueOf(body.length));
            return length.equals("0") ? -1 : Long.parseLong(length);
        }
    }

    /** Puts it in the place of the services. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InPlace {

        @Bean
        static StrictMessages strictMessages() {
            return new StrictMessages();
        }

        @Bean
        StubbedServices stubbedServices() {
            try {
                return new StubbedServices();
            } catch (IOException unavailable) {
                throw new UncheckedIOException(unavailable);
            }
        }

        @Bean
        DynamicPropertyRegistrar addresses(StubbedServices services) {
            return properties -> List.of("visits", "agreements", "programmes", "reporting")
                    .forEach(service -> properties.add(
                            "sinergi.services." + service,
                            () -> "http://127.0.0.1:"
                                    + services.server.getAddress().getPort()));
        }

        @Bean
        ClientRegistrationRepository clients(StubbedServices services) {
            return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("sinergi")
                    .clientId("sinergi-portal")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .authorizationUri("http://127.0.0.1:8090/authorize")
                    .tokenUri("http://127.0.0.1:" + services.server.getAddress().getPort() + "/token")
                    .jwkSetUri(
                            "http://127.0.0.1:" + services.server.getAddress().getPort() + "/keys")
                    .build());
        }

        /** Tokens last for ever, unless a test says what {@code POST /token} answers to renewing them, or wants them as they are. */
        @Bean
        @ConditionalOnBooleanProperty(name = "stubbed.tokens", matchIfMissing = true)
        OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository clients, StubbedServices services) {
            var renewing = OAuth2AuthorizedClientProviderBuilder.builder()
                    .refreshToken()
                    .build();
            return asked -> {
                boolean ended = services.answers.containsKey("POST /token");
                var client = new OAuth2AuthorizedClient(
                        clients.findByRegistrationId("sinergi"),
                        asked.getPrincipal().getName(),
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                "token-of-" + asked.getPrincipal().getName(),
                                Instant.EPOCH,
                                ended ? Instant.EPOCH.plusSeconds(1) : Instant.MAX),
                        new OAuth2RefreshToken("renewal", Instant.EPOCH));
                return ended
                        ? renewing.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                                .principal(asked.getPrincipal())
                                .build())
                        : client;
            };
        }
    }
}
