package id.sinergi.reporting.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where facilities submit months and officers decide on them, over HTTP. */
public record Desk(MockMvcTester http) {

    private static final String PATH = "/api/v1/submissions";

    /** A facility submits its month. */
    public JsonNode submits(String facility, String month) {
        return told(post(PATH, null, null, report(facility, month, false)), 201);
    }

    /** A facility says that there was nothing to report. */
    public JsonNode submitsNil(String facility, String month) {
        return told(post(PATH, null, null, report(facility, month, true)), 201);
    }

    /** An officer sends a month back. */
    public JsonNode returned(JsonNode submission, String reason) {
        return told(command(submission, "return", "{\"reason\":\"" + reason + "\"}"), 200);
    }

    /** An officer accepts a month. */
    public JsonNode verified(JsonNode submission) {
        return told(command(submission, "verification", "{}"), 200);
    }

    public MvcTestResult command(JsonNode submission, String command, String body) {
        String path = PATH + "/" + submission.path("id").asString() + "/" + command;
        return post(path, null, "\"" + submission.path("version").asLong() + "\"", body);
    }

    public MvcTestResult post(String path, UUID key, String ifMatch, String body) {
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

    public JsonNode read(String address) {
        return told(http.get().uri(URI.create(address)).exchange(), 200);
    }

    public static String report(String facility, String month, boolean nil) {
        return "{\"facility\":\"" + facility + "\",\"period\":\"" + month + "\",\"nil\":" + nil + "}";
    }

    public static JsonNode body(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static JsonNode told(MvcTestResult answer, int status) {
        JsonNode body = body(answer);
        assertThat(answer.getResponse().getStatus()).as(body.toString()).isEqualTo(status);
        return body;
    }
}
