package id.sinergi.reporting.targets;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverMongo
class TargetsTest {

    private static final String TARGETS = "/api/v1/targets";
    private static final String ENROLLED = TARGETS + "/FACILITY:" + BANJAR + "/participantsEnrolled/2025";

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void banjarTrains() {
        counted.nothing()
                .report(Family.PROGRAMME, aTraining(), aRehabilitation())
                .report(
                        Family.VISIT,
                        aHeldVisit().with("on", "2025-08-02").hosts(BANJAR),
                        aHeldVisit().with("id", "visit-2").with("on", "2025-09").hosts(BANJAR))
                .store();
    }

    @Test
    void whatWasAchievedStandsBesideTheTargetInTheYearAndInItsMonths() throws Exception {
        set(ENROLLED, "{\"value\":300,\"months\":{\"2025-08\":200,\"2025-11\":100}}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ENROLLED))
                .andExpect(header().string("ETag", "\"1\""));

        http.perform(get(ENROLLED))
                .andExpect(jsonPath("$.scope").value("FACILITY:" + BANJAR))
                .andExpect(jsonPath("$.value").value(300))
                .andExpect(jsonPath("$.achieved").value(223))
                .andExpect(jsonPath("$.months[0].month").value("2025-08"))
                .andExpect(jsonPath("$.months[0].value").value(200))
                .andExpect(jsonPath("$.months[0].achieved").value(223))
                .andExpect(jsonPath("$.months[1].achieved").value(0))
                .andExpect(jsonPath("$.records").value(containsString("measure=participantsEnrolled")));
    }

    @Test
    void distinctMeasuresAreAchievedAsDashboardsCountThem() throws Exception {
        set(TARGETS + "/FACILITY:" + BANJAR + "/programmesRun/2025", "{\"value\":1}");
        set(TARGETS + "/NATION/distinctPartnerFacilities/2025", "{\"value\":5}");
        set(TARGETS + "/REGIONAL_OFFICE:Jawa%20Barat/visits/2025", "{\"value\":2}");

        JsonNode all = read(TARGETS);

        assertThat(all.get("items"))
                .extracting(
                        item -> item.get("measure").stringValue(),
                        item -> item.get("achieved").longValue())
                .containsExactly(
                        tuple("programmesRun", 2L), tuple("distinctPartnerFacilities", 2L), tuple("visits", 2L));
    }

    @Test
    void whatIsVerifiedStandsBesideTheTargetToo(@Autowired MockMvcTester officer) throws Exception {
        var desk = new Desk(officer);
        desk.verified(desk.submits(BANJAR, "2025-08"));
        set(ENROLLED, "{\"value\":300,\"months\":{\"2025-08\":200,\"2025-11\":100}}");
        set(TARGETS + "/REGIONAL_OFFICE:Jawa%20Barat/visits/2025", "{\"value\":2}");
        set(TARGETS + "/NATION/agreementsInForce/2025", "{\"value\":9}");

        assertThat(read(TARGETS).get("items"))
                .extracting(item -> item.get("achieved").longValue())
                .containsExactly(223L, 0L, 2L);
        assertThat(read(TARGETS + "?verifiedOnly=true").get("items"))
                .extracting(item -> item.path("achieved").longValue(-1))
                .containsExactly(223L, -1L, 1L);
        JsonNode one = read(ENROLLED + "?verifiedOnly=true");
        assertThat(one.at("/months/0/achieved").longValue()).isEqualTo(223);
        assertThat(one.at("/months/1/achieved").longValue()).isZero();
        assertThat(read(one.get("records").stringValue()).get("items")).hasSize(2);
    }

    @Test
    void aStockIsAchievedOnTheYearsLastDayOrToday() throws Exception {
        var openEnded = aSignedAgreement().with("validity", Map.of("kind", "OPEN_ENDED"));
        counted.report(Family.AGREEMENT, openEnded, openEnded.with("id", "agreement-2"))
                .store();
        String inForce = "/agreementsInForce/2025";
        set(TARGETS + "/FACILITY:" + BANJAR + inForce, "{\"value\":3}");
        set(TARGETS + "/NATION" + inForce, "{\"value\":9}");
        set(TARGETS + "/NATION/agreementsInForce/2024", "{\"value\":1}");

        assertThat(read(TARGETS).get("items"))
                .extracting(item -> item.get("achieved").longValue())
                .containsExactly(2L, 0L, 2L);
        set(TARGETS + "/REGIONAL_OFFICE:Jawa%20Barat" + inForce, "{\"value\":1,\"months\":{\"2025-01\":1}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer").value(contains("/months")));
    }

    @Test
    void aHarvestIsAchievedInKilograms() throws Exception {
        var harvests = List.of(Map.of("on", "2025-08-03", "commodity", "RICE", "grams", 1_250_500));
        counted.report(Family.PROGRAMME, aTraining().with("id", "farm").with("harvests", harvests))
                .store();

        set(TARGETS + "/NATION/harvestKilograms/2025", "{\"value\":2000,\"months\":{\"2025-08\":2000}}")
                .andExpect(jsonPath("$.achieved").value(1250.5))
                .andExpect(jsonPath("$.months[0].achieved").value(1250.5));
    }

