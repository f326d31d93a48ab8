package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The actuator on a port of its own is guarded like everything else, and is nowhere else. */
@SpringBootTest(
        classes = AccessTest.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "spring.config.import=classpath:id/sinergi/access/operating.yml",
            "spring.main.banner-mode=off"
        })
class ActuatorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OPERATOR = "operator";
    private static final String VIEWER = "national-viewer";
    private static final String MONITOR = "monitor";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void healthAndInfoAreOpen() throws Exception {
        assertThat(asked(managementPort, "/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(asked(managementPort, "/actuator/health/readiness", null).statusCode())
                .isEqualTo(200);
        assertThat(asked(managementPort, "/actuator/info", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whyItIsNotWellIsTheOperators() throws Exception {
        assertThat(asked(managementPort, "/actuator/health", null).body()).doesNotContain("components");
        assertThat(asked(managementPort, "/actuator/health", VIEWER).body()).doesNotContain("components");
        assertThat(asked(managementPort, "/actuator/health", OPERATOR).body()).contains("components", "diskSpace");
    }

    @Test
    void theRestIsTheOperatorsAndRefusedAsAProblem() throws Exception {
        for (String path : new String[] {"/actuator", "/actuator/metrics", "/actuator/sbom"}) {
            HttpResponse<String> withoutToken = asked(managementPort, path, null);
            assertThat(withoutToken.statusCode()).isEqualTo(401);
            assertThat(withoutToken.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(withoutToken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(withoutToken.body()).contains("urn:sinergi:problem:unauthenticated");
            HttpResponse<String> viewers = asked(managementPort, path, VIEWER);
            assertThat(viewers.statusCode()).isEqualTo(403);
            assertThat(viewers.body()).contains("urn:sinergi:problem:forbidden");
            assertThat(asked(managementPort, path, OPERATOR).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metricsAreAlsoForWhoeverCollectsThemAndNothingElseIs() throws Exception {
        assertThat(asked(managementPort, "/actuator/prometheus", null).statusCode())
                .isEqualTo(401);
        assertThat(asked(managementPort, "/actuator/prometheus", VIEWER).statusCode())
                .isEqualTo(403);
        assertThat(asked(managementPort, "/actuator/prometheus", OPERATOR).statusCode())
                .isEqualTo(200);
        assertThat(asked(managementPort, "/actuator/prometheus", MONITOR).body())
                .contains("jvm_memory_used_bytes");
        for (String path : new String[] {"/actuator", "/actuator/metrics", "/actuator/sbom"}) {
            assertThat(asked(managementPort, path, MONITOR).statusCode()).isEqualTo(403);
        }
        assertThat(asked(port, "/api/v1/mine", MONITOR).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotExposedIsNotThere() throws Exception {
        assertThat(asked(managementPort, "/actuator/env", null).statusCode()).isEqualTo(401);
        assertThat(asked(managementPort, "/actuator/env", OPERATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void clientsPortServesNoActuator() throws Exception {
        assertThat(asked(port, "/actuator/health", null).statusCode()).isEqualTo(401);
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/metrics"}) {
            assertThat(asked(port, path, OPERATOR).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void operatorsPortServesNothingElse() throws Exception {
        assertThat(asked(managementPort, "/api/v1/mine", null).statusCode()).isEqualTo(401);
        assertThat(asked(managementPort, "/api/v1/mine", OPERATOR).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> asked(int port, String path, @Nullable String role)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (role != null) {
            request.header("Authorization", "Bearer " + AccessTest.TOKENS.with(role, _ -> {}));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
