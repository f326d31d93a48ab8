package id.sinergi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as a client does. */
record ProgrammeApi(MockMvcTester http) {

    static final String PATH = "/api/v1/programmes";

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode report(String body) {
        return body(post(PATH, body, null, null), 201);
    }

    List<String> faults(String body) {
        return pointers(body(post(PATH, body, null, null), 422));
    }

    JsonNode get(String id) {
        return body(http.get().uri(PATH + "/" + id).exchange(), 200);
    }

    JsonNode list(String query) {
        return body(http.get().uri(URI.create(PATH + query.replace(" ", "%20"))).exchange(), 200);
    }

    MvcTestResult command(JsonNode programme, String command, String body) {
        String version = "\"" + programme.path("version").asLong() + "\"";
        return post(PATH + "/" + programme.path("id").asString() + "/" + command, body, null, version);
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

    /** Corrects the record, or a part of it: {@code cohorts/<id>}. */
    MvcTestResult correct(JsonNode programme, String part, String body) {
        return http.patch()
                .uri(PATH + "/" + programme.path("id").asString() + (part.isEmpty() ? "" : "/" + part))
                .contentType("application/merge-patch+json")
                .content(body)
                .header("If-Match", "\"" + programme.path("version").asLong() + "\"")
                .exchange();
    }

    static JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    static List<String> pointers(JsonNode problem) {
        return problem.path("errors").findValuesAsString("pointer");
    }

    static List<String> warnings(JsonNode programme) {
        return programme
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString() + " "
                        + warning.path("pointer").asString())
                .toList();
    }
}