    @Test
    void theListIsNarrowedAndPaged() throws Exception {
        set(ENROLLED, "{\"value\":300}");
        set(TARGETS + "/NATION/visits/2025", "{\"value\":3}");
        set(TARGETS + "/NATION/visits/2026", "{\"value\":4}");
        set(TARGETS + "/REGIONAL_OFFICE:Jawa%20Barat/visits/2026", "{\"value\":5}");

        assertThat(values("?year=2026")).containsExactly(4L, 5L);
        assertThat(values("?facility=" + BANJAR)).containsExactly(300L);
        assertThat(values("?regionalOffice=Jawa%20Barat")).containsExactly(5L);
        assertThat(values("?scope=NATION&measure=visits")).containsExactly(3L, 4L);
        assertThat(values("?scope=FACILITY:" + BANJAR + "&facility=" + BANJAR)).containsExactly(300L);
        assertThat(values("?scope=NATION&facility=" + BANJAR)).isEmpty();
        assertThat(values("?regionalOffice=Jawa%20Barat&facility=" + BANJAR)).isEmpty();
        JsonNode first = read(TARGETS + "?limit=3");
        assertThat(values("?limit=3&cursor=" + first.get("next").stringValue())).containsExactly(5L);
    }

    @Test
    void aChangeIsBasedOnTheNewestVersionAndSaysWhy() throws Exception {
        set(ENROLLED, "{\"value\":300}");

        set(ENROLLED, "{\"value\":200,\"reason\":\"one class less\"}").andExpect(status().isPreconditionRequired());
        change("\"7\"", "{\"value\":200,\"reason\":\"one class less\"}").andExpect(status().isPreconditionFailed());
        change("\"1\"", "{\"value\":200}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
        change("\"1\"", "{\"value\":200,\"reason\":\"one class less\"}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));

        JsonNode history = read(ENROLLED + "/history").get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("before").get("value").longValue()).isEqualTo(300);
        assertThat(history.get(1).get("after").get("value").longValue()).isEqualTo(200);
        assertThat(history.get(1).get("reason").stringValue()).isEqualTo("one class less");
        assertThat(history.get(1).get("by").stringValue()).isEqualTo("operator");
    }

    @Test
    void aWithdrawnTargetIsListedNoMoreAndCanBeSetAnew() throws Exception {
        set(ENROLLED, "{\"value\":300}");

        http.perform(json(post(ENROLLED + "/withdrawal"), "{\"reason\":\"set by mistake\"}")
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").doesNotExist());

        assertThat(values("")).isEmpty();
        http.perform(json(post(ENROLLED + "/withdrawal"), "{\"reason\":\"again\"}")
                        .header("If-Match", "\"2\""))
                .andExpect(status().isConflict());
        change("\"2\"", "{\"value\":250,\"reason\":\"as agreed\"}").andExpect(status().isOk());
        assertThat(read(ENROLLED + "/history").get("items")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'value':-1}; /value",
                "{}; /value",
                "{'value':10,'months':{'2025-01':4,'2025-02':5}}; /months",
                "{'value':10,'months':{'2026-01':10}}; /months",
                "{'value':10,'months':{'2025-13':10}}; /months",
                "{'value':10,'months':{'2025-01':-10}}; /months/2025-01",
                "{'value':10,'reason':' '}; /reason"
            })
    void whatIsAgainstARuleIsRefused(String body, String pointer) throws Exception {
        set(ENROLLED, body.replace('\'', '"'))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer").value(contains(pointer)));
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITY:nowhere/visits/2025, 404",
        "Banjar/visits/2025, 404",
        "NATION/visitsByTopic/2025, 404",
        "NATION/visits/25, 400",
        "NATION/visits/soon, 400"
    })
    void whatDoesNotExistHasNoTarget(String place, int status) throws Exception {
        set(TARGETS + "/" + place, "{\"value\":1}").andExpect(status().is(status));
    }

    @Test
    void aRepeatedSettingIsAnsweredAsTheFirstTime() throws Exception {
        var key = UUID.randomUUID();
        set(ENROLLED, "{\"value\":300}", key).andExpect(status().isCreated());
        change("\"1\"", "{\"value\":200,\"reason\":\"one class less\"}");

        set(ENROLLED, "{\"value\":300}", key)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.value").value(300));
        set(ENROLLED, "{\"value\":301}", key)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:sinergi:problem:key-reused"));
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsWrittenAndAllAreAnsweredAlike() throws Exception {
        var key = UUID.randomUUID();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> setting = () -> set(ENROLLED, "{\"value\":300}", key)
                    .andReturn()
                    .getResponse()
                    .getStatus();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> setting).toList())) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(50).containsOnly(201);
        assertThat(read(ENROLLED + "/history").get("items")).hasSize(1);
    }

    @Test
    void ofManyChangesOfOneVersionOneIsWritten() throws Exception {
        set(ENROLLED, "{\"value\":300}");
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            value -> () -> change("\"1\"", "{\"value\":" + value + ",\"reason\":\"at once\"}")
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .toList();
            for (var answer : threads.invokeAll(changes)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
    }

    private ResultActions set(String address, String body) throws Exception {
        return set(address, body, UUID.randomUUID());
    }

    private ResultActions set(String address, String body, UUID key) throws Exception {
        return http.perform(json(put(URI.create(address)), body).header("Idempotency-Key", key));
    }

    private ResultActions change(String version, String body) throws Exception {
        return http.perform(json(put(ENROLLED), body).header("If-Match", version));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private List<Long> values(String query) throws Exception {
        return read(TARGETS + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("value").longValue())
                .toList();
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
