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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** In production the service tells strangers nothing about itself. */
class ProductionTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final MongoStandIn MONGO = new MongoStandIn();

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
}
