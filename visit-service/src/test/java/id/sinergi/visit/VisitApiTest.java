package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class VisitApiTest {

    private static final String HELD = """
            {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["REHABILITATION","FOOD_SECURITY"],
             "hosts":[{"facility":"lapas-kelas-iia-purwokerto"}],"visitors":[{"facility":"rutan-kelas-iib-purbalingga"}],
             "on":"2025-11-28","statedWeekday":"FRIDAY","startTime":"09:00"}""";

    private static final String PLANNED = HELD.replace("HELD", "PLANNED").replace("2025-11-28", "2025-12-05");

    @Autowired
    private MockMvcTester http;

    private final JsonMapper json = new JsonMapper();

    @Test
    void answersAReportWithTheStoredVisit() {
        MvcTestResult answer = post("/api/v1/visits", HELD);

        JsonNode visit = body(answer, 201);
        assertThat(answer).headers().hasValue("ETag", "\"1\"");
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/visits/" + visit.path("id").asString());
        assertThat(visit.path("version").asInt()).isEqualTo(1);
        assertThat(visit.path("startTime").asString()).isEqualTo("09:00");
        assertThat(visit.path("warnings")).isEmpty();
        assertThat(visit.path("duplicateCandidates").isArray()).isTrue();
        assertThat(body(
                                http.get()
                                        .uri(
                                                "/api/v1/visits/{id}",
                                                visit.path("id").asString())
                                        .exchange(),
                                200)
                        .path("on")
                        .asString())
                .isEqualTo("2025-11-28");
    }

    @Test
    void namesEveryRuleThatAReportBreaks() {
        JsonNode problem = body(post("/api/v1/visits", """
                        {"status":"HELD","purposes":["HOLIDAY"],"topics":[],"on":"2199-01",
                         "hosts":[{"facility":"lapas-nowhere"}],"visitors":[{"regionalOffice":"Atlantis"}]}"""), 422);

        assertThat(problem.path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/purposes/0", "/topics", "/hosts/0/facility", "/visitors/0/regionalOffice", "/on");
    }

    @Test
    void warnsOfAWeekdayThatContradictsItsDate() {
        JsonNode visit = body(post("/api/v1/visits", HELD.replace("FRIDAY", "MONDAY")), 201);

        assertThat(visit.path("warnings").findValuesAsString("code")).containsExactly("WEEKDAY_CONTRADICTION");
    }

    @Test
    void namesTheReportThatMayBeAboutTheSameVisit() {
        String first = HELD.replace("2025-11-28", "2025-03-10").replace("FRIDAY", "MONDAY");
        String id = body(post("/api/v1/visits", first), 201).path("id").asString();
        body(post("/api/v1/visits", first.replace("2025-03-10", "2025-03-12").replace("MONDAY", "WEDNESDAY")), 201);

        JsonNode next = body(
                post("/api/v1/visits", first.replace("2025-03-10", "2025-03-09").replace("MONDAY", "SUNDAY")), 201);

        assertThat(next.path("duplicateCandidates").valueStream().map(JsonNode::asString))
                .containsExactly(id);
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() {
        UUID key = UUID.randomUUID();
        String report = HELD.replace("2025-11-28", "2024-05-03");
        String first = body(post("/api/v1/visits", report, key, null), 201).toString();

        assertThat(body(post("/api/v1/visits", report, key, null), 201)).hasToString(first);
        assertThat(body(post("/api/v1/visits", HELD, key, null), 422)
                        .path("type")
                        .asString())
                .endsWith("key-reused");
    }

    @Test
    void aPlannedVisitIsHeldOnTheVersionThatWasRead() {
        String path = "/api/v1/visits/"
                + body(post("/api/v1/visits", PLANNED), 201).path("id").asString();

        body(post(path + "/holding", "{}"), 428);
        body(post(path + "/holding", "{}", null, "\"7\""), 412);
        JsonNode held =
                body(post(path + "/holding", "{\"on\":\"2025-12-04\",\"delegationSize\":9}", null, "\"1\""), 200);

        assertThat(held.path("status").asString()).isEqualTo("HELD");
        assertThat(held.path("on").asString()).isEqualTo("2025-12-04");
        assertThat(held.path("version").asInt()).isEqualTo(2);
        JsonNode refused = body(post(path + "/cancellation", "{\"reason\":\"rain\"}", null, "\"2\""), 409);
        assertThat(refused.path("state").asString()).isEqualTo("HELD");
    }

    @Test
    void aCancellationSaysWhy() {
        String path = "/api/v1/visits/"
                + body(post("/api/v1/visits", PLANNED), 201).path("id").asString();

        assertThat(body(post(path + "/cancellation", "{}", null, "\"1\""), 422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/reason");
        assertThat(body(post(path + "/cancellation", "{\"reason\":\"the road is closed\"}", null, "\"1\""), 200)
                        .path("cancellationReason")
                        .asString())
                .isEqualTo("the road is closed");
    }

    @Test
    void aRepeatedCommandIsAnsweredAgainWhateverItsIfMatch() {
        String path = "/api/v1/visits/"
                + body(post("/api/v1/visits", PLANNED), 201).path("id").asString();
        UUID key = UUID.randomUUID();
        String first = body(post(path + "/holding", "{\"on\":\"2025-12-04\"}", key, "\"1\""), 200)
                .toString();

        assertThat(body(post(path + "/holding", "{\"on\":\"2025-12-04\"}", key, "\"1\""), 200))
                .hasToString(first);
        assertThat(body(post(path + "/holding", "{\"on\":\"2025-12-04\"}", key, null), 200))
                .hasToString(first);
    }

    @Test
    void aBoardSessionMayHaveAChairWhoIsNeitherHostNorVisitor() {
        String session = HELD.replace("STUDY_VISIT", "BOARD_SESSION").replace("2025-11-28", "2024-06-28");
        String chaired = session.replace("{\"status\"", "{\"chair\":{\"regionalOffice\":\"Jawa Tengah\"},\"status\"");

        assertThat(body(post("/api/v1/visits", chaired), 201)
                        .path("chair")
                        .path("regionalOffice")
                        .asString())
                .isEqualTo("Jawa Tengah");
        assertThat(pointers(post("/api/v1/visits", chaired.replace("BOARD_SESSION", "STUDY_VISIT"))))
                .containsExactly("/chair");
        assertThat(pointers(post(
                        "/api/v1/visits",
                        chaired.replace(
                                "{\"regionalOffice\":\"Jawa Tengah\"}",
                                "{\"facility\":\"rutan-kelas-iib-purbalingga\"}"))))
                .containsExactly("/chair");
    }

    @Test
    void refusesWhatWouldBeComparedWithoutBounds() {
        assertThat(pointers(
                        post("/api/v1/visits", HELD.replace("\"2025-11-28\"", "{\"from\":\"1900\",\"to\":\"2024\"}"))))
                .containsExactly("/on");
        String many = IntStream.range(0, 20)
                .mapToObj(i -> "{\"organisation\":{\"name\":\"Body " + i + "\",\"kind\":\"OTHER\"}}")
                .collect(Collectors.joining(","));
        String report = HELD.replace(
                        "{\"facility\":\"lapas-kelas-iia-purwokerto\"}",
                        "{\"facility\":\"lapas-kelas-iia-purwokerto\"}," + many)
                .replace("{\"facility\":\"rutan-kelas-iib-purbalingga\"}", many.replace("Body", "Visitor"));
        assertThat(pointers(post("/api/v1/visits", report))).containsExactly("/visitors");
    }

    @Test
    void anythingThatEndsAfterTodayHasNotBeenHeld() {
        assertThat(pointers(post(
                        "/api/v1/visits", HELD.replace("\"2025-11-28\"", "{\"from\":\"2025-11-28\",\"to\":\"2199\"}"))))
                .contains("/on");
    }

    @Test
    void listsByFilterNewestFirstPageByPage() {
        String occasion = "list-" + UUID.randomUUID();
        for (String on : new String[] {"\"2025-02-01\"", "\"2025-02\"", "\"2025-02-03\""}) {
            body(post("/api/v1/visits", """
                    {"status":"HELD","purposes":["SURVEY"],"topics":["OTHER"],"occasion":"%s","on":%s,
                     "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""".formatted(occasion, on)), 201);
        }

        JsonNode first = list("?limit=2&occasion=" + occasion);
        JsonNode second = list("?limit=2&occasion=" + occasion + "&cursor="
                + first.path("next").asString());

        assertThat(first.path("items").findValuesAsString("on")).containsExactly("2025-02-03", "2025-02-01");
        assertThat(second.path("items").findValuesAsString("on")).containsExactly("2025-02");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(list("?occasion=" + occasion + "&regionalOffice=Jawa Barat&from=2025-02-02")
                        .path("items"))
                .hasSize(2);
        body(http.get().uri("/api/v1/visits?facilty=x").exchange(), 400);
        body(http.get().uri("/api/v1/visits?from=yesterday").exchange(), 400);
        body(
                http.get()
                        .uri(URI.create("/api/v1/visits?changedSince=%2B999999999-12-31T23:59:59Z"))
                        .exchange(),
                400);
    }

    @Test
    void anUnknownVisitIsNotFound() {
        body(http.get().uri("/api/v1/visits/{id}", UUID.randomUUID()).exchange(), 404);
        body(http.get().uri("/api/v1/visits/not-an-id").exchange(), 400);
    }

    private JsonNode list(String query) {
        return body(
                http.get()
                        .uri(URI.create("/api/v1/visits" + query.replace(" ", "%20")))
                        .exchange(),
                200);
    }

    private List<String> pointers(MvcTestResult answer) {
        return body(answer, 422).path("errors").findValuesAsString("pointer");
    }

    private MvcTestResult post(String path, String body) {
        return post(path, body, null, null);
    }

    private MvcTestResult post(String path, String body, @Nullable UUID key, @Nullable String ifMatch) {
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

    private JsonNode body(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
