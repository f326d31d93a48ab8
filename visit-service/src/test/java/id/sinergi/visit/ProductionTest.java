package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.MongoStandIn;
import id.sinergi.standin.account.SaidTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In production the service tells strangers nothing about itself. */
class ProductionTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final MongoStandIn MONGO = new MongoStandIn();

    private static final String SECRET = "the inner life of the service";

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        SpringApplication application = VisitService.application();
        application.addInitializers(
                new SaidTokens(), context -> ((GenericApplicationContext) context).registerBean(Failing.class));
        service = application.run(
                "--spring.profiles.active=production",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=OFF",
                "--spring.mongodb.uri=" + MONGO.uri(),
                "--spring.mongodb.database=" + MONGO.database(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        service.close();
        HTTP.close();
        MONGO.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/swagger-ui/index.html"})
    void servesNoDocumentOfItsInterface(String path) throws Exception {
        assertThat(asked("server", path, SaidTokens.OPERATOR).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/failing, 500", "/api/v1/failing?trace=true&message=true&exception=true, 400"})
    void tellsNothingOfWhatFailedWithin(String path, int status) throws Exception {
        HttpResponse<String> answer = asked("server", path, SaidTokens.OPERATOR);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain(SECRET, "Exception", "trace", "id.sinergi");
    }

    @Test
    void answersItsClientsAllTheSame() throws Exception {
        assertThat(asked("server", "/api/v1/visits", SaidTokens.OPERATOR).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhetherItIsWellOnTheOtherPortAlone() throws Exception {
        assertThat(asked("management", "/actuator/health/liveness", "").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(asked("management", "/actuator/metrics", "").statusCode()).isEqualTo(401);
        assertThat(asked("server", "/actuator/health/liveness", SaidTokens.OPERATOR)
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> asked(String port, String path, String authorization)
            throws IOException, InterruptedException {
        String number = service.getEnvironment().getRequiredProperty("local." + port + ".port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** An operation that nobody has thought to the end. */
    @RestController
    static class Failing {

        @GetMapping("/api/v1/failing")
        String fail() {
            throw new IllegalStateException(SECRET);
        }
    }
}
