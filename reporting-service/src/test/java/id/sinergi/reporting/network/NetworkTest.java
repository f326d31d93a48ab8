package id.sinergi.reporting.network;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aBoardSession;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.office;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.account.Asking;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Purbalingga is twice at Purwokerto, once together with an agency; Banjar is there once, an agency and a regional office are
 * at Banjar, and what is planned, cancelled or held alone leads to nobody.
 */
@OverMongo
class NetworkTest {

    private static final String HOST = "FACILITY:" + PURWOKERTO;
    private static final String VISITOR = "FACILITY:" + PURBALINGGA;
    private static final String FROM_AFAR = "FACILITY:" + BANJAR;
    private static final String AGENCY = "ORGANISATION:dinas pertanian|REGIONAL_AGENCY|";

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void visits(@Autowired Counted counted) {
        var agency = organisation("Dinas Pertanian", "REGIONAL_AGENCY");
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit(),
                        aHeldVisit()
                                .with("id", "visit-2")
                                .with("on", "2025-10-02")
                                .with("purposes", List.of("OFFICIAL_VISIT"))
                                .with("visitors", List.of(facility(PURBALINGGA), agency)),
                        aHeldVisit().with("id", "visit-3").with("on", "2025").visitors(BANJAR),
                        aHeldVisit()
                                .with("id", "visit-4")
                                .with("on", "2025-03-01")
                                .hosts(BANJAR)
                                .with(
                                        "visitors",
                                        List.of(
                                                office("Jawa Barat"),
                                                organisation("Distan Kota Banjar", "REGIONAL_AGENCY"))),
                        aHeldVisit()
                                .with("id", "visit-5")
                                .with("on", "2025-11-02")
                                .with("visitors", List.of()),
                        aHeldVisit()
                                .with("id", "planned")
                                .with("status", "PLANNED")
                                .visitors(BANJAR),
                        aHeldVisit()
                                .with("id", "cancelled")
                                .with("status", "CANCELLED")
                                .visitors(BANJAR),
                        aHeldVisit().with("id", "earlier").with("on", "2024-11-28"),
                        aBoardSession().with("id", "board"))
                .store();
    }

    @Test
    void theNationsVisitsLeadFromWhoMadeThemToWhoReceivedThem() {
        JsonNode network = read("?scope=NATION&period=2025", Asking.nation());

        assertThat(network.path("visits").asLong()).isEqualTo(5);
        assertThat(network.path("truncated").asBoolean()).isFalse();
        assertThat(edges(network))
                .containsExactly(
                        HOST + " < " + VISITOR + " 2",
                        HOST + " < " + FROM_AFAR + " 1",
                        HOST + " < " + AGENCY + " 1",
                        FROM_AFAR + " < ORGANISATION:distan kota banjar|REGIONAL_AGENCY| 1",
                        FROM_AFAR + " < REGIONAL_OFFICE:Jawa Barat 1");
        JsonNode host = node(network, HOST);
        assertThat(host.path("kind").asString()).isEqualTo("FACILITY");
        assertThat(host.path("id").asString()).isEqualTo(PURWOKERTO);
        assertThat(host.path("name").asString()).isEqualTo("Lapas Kelas IIA Purwokerto");
        assertThat(host.path("regionalOffice").asString()).isEqualTo("Jawa Tengah");
        assertThat(host.path("hosted").asLong()).isEqualTo(4);
        assertThat(host.path("made").asLong()).isZero();
        assertThat(node(network, AGENCY).path("name").asString()).isEqualTo("Dinas Pertanian");
        assertThat(node(network, AGENCY).has("regionalOffice")).isFalse();
    }

    @Test
    void itsNumbersAreThoseOfTheDashboards() {
        JsonNode network = read("?period=2025", Asking.nation());

        assertThat(network.path("visits")).isEqualTo(dashboard("national").path("visits"));
        for (JsonNode node : network.path("nodes")) {
            if (node.path("kind").asString().equals("FACILITY")) {
                JsonNode own = dashboard("facilities/" + node.path("id").asString());
                assertThat(node.path("hosted").asLong())
                        .isEqualTo(own.path("visitsHosted").asLong());
                assertThat(node.path("made").asLong())
                        .isEqualTo(own.path("visitsMade").asLong());
            }
        }
        for (String scope : List.of("REGIONAL_OFFICE:Jawa Barat", "REGIONAL_OFFICE:Jawa Tengah", HOST)) {
            String path = scope.replace("REGIONAL_OFFICE:", "regional-offices/").replace("FACILITY:", "facilities/");
            assertThat(read("?period=2025&scope=" + scope, Asking.nation()).path("visits"))
                    .isEqualTo(dashboard(path).path("visits"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&purpose=STUDY_VISIT", "&topic=FOOD_SECURITY", "&scope=REGIONAL_OFFICE:Jawa Barat"})
    void everyNumberOpensIntoExactlyTheVisitsThatItCounts(String narrowed) {
        JsonNode network = read("?period=2025" + narrowed, Asking.nation());

        assertThat(network.path("edges")).isNotEmpty();
        for (JsonNode edge : network.path("edges")) {
            assertThat(opened(edge.path("href"), Asking.nation()))
                    .hasSize(edge.path("visits").asInt());
        }
        for (JsonNode node : network.path("nodes")) {
            for (String number : List.of("hosted", "made")) {
                assertThat(opened(node.path("links").path(number), Asking.nation()))
                        .hasSize(node.path(number).asInt());
            }
        }
    }

    @Test
    void anOfficeSeesWhomItsOwnMeetAndNoOtherVisit() {
        JsonNode west = read("?period=2025", Asking.office("Jawa Barat"));

        assertThat(edges(west))
                .containsExactly(
                        HOST + " < " + FROM_AFAR + " 1",
                        FROM_AFAR + " < ORGANISATION:distan kota banjar|REGIONAL_AGENCY| 1",
                        FROM_AFAR + " < REGIONAL_OFFICE:Jawa Barat 1");
        assertThat(node(west, HOST).path("hosted").asLong()).isEqualTo(1);
        assertThat(west.toString()).doesNotContain(PURBALINGGA);
        assertThat(opened(node(west, HOST).at("/links/hosted"), Asking.office("Jawa Barat")))
                .containsExactly("visit-3");
        assertThat(status("?period=2025&scope=NATION", Asking.office("Jawa Barat")))
                .isEqualTo(404);
        assertThat(status("?period=2025&scope=REGIONAL_OFFICE:Jawa Tengah", Asking.office("Jawa Barat")))
                .isEqualTo(404);
    }

    @Test
    void onePartnerIsOneByAllItsNames() {
        assertThat(http.post()
                        .uri("/api/v1/partners/merges")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"from":"distan kota banjar|REGIONAL_AGENCY|","into":"dinas pertanian|REGIONAL_AGENCY|",
                                 "reason":"one agency"}"""))
                .hasStatusOk();

        JsonNode network = read("?period=2025", Asking.nation());
        assertThat(node(network, AGENCY).path("made").asLong()).isEqualTo(2);
        assertThat(opened(node(network, AGENCY).at("/links/made"), Asking.nation()))
                .containsExactly("visit-2", "visit-4");
    }

    @Test
    void theMostFrequentedEdgesComeFirstAndTheRestIsTold() {
        JsonNode network = read("?period=2025&limit=1", Asking.nation());

        assertThat(edges(network)).containsExactly(HOST + " < " + VISITOR + " 2");
        assertThat(network.path("truncated").asBoolean()).isTrue();
        assertThat(network.path("nodes").findValuesAsString("party")).containsExactly(HOST, VISITOR);
        assertThat(network.path("visits").asLong()).isEqualTo(5);
        assertThat(network.path("offices")
                        .valueStream()
                        .mapToLong(sum -> sum.path("visits").asLong())
                        .sum())
                .as("every edge of the nation, shown or not")
                .isEqualTo(6);
    }

    @Test
    void anOfficesNetworkIsNotSummedByOffices() {
        assertThat(read("?period=2025&scope=REGIONAL_OFFICE:Jawa Tengah", Asking.nation())
                        .has("offices"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=25",
                "?period=2025&limit=0",
                "?period=2025&limit=2001",
                "?period=2025&scope=x",
                "?scope=NATION"
            })
    void whatCannotBeMeantIsRefused(String parameters) {
        assertThat(status(parameters, Asking.nation())).isEqualTo(400);
    }

    @Test
    void whoIsUnknownIsNotFound() {
        assertThat(status("?period=2025&scope=FACILITY:nowhere", Asking.nation()))
                .isEqualTo(404);
        assertThat(status("?period=2025&scope=REGIONAL_OFFICE:Atlantis", Asking.nation()))
                .isEqualTo(404);
        assertThat(http.get().uri("/api/v1/activities?host=nobody")).hasStatus(400);
    }

    private static List<String> edges(JsonNode network) {
        return network.path("edges")
                .valueStream()
                .map(edge -> edge.path("host").asString() + " < "
                        + edge.path("visitor").asString() + " " + edge.path("visits"))
                .toList();
    }

    private static JsonNode node(JsonNode network, String party) {
        return network.path("nodes")
                .valueStream()
                .filter(node -> node.path("party").asString().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private List<String> opened(JsonNode link, RequestPostProcessor caller) {
        return read(URI.create(link.asString() + "&limit=200"), caller)
                .path("items")
                .findValuesAsString("id");
    }

    private JsonNode dashboard(String scope) {
        return read(URI.create("/api/v1/dashboards/" + scope.replace(" ", "%20") + "?period=2025"), Asking.operator())
                .path("measures");
    }

    private JsonNode read(String parameters, RequestPostProcessor caller) {
        return read(URI.create("/api/v1/network" + parameters.replace(" ", "%20")), caller);
    }

    private JsonNode read(URI address, RequestPostProcessor caller) {
        var answer = http.get().uri(address).with(caller).exchange();
        assertThat(answer).as(address.toString()).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private int status(String parameters, RequestPostProcessor caller) {
        return http.get()
                .uri("/api/v1/network" + parameters)
                .with(caller)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
