package id.sinergi.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Identity;
import id.sinergi.system.Sinergi;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that a client sends becomes an operator, a field name or a pattern of a query, in whatever parameter of a reading.
 *
 * <p>A visit, a facility and a regional office stand for the variables of their paths. Every other path with a variable is
 * asked for what does not exist: that shows that unknown names are refused, but of values nothing, since it is 404 anyway.
 */
@ExtendWith(Sinergi.class)
class ForeignOperatorsTest {

    private static final List<String> IN_NAMES = List.of("[$ne]", "[$gt]", "[$regex]", ".$ne", "[]", "[0]");

    /** As a pattern the last but one finds everything; as a word it is nobody's, nor the beginning of one. */
    private static final List<String> IN_VALUES = List.of(
            "{\"$ne\":\"\"}", "{\"$gt\":\"\"}", "{\"$regex\":\".*\"}", "$where", "/.*/", "(zqxj)?", "[\"$ne\"]");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private static String visit = "";

    private final List<Operation> readings =
            Operation.all().stream().filter(Operation::reads).toList();

    /** Something that a pattern would find. */
    @BeforeAll
    static void report() throws IOException, InterruptedException {
        HttpRequest report = HttpRequest.newBuilder(
                        URI.create(Sinergi.running().url(SinergiService.VISIT_SERVICE) + "/api/v1/visits"))
                .header("Authorization", Identity.running().bearer("operator"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["REHABILITATION"],"on":"2019-03-05",
                         "hosts":[{"facility":"lapas-kelas-iib-timika"}],
                         "visitors":[{"facility":"lapas-kelas-iib-nabire"}]}"""))
                .build();
        HttpResponse<String> created = CLIENT.send(report, BodyHandlers.ofString());
        assertThat(created.statusCode()).isEqualTo(201);
        visit = JSON.readTree(created.body()).path("id").asString();
    }

    @AfterAll
    static void disconnect() {
        CLIENT.close();
    }

    @Test
    void anOperatorInTheNameOfAParameterIsAnUnknownParameter() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Operation reading : readings) {
            for (String name : names(reading).toList()) {
                for (String operator : IN_NAMES) {
                    all.assertThat(get(reading, name + operator, "a").statusCode())
                            .as("%s?%s%s", reading, name, operator)
                            .isEqualTo(400);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void anOperatorOrAPatternAsAValueFindsNothing() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Operation reading : readings) {
            for (String name : names(reading).toList()) {
                for (String value : IN_VALUES) {
                    HttpResponse<String> answer = get(reading, name, value);
                    all.assertThat(answer.statusCode())
                            .as("%s?%s=%s", reading, name, value)
                            .isIn(exists(reading) ? List.of(400) : List.of(200, 400, 404, 422));
                    all.assertThat(found(answer))
                            .as("%s?%s=%s", reading, name, value)
                            .isZero();
                }
            }
        }
        all.assertAll();
    }

    private static int found(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return 0;
        }
        JsonNode body = JSON.readTree(answer.body());
        return body.path("items").size();
    }

    private static Stream<String> names(Operation reading) {
        return reading.parameters().stream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString(""));
    }

    /** Whether it is of one thing that is there, so that only its parameters can be wrong. */
    private static boolean exists(Operation reading) {
        return reading.path().contains("{") && !withWhatExists(reading).contains("{");
    }

    private static String withWhatExists(Operation reading) {
        return reading.path()
                .replace("/visits/{id}", "/visits/" + visit)
                .replace("/facilities/{id}", "/facilities/lapas-kelas-iia-purwokerto")
                .replace("/regional-offices/{name}", "/regional-offices/Jawa%20Tengah");
    }

    private static HttpResponse<String> get(Operation reading, String name, String value)
            throws IOException, InterruptedException {
        String path = withWhatExists(reading).replaceAll("\\{[^}]*}", "0198a5a2-0000-5000-8000-000000000001");
        String address = Sinergi.running().url(reading.service()) + path + "?" + encoded(name) + "=" + encoded(value);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", Identity.running().bearer("operator"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
