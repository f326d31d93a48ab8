package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service like any client. */
record Client(MockMvcTester http) {

    static final String AGREEMENTS = "/api/v1/agreements";

    private static final JsonMapper JSON = new JsonMapper();

    /** Reports an agreement that is taken. */
    JsonNode reported(String report) {
        return body(post(AGREEMENTS, report), 201);
    }

    /** Sends a command that is taken, on the version that was answered last. */
    JsonNode commanded(JsonNode agreement, String command, String body) {
        return body(command(agreement, command, body), "renewal".equals(command) ? 201 : 200);
    }

    /** Sends a correction that is taken, on the version that was answered last. */
    JsonNode corrected(JsonNode agreement, String correction) {
        return body(patch(path(agreement), correction, etag(agreement)), 200);
    }

    MvcTestResult patch(String path, String correction, String ifMatch) {
        return http.patch()
                .uri(path)
                .contentType("application/merge-patch+json")
                .content(correction)
                .header("If-Match", ifMatch)
                .exchange();
    }

    MvcTestResult command(JsonNode agreement, String command, String body) {
        return post(path(agreement) + "/" + command, body, null, etag(agreement));
    }

    JsonNode read(JsonNode agreement) {
        return get(path(agreement), 200);
    }

    JsonNode get(String path, int status) {
        return body(http.get().uri(URI.create(path.replace(" ", "%20"))).exchange(), status);
    }

    MvcTestResult post(String path, String body) {
        return post(path, body, null, null);
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

    JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    static String path(JsonNode agreement) {
        return AGREEMENTS + "/" + agreement.path("id").asString();
    }

    static String etag(JsonNode agreement) {
        return "\"" + agreement.path("version").asLong() + "\"";
    }
}
