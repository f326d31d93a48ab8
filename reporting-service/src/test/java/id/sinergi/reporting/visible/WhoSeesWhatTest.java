package id.sinergi.reporting.visible;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.account.Asking;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visit within Jawa Tengah, one from there to Lapas Banjar in Jawa Barat, and what this one does by itself. */
@OverMongo
class WhoSeesWhatTest {

    private static final String OF_BANJAR = "FACILITY:" + BANJAR;
    private static final RequestPostProcessor BANJARS_REPORTER = Asking.facility(BANJAR);
    private static final RequestPostProcessor PURWOKERTOS_REPORTER = Asking.facility(PURWOKERTO);
    private static final RequestPostProcessor WEST = Asking.office("Jawa Barat");
    private static final RequestPostProcessor CENTRAL = Asking.office("Jawa Tengah");

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void twoRegions(@Autowired Counted counted) {
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit().with("occasion", "of-the-centre"),
                        aHeldVisit()
                                .with("id", "across")
                                .with("on", "2025-11-10")
                                .with("occasion", "of-both")
                                .hosts(BANJAR)
                                .with("visitors", List.of(facility(PURWOKERTO)))
                                .with("reportedBy", PURWOKERTO)
                                .with("confirmations", List.of()))
                .report(Family.PROGRAMME, aTraining())
                .report(Family.AGREEMENT, aSignedAgreement())
                .store();
    }

    @Test
    void recordsAreSeenByWhoTakesPartAndTheirOffices() {
        assertThat(listed(PURWOKERTOS_REPORTER)).containsExactlyInAnyOrder("visit-1", "across");
        assertThat(listed(BANJARS_REPORTER)).containsExactlyInAnyOrder("across", "programme-1", "agreement-1");
        assertThat(listed(Asking.facility(BANJARNEGARA))).isEmpty();
        assertThat(listed(Asking.facility(BANJARNEGARA, BANJAR))).hasSize(3);
        assertThat(listed(CENTRAL)).containsExactlyInAnyOrder("visit-1", "across");
        assertThat(listed(WEST)).containsExactlyInAnyOrder("across", "programme-1", "agreement-1");
        assertThat(listed(Asking.nation())).hasSize(4);
        assertThat(listed(Asking.operator())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?knownAt=2025-11-30T00:00:00Z&", "?facility=" + PURWOKERTO + "&", "?from=2025-11&"})
    void noParameterShowsMore(String parameters) {
        assertThat(ids("/api/v1/activities" + parameters + "limit=200", WEST)).doesNotContain("visit-1");
        assertThat(ids("/api/v1/activities" + parameters + "limit=200", CENTRAL))
                .doesNotContain("programme-1");
    }

    @Test
    void doubtsAreThoseOfRecordsThatAreSeen() {
        assertThat(ids("/api/v1/data-quality?kind=UNCONFIRMED", WEST)).containsExactly("across");
        assertThat(ids("/api/v1/data-quality", Asking.facility(BANJARNEGARA))).isEmpty();
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                        List.of(
                                "/api/v1/dashboards/facilities/" + BANJAR + "?period=2025",
                                List.of(BANJARS_REPORTER, WEST)),
                        List.of("/api/v1/dashboards/regional-offices/Jawa Barat?period=2025", List.of(WEST)),
                        List.of("/api/v1/dashboards/national?period=2025", List.of()),
                        List.of(
                                "/api/v1/dashboards/facilities/" + BANJAR + "/series?period=2025",
                                List.of(BANJARS_REPORTER, WEST)),
                        List.of("/api/v1/dashboards/regional-offices/Jawa Barat/series?period=2025", List.of(WEST)),
                        List.of("/api/v1/dashboards/regional-offices/Jawa Barat/facilities?period=2025", List.of(WEST)),
                        List.of("/api/v1/dashboards/national/series?period=2025", List.of()),
                        List.of(
                                "/api/v1/dashboards/facilities/" + BANJAR + "?period=2025&knownAt=2025-11-30T00:00:00Z",
                                List.of(BANJARS_REPORTER, WEST)),
                        List.of(
                                "/api/v1/dashboards/regional-offices/Jawa Barat?period=2025&verifiedOnly=true",
                                List.of(WEST)),
                        List.of(
                                "/api/v1/activities?measure=visits&period=2025&scope=" + OF_BANJAR,
                                List.of(BANJARS_REPORTER, WEST)),
                        List.of("/api/v1/activities?measure=visits&period=2025&scope=NATION", List.of()),
                        List.of(
                                "/api/v1/reporting-rates?period=2025&facility=" + BANJAR,
                                List.of(BANJARS_REPORTER, WEST)),
                        List.of("/api/v1/reporting-rates?period=2025&regionalOffice=Jawa Barat", List.of(WEST)))
                .map(row -> arguments(row.getFirst(), row.getLast()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreTheirScopes(String address, List<RequestPostProcessor> readers) {
        for (var reader : readers) {
            assertThat(status(address, reader)).isEqualTo(200);
            assertThat(withoutTime(read(address, reader))).isEqualTo(withoutTime(read(address, Asking.operator())));
        }
        Stream.of(BANJARS_REPORTER, PURWOKERTOS_REPORTER, WEST, CENTRAL)
                .filter(other -> !readers.contains(other))
                .forEach(other -> assertThat(status(address, other)).isEqualTo(404));
        assertThat(status(address, Asking.nation())).isEqualTo(200);
        assertThat(status(address, Asking.service())).isEqualTo(403);
        assertThat(status(address, Asking.nobody())).isEqualTo(401);
    }

    @Test
    void officesAreOnesOwn() {
        String address = "/api/v1/dashboards/regional-offices?period=2025&measures=visits";
        assertThat(read(address, WEST).at("/items").findValuesAsString("regionalOffice"))
                .containsExactly("Jawa Barat");
        assertThat(read(address, BANJARS_REPORTER).path("items")).isEmpty();
        assertThat(read(address, Asking.nation()).path("items")).hasSize(33);
        assertThat(status(address, Asking.service())).isEqualTo(403);
    }

    @Test
    void ratesAreOnesOwnWhereNobodysAreAskedFor() {
        assertThat(read("/api/v1/reporting-rates?period=2025", WEST)
                        .at("/scope/id")
                        .stringValue())
                .isEqualTo("Jawa Barat");
        assertThat(read("/api/v1/reporting-rates?period=2025", BANJARS_REPORTER)
                        .at("/scope/id")
                        .stringValue())
                .isEqualTo(BANJAR);
        assertThat(read("/api/v1/reporting-rates?period=2025", Asking.nation())
                        .at("/scope/kind")
                        .stringValue())
                .isEqualTo("NATION");
        assertThat(status("/api/v1/reporting-rates?period=2025", Asking.facility(BANJAR, PURWOKERTO)))
                .isEqualTo(400);
    }

    @Test
    void aMonthIsSubmittedByItsFacilityAndDecidedByItsOffice() {
        String month = "{\"facility\":\"" + BANJAR + "\",\"period\":\"2025-08\"}";
        assertThat(posted("/api/v1/submissions", null, month, PURWOKERTOS_REPORTER))
                .isEqualTo(403);
        assertThat(posted("/api/v1/submissions", null, month, WEST)).isEqualTo(403);
        assertThat(posted("/api/v1/submissions", null, month, Asking.nation())).isEqualTo(403);
        assertThat(posted("/api/v1/submissions", null, month, BANJARS_REPORTER)).isEqualTo(201);

        assertThat(ids("/api/v1/submissions", CENTRAL)).isEmpty();
        assertThat(ids("/api/v1/submissions", PURWOKERTOS_REPORTER)).isEmpty();
        String submission =
                "/api/v1/submissions/" + ids("/api/v1/submissions", WEST).getFirst();
        for (String address : List.of(submission, submission + "/history", submission + "/adjustments")) {
            assertThat(status(address, CENTRAL)).isEqualTo(404);
            assertThat(status(address, PURWOKERTOS_REPORTER)).isEqualTo(404);
            assertThat(status(address, BANJARS_REPORTER)).isEqualTo(200);
            assertThat(status(address, Asking.nation())).isEqualTo(200);
        }
        assertThat(posted(submission + "/verification", 1L, "{}", CENTRAL)).isEqualTo(404);
        assertThat(posted(submission + "/verification", 1L, "{}", BANJARS_REPORTER))
                .isEqualTo(403);
        assertThat(posted(submission + "/verification", 1L, "{}", Asking.nation()))
                .isEqualTo(403);
        assertThat(posted(submission + "/verification", 1L, "{}", WEST)).isEqualTo(200);
        assertThat(read(submission + "/adjustments", BANJARS_REPORTER)
                        .at("/checksumHolds")
                        .booleanValue())
                .isTrue();
        assertThat(read(
                                "/api/v1/dashboards/facilities/" + BANJAR + "?period=2025-08&verifiedOnly=true",
                                BANJARS_REPORTER)
                        .at("/measures/participantsEnrolled")
                        .longValue())
                .isEqualTo(160);
    }

    @Test
    void aTargetIsReadByItsScopeAndSetByTheOffice() {
        String target = "/api/v1/targets/" + OF_BANJAR + "/visits/2025";
        assertThat(put(target, CENTRAL)).isEqualTo(404);
        assertThat(put(target, BANJARS_REPORTER)).isEqualTo(403);
        assertThat(put(target, Asking.nation())).isEqualTo(403);
        assertThat(put(target, WEST)).isEqualTo(201);
        assertThat(put("/api/v1/targets/NATION/visits/2025", WEST)).isEqualTo(404);

        assertThat(read(target, BANJARS_REPORTER).path("achieved").longValue()).isEqualTo(1);
        assertThat(status(target, PURWOKERTOS_REPORTER)).isEqualTo(404);
        assertThat(status(target + "/history", PURWOKERTOS_REPORTER)).isEqualTo(404);
        assertThat(read("/api/v1/targets", PURWOKERTOS_REPORTER).path("items")).isEmpty();
        assertThat(read("/api/v1/targets", BANJARS_REPORTER).path("items")).hasSize(1);
        assertThat(read("/api/v1/targets", WEST).path("items")).hasSize(1);
    }

    @Test
    void anOccasionIsToldOfByThoseWhoHaveARecordOfIt() {
        assertThat(status("/api/v1/occasions/of-the-centre", WEST)).isEqualTo(404);
        assertThat(status("/api/v1/occasions/of-the-centre/history", WEST)).isEqualTo(404);
        assertThat(read("/api/v1/occasions/of-both", WEST).at("/records/items")).hasSize(1);

        String figure = "{\"what\":\"guests\",\"value\":12}";
        String figures = "/api/v1/occasions/of-both/stated-figures";
        assertThat(posted(figures, 0L, figure, Asking.facility(BANJARNEGARA))).isEqualTo(404);
        assertThat(posted(figures, 0L, figure, Asking.nation())).isEqualTo(403);
        assertThat(posted(figures, 0L, figure, BANJARS_REPORTER)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dead-letters", "/api/v1/generations", "/api/v1/reconciliation"})
    void theRunningOfTheServiceIsForOperators(String address) {
        assertThat(status(address, Asking.nation())).isEqualTo(403);
        assertThat(status(address, WEST)).isEqualTo(403);
        assertThat(status(address, BANJARS_REPORTER)).isEqualTo(403);
        assertThat(status(address, Asking.operator())).isNotIn(401, 403);
    }

    @Test
    void directoryAndCodesAreForEveryAccount() {
        assertThat(status("/api/v1/facilities", BANJARS_REPORTER)).isEqualTo(200);
        assertThat(status("/api/v1/reference/topics", WEST)).isEqualTo(200);
        assertThat(status("/api/v1/partners", CENTRAL)).isEqualTo(200);
        assertThat(status("/api/v1/facilities", Asking.nobody())).isEqualTo(401);
    }

    private List<String> listed(RequestPostProcessor caller) {
        return ids("/api/v1/activities?limit=200", caller);
    }

    private List<String> ids(String address, RequestPostProcessor caller) {
        return read(address, caller)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    private int status(String address, RequestPostProcessor caller) {
        return http.get().uri(address).with(caller).exchange().getResponse().getStatus();
    }

    private JsonNode read(String address, RequestPostProcessor caller) {
        var answer = http.get().uri(address).with(caller).exchange();
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static JsonNode withoutTime(JsonNode dashboard) {
        return ((tools.jackson.databind.node.ObjectNode) dashboard).without("asOf");
    }

    private int posted(String address, Long version, String body, RequestPostProcessor caller) {
        var request = http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(caller);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.exchange().getResponse().getStatus();
    }

    private int put(String address, RequestPostProcessor caller) {
        return http.put()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":3}")
                .with(caller)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
