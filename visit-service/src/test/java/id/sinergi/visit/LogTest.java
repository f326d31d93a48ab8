package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import id.sinergi.standin.MongoStandIn;
import id.sinergi.standin.account.SaidTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In production lines are documents that lead to a record and its trace, and tell nothing of what was reported. */
class LogTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MongoStandIn MONGO = new MongoStandIn();
    private static final LoggerContext LOGS = (LoggerContext) LoggerFactory.getILoggerFactory();
    private static final Logger OURS = LOGS.getLogger("id.sinergi");
    private static final Logger OUTBOX = LOGS.getLogger("id.sinergi.outbox");
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    private static final OutputStreamAppender<ILoggingEvent> CONSOLE = new OutputStreamAppender<>();

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        SpringApplication application = VisitService.application();
        application.addInitializers(new SaidTokens());
        service = application.run(
                "--spring.profiles.active=production",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + MONGO.uri(),
                "--spring.mongodb.database=" + MONGO.database(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:1");
        print();
    }

    /** As the console would, by what the service's own settings say; the console of tests is quiet, and all tests'. */
    private static void print() {
        LOGS.putObject(Environment.class.getName(), service.getEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(LOGS);
        encoder.setFormat(service.getEnvironment().getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        CONSOLE.setContext(LOGS);
        CONSOLE.setEncoder(encoder);
        CONSOLE.setOutputStream(PRINTED);
        CONSOLE.start();
        LOGS.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(CONSOLE);
        OURS.addAppender(CONSOLE);
        OURS.setAdditive(false);
        OURS.setLevel(Level.DEBUG);
        OUTBOX.setLevel(Level.DEBUG);
    }

    @AfterAll
    static void stop() {
        OUTBOX.setLevel(Level.OFF);
        OURS.setLevel(null);
        OURS.setAdditive(true);
        OURS.detachAppender(CONSOLE);
        LOGS.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(CONSOLE);
        service.close();
        HTTP.close();
        MONGO.close();
    }

    @BeforeEach
    void forget() {
        PRINTED.reset();
    }

    @Test
    void aReportThatIsTakenIsToldByItsIdAndItsTrace() throws Exception {
        var answer = posted(report("HELD", "2025-10-30"));

        assertThat(answer.statusCode()).isEqualTo(201);
        String id = JSON.readTree(answer.body()).path("id").stringValue();
        assertThat(linesOf("id.sinergi.outbox.Acceptance"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains(id, TRACE, "\"DEBUG\"", "visit-service"))
                .satisfies(line -> {
                    assertThat(line.path("trace.id").stringValue("")).isEqualTo(TRACE);
                    assertThat(line.path("span.id").stringValue("")).hasSize(16);
                    assertThat(line.path("sinergi.activity.id").stringValue("")).isEqualTo(id);
                });
        assertThatNothingIsToldOfWhatItSays();
    }

    @Test
    void aReportThatIsRefusedIsToldByItsTypeOfProblem() throws Exception {
        var answer = posted(report("HELD", "2999-01-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(linesOf("id.sinergi.http.RefusedWrites"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("invalid-report", TRACE));
        assertThatNothingIsToldOfWhatItSays();
    }

    @Test
    void whatCannotBeReadIsNotQuoted() throws Exception {
        var answer = posted(report("HELD", "2025-10-30").replace("\"purposes\"", "\"Ibu Sari Rahayu\""));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThatNothingIsToldOfWhatItSays();
    }

    private static void assertThatNothingIsToldOfWhatItSays() {
        assertThat(PRINTED.toString(StandardCharsets.UTF_8))
                .isNotEmpty()
                .doesNotContain("Sari", "Rahayu", "Yayasan", "rutan-kelas", "Bearer");
    }

    private static List<JsonNode> linesOf(String logger) {
        return PRINTED.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.at("/log/logger").stringValue("").equals(logger))
                .toList();
    }

    private static String report(String status, String on) {
        return """
                {"status":"%s","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"%s",
                 "hosts":[{"facility":"rutan-kelas-iib-banjarnegara"}],
                 "visitors":[{"organisation":{"name":"Yayasan Ibu Sari Rahayu","kind":"NGO"}}],
                 "reportedBy":"rutan-kelas-iib-banjarnegara"}""".formatted(status, on);
    }

    private static HttpResponse<String> posted(String report) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/visits"))
                        .header("Authorization", SaidTokens.OPERATOR)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                        .POST(BodyPublishers.ofString(report))
                        .build(),
                BodyHandlers.ofString());
    }
}
