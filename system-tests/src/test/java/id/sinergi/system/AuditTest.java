package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every service tells the operator, and nobody else, who tried what. */
@ExtendWith(Sinergi.class)
class AuditTest {

    private static final String FACILITY = "facility:lapas-kelas-iib-banjar";
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(SinergiService.class)
    void whoTriedWhatIsForTheOperatorAlone(SinergiService service) throws Exception {
        String path = "/api/v1/audited-" + service.label();
        assertThat(send(service, FACILITY, "POST", path).statusCode()).isEqualTo(404);
        assertThat(send(service, FACILITY, "GET", "/api/v1/audit").statusCode()).isEqualTo(403);
        assertThat(send(service, "office:Jawa Barat", "GET", "/api/v1/audit").statusCode())
                .isEqualTo(403);
        assertThat(send(service, "national", "GET", "/api/v1/audit").statusCode())
                .isEqualTo(403);

        await().untilAsserted(() -> assertThat(events(service))
                .anySatisfy(event -> {
                    assertThat(event.path("path").asString()).isEqualTo(path);
                    assertThat(event.path("outcome").asString()).isEqualTo("REFUSED");
                    assertThat(event.path("account").asString()).isNotEmpty();
                    assertThat(event.path("service").asString()).isEqualTo(service.label());
                })
                .anySatisfy(event -> {
                    assertThat(event.path("path").asString()).isEqualTo("/api/v1/audit");
                    assertThat(event.path("status").asInt()).isEqualTo(403);
                }));
        assertThat(Sinergi.running().auditLog(service)).content().contains(path);
    }

    private static Iterable<JsonNode> events(SinergiService service) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(send(service, "operator", "GET", "/api/v1/audit?outcome=REFUSED&limit=200")
                .body());
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(event -> event.has("path"))
                .toList();
    }

    private static HttpResponse<String> send(SinergiService service, String role, String method, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(Sinergi.running().url(service) + path))
                            .header("Authorization", Identity.running().bearer(role))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
