package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way in which a request can end, and what the operator reads of it. */
@SpringBootTest(
        classes = Audited.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "spring.application.name=audited",
            "spring.jackson.default-property-inclusion=non_null",
            "logging.level.sinergi.audit=info",
            "sinergi.audit.file=target/audit/audit.log",
            "sinergi.audit.reads=/api/v1/things/found",
            "sinergi.access.origins=https://portal.test",
            "sinergi.limits.account-per-second=1",
            "sinergi.limits.account-burst=3"
        })
class AuditTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditStore store;

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "operator, POST, /api/v1/things,                201, ACCEPTED, operator, /api/v1/things,                ",
        "operator, POST, /api/v1/things/1/confirmation, 200, ACCEPTED, operator, /api/v1/things/{id}/{command}, ",
        "operator, POST, /api/v1/things/2/holding,      412, REFUSED,  operator, /api/v1/things/{id}/{command}, stale-version",
        "operator, POST, /api/v1/things/3/dispute,      422, REFUSED,  operator, /api/v1/things/{id}/{command}, invalid-report",
        "operator, POST, /api/v1/things/4/withdrawal,   404, REFUSED,  operator, /api/v1/things/{id}/{command}, not-found",
        "operator, POST, /api/v1/things/5/verification, 403, REFUSED,  operator, /api/v1/things/{id}/{command}, forbidden",
        "operator, POST, /api/v1/things/6/failure,      500, FAILED,   operator, /api/v1/things/{id}/{command}, internal",
        "operator, PUT,  /api/v1/things,                405, REFUSED,  operator, /api/v1/things,                method-not-allowed",
        "operator, POST, /api/v1/nowhere,               404, REFUSED,  operator, ,                              not-found",
        "stranger, GET,  /api/v1/things?of=stranger,    403, REFUSED,  stranger, /api/v1/things,                forbidden",
        "bad,      GET,  /api/v1/things?of=bad,         401, REFUSED,  ,         /api/v1/things,                unauthenticated",
        "bad,      POST, /api/v1/things/7/holding,      401, REFUSED,  ,         /api/v1/things/{id}/{command}, unauthenticated",
        ",         GET,  /api/v1/things?of=nobody,      401, REFUSED,  ,         /api/v1/things,                unauthenticated",
        "operator, GET,  /api/v1/things/found,          200, ACCEPTED, operator, /api/v1/things/found,          ",
        "operator, GET,  /api/v1/things/lost,           200, ACCEPTED, operator, /api/v1/things/lost,           ",
        "operator, GET,  /api/v1/audit?limit=1,         200, ACCEPTED, operator, /api/v1/audit,                 "
    })
    void isAnEvent(
            @Nullable String token,
            String method,
            String path,
            int status,
            Outcome outcome,
            @Nullable String account,
            @Nullable String route,
            @Nullable String problem)
            throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThat(send(token, method, path, "{}").statusCode()).isEqualTo(status);

        AuditEvent event = awaitEvent(before, method, path.replaceAll("\\?.*", ""), status);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.service()).isEqualTo("audited");
        assertThat(event.address()).isEqualTo("127.0.0.1");
        assertThat(event.account()).isEqualTo(account);
        assertThat(event.route()).isEqualTo(route);
        assertThat(event.problem()).isEqualTo(problem == null ? null : "urn:sinergi:problem:" + problem);
        assertThat(event.attempts()).isEqualTo(1);
    }

    @Test
    void aBodyThatIsTooLargeIsAnEventAndNothingOfItIsKept() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send("operator", "POST", "/api/v1/things?secret=parameter", "{\"name\":\"secret\"}");
        assertThat(send("operator", "POST", "/api/v1/things", "\"" + "secret".repeat(50_000) + "\"")
                        .statusCode())
                .isEqualTo(413);

        awaitEvent(before, "POST", "/api/v1/things", 413);
        assertThat(list("limit=200").toString()).doesNotContain("secret");
        assertThat(Files.readString(Path.of("target/audit/audit.log"))).doesNotContain("secret");
    }

    @Test
    void aForeignPageIsAnEventWithItsProblem() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(send(null, "GET", "/api/v1/things", "", "Origin", "https://elsewhere.test")
                        .statusCode())
                .isEqualTo(403);

        assertThat(awaitEvent(before, "GET", "/api/v1/things", 403).problem())
                .isEqualTo("urn:sinergi:problem:forbidden");
    }

    @Test
    void whoIsAskedToWaitIsAnEvent() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int status = 200;
        while (status != 429) {
            status = send("national-viewer", "GET", "/api/v1/things", "").statusCode();
        }

        assertThat(awaitEvent(before, "GET", "/api/v1/things", 429).account()).isEqualTo("national-viewer");
    }

    @Test
    void readingWhatManyMayReadIsNone() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assertThat(send("operator", "GET", "/api/v1/things", "").statusCode()).isEqualTo(200);
        send("operator", "POST", "/api/v1/things", "{}");

        awaitEvent(before, "POST", "/api/v1/things", 201);
        assertThat(store.find(Filters.and(Filters.gte("at", before), Filters.eq("status", 200)), 10).stream()
                        .map(AuditEvent::path))
                .doesNotContain("/api/v1/things");
    }

    @Test
    void theKeyOfARequestIsKeptWhereItIsOne() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send("operator", "POST", "/api/v1/things/8/confirmation", "", "Idempotency-Key", KEY);

        assertThat(awaitEvent(before, "POST", "/api/v1/things/8/confirmation", 200)
                        .idempotencyKey())
                .isEqualTo(KEY);

        send("operator", "POST", "/api/v1/things/9/confirmation", "", "Idempotency-Key", "anything");

        assertThat(awaitEvent(before, "POST", "/api/v1/things/9/confirmation", 200)
                        .idempotencyKey())
                .isNull();
    }

    @Test
    void anAddressThatAClientClaimsIsNotBelieved() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send("operator", "POST", "/api/v1/things/10/confirmation", "", "X-Forwarded-For", "203.0.113.9");

        assertThat(awaitEvent(before, "POST", "/api/v1/things/10/confirmation", 200)
                        .address())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aLongPathIsAnsweredLikeAnyOtherThoughItsEventIsCut() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String path = "/api/v1/things/" + "%F0%9F%8C%BE".repeat(100) + "/holding";
        assertThat(send("operator", "POST", path, "").statusCode()).isBetween(200, 499);
        assertThat(send("operator", "GET", path, "").statusCode()).isBetween(400, 499);

        await().untilAsserted(() -> assertThat(
                        store.find(Filters.and(Filters.gte("at", before), Filters.eq("method", "POST")), 10))
                .extracting(AuditEvent::route)
                .contains("/api/v1/things/{id}/{command}"));
    }

    @Test
    void aPathThatWouldBreakALineIsKeptAsItWasSent() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send("operator", "POST", "/api/v1/things/a%0D%0Ab/holding", "");

        assertThat(awaitEvent(before, "POST", "/api/v1/things/a%0D%0Ab/holding", 400)
                        .route())
                .isEqualTo("/api/v1/things/{id}/{command}");
        assertThat(Printable.of("/a\r\nb\u001b" + "c".repeat(400)))
                .startsWith("/a%0D%0Ab%1Bccc")
                .hasSizeLessThan(310);
    }

    @Test
    void theLogSaysTheSameAsJsonLines() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send("operator", "POST", "/api/v1/things/11/holding", "");
        AuditEvent event = awaitEvent(before, "POST", "/api/v1/things/11/holding", 412);

        JsonNode line = Files.readAllLines(Path.of("target/audit/audit.log")).stream()
                .map(JSON::readTree)
                .filter(each -> each.at("/event/id").asString().equals(event.id()))
                .findFirst()
                .orElseThrow();
        assertThat(line.at("/user/id").asString()).isEqualTo("operator");
        assertThat(line.at("/client/address").asString()).isEqualTo("127.0.0.1");
        assertThat(line.at("/url/path").asString()).isEqualTo("/api/v1/things/11/holding");
        assertThat(line.at("/http/response/status_code").asInt()).isEqualTo(412);
        assertThat(line.at("/log/logger").asString()).isEqualTo("sinergi.audit.audited");
    }

    @Test
    void onlyAnOperatorReadsIt() throws Exception {
        assertThat(send("facility-reporter", "GET", "/api/v1/audit", "").statusCode())
                .isEqualTo(403);
        assertThat(send("regional-officer", "GET", "/api/v1/audit", "").statusCode())
                .isEqualTo(403);
        assertThat(send(null, "GET", "/api/v1/audit", "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "account[$ne]=, 400",
        "account=%7B%22%24ne%22%3A%22%22%7D, 200",
        "outcome=anything, 400",
        "from=yesterday, 400",
        "from=0001-01-01T00:00:00Z, 400",
        "cursor=anything, 400",
        "limit=0, 400",
        "sort=at, 400",
        "account=operator&outcome=REFUSED&from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00%2B07:00, 200"
    })
    void asksOnlyForWhatThereIs(String parameters, int status) throws Exception {
        assertThat(send("operator", "GET", "/api/v1/audit?" + parameters, "").statusCode())
                .isEqualTo(status);
    }

    @Test
    void anOperatorInAParameterIsAnAccountThatNobodyHas() throws Exception {
        assertThat(list("account=%7B%22%24ne%22%3A%22%22%7D").path("items")).isEmpty();
    }

    @Test
    void goesThroughAllEventsPageByPageNewestFirst() throws Exception {
        for (int i = 0; i < 5; i++) {
            send("operator", "POST", "/api/v1/things/p" + i + "/confirmation", "");
        }
        awaitEvent(Instant.EPOCH, "POST", "/api/v1/things/p4/confirmation", 200);
        List<String> paths = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = list("account=operator&outcome=ACCEPTED&limit=2" + next);
            page.path("items").forEach(event -> paths.add(event.path("path").asString()));
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        } while (next != null);

        assertThat(paths.stream().filter(path -> path.contains("/p")))
                .containsExactly(
                        "/api/v1/things/p4/confirmation",
                        "/api/v1/things/p3/confirmation",
                        "/api/v1/things/p2/confirmation",
                        "/api/v1/things/p1/confirmation",
                        "/api/v1/things/p0/confirmation");
    }

    /** The newest event of that kind since a moment, as the operator reads it. */
    private AuditEvent awaitEvent(Instant since, String method, String path, int status) {
        return await().until(
                        () -> store
                                .find(
                                        Filters.and(
                                                Filters.gte("at", since),
                                                Filters.eq("method", method),
                                                Filters.eq("path", path),
                                                Filters.eq("status", status)),
                                        1)
                                .stream()
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private JsonNode list(String parameters) throws IOException, InterruptedException {
        return JSON.readTree(
                send("operator", "GET", "/api/v1/audit?" + parameters, "").body());
    }

    private HttpResponse<String> send(
            @Nullable String token, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Nested
    @SpringBootTest(
            classes = Audited.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "spring.main.banner-mode=off",
                "management.server.port=0",
                "management.endpoints.web.exposure.include=health,metrics",
                "sinergi.audit.file=target/audit/with-a-management-port.log"
            })
    class WithAPortForTheActuator {

        @Test
        void whoReadsTheActuatorIsAnEventAndWhetherItIsWellIsNone(
                @LocalManagementPort int management, @Autowired AuditStore itsStore) throws Exception {
            port = management;
            store = itsStore;
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            assertThat(send(null, "GET", "/actuator/health", "").statusCode()).isEqualTo(200);
            send("operator", "GET", "/actuator/prometheus", "");
            assertThat(send("operator", "GET", "/actuator/metrics", "").statusCode())
                    .isEqualTo(200);
            assertThat(send("national-viewer", "GET", "/actuator/metrics", "").statusCode())
                    .isEqualTo(403);
            assertThat(send("bad", "GET", "/actuator/metrics", "").statusCode()).isEqualTo(401);

            assertThat(awaitEvent(before, "GET", "/actuator/metrics", 200).account())
                    .isEqualTo("operator");
            assertThat(awaitEvent(before, "GET", "/actuator/metrics", 403).account())
                    .isEqualTo("national-viewer");
            assertThat(awaitEvent(before, "GET", "/actuator/metrics", 401).account())
                    .isNull();
            assertThat(store.find(Filters.empty(), 10))
                    .extracting(AuditEvent::path)
                    .doesNotContain("/actuator/health", "/actuator/prometheus");
        }
    }

    @Nested
    @SpringBootTest(
            classes = Audited.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "spring.main.banner-mode=off",
                "server.forward-headers-strategy=framework",
                "sinergi.audit.file=target/audit/behind-a-proxy.log"
            })
    class BehindAProxy {

        @Test
        void theAddressIsTheOneThatTheProxyTells(@LocalServerPort int proxied, @Autowired AuditStore itsStore)
                throws Exception {
            port = proxied;
            store = itsStore;
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            send("operator", "POST", "/api/v1/things/1/confirmation", "", "X-Forwarded-For", "203.0.113.9");

            assertThat(awaitEvent(before, "POST", "/api/v1/things/1/confirmation", 200)
                            .address())
                    .isEqualTo("203.0.113.9");
        }
    }
}
