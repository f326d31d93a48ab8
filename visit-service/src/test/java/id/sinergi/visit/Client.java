package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service like any client. */
record Client(MockMvcTester http) {

    static final String VISITS = "/api/v1/visits";

    private static final JsonMapper JSON = new JsonMapper();

    /** Reports a visit that is taken. */
    JsonNode reported(String report) {
        return body(post(VISITS, report, null, null), 201);
    }

    /** Sends a command that is taken, on the newest version. */
    JsonNode commanded(JsonNode visit, String command, String body) {
        return body(command(visit, command, body), 200);
    }

    /** Sends a command on the newest version. */
    MvcTestResult command(JsonNode visit, String command, String body) {
        return post(path(visit) + "/" + command, body, null, etag(read(visit)));
    }

    /** Corrects a visit, or a part of it, on the newest version. */
    MvcTestResult corrected(JsonNode visit, String part, String patch) {
        return http.patch()
                .uri(path(visit) + part)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(read(visit)))
                .content(patch)
                .exchange();
    }

    JsonNode read(JsonNode visit) {
        return get(path(visit));
    }

    JsonNode get(String path) {
        return body(http.get().uri(path).exchange(), 200);
    }

    MvcTestResult post(String path, String body, @Nullable UUID key, @Nullable String ifMatch) {
        var request =
                http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    List<String> pointers(MvcTestResult refused) {
        return body(refused, 422).path("errors").findValuesAsString("pointer");
    }

    JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    static String path(JsonNode visit) {
        return VISITS + "/" + visit.path("id").asString();
    }

    static String etag(JsonNode visit) {
        return "\"" + visit.path("version").asLong() + "\"";
    }
}
