package id.sinergi.reporting.known;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Reports, corrects, moves, merges and withdraws, and asks after each step what was known at the first. */
@OverMongo
class KnownAtTest {

    private static final String FIRST = "2025-11-29T00:00:00%2B07:00";
    private static final String SECOND = "2025-11-30T00:00:00Z";

    @Autowired
    private Counted counted;

    private Desk desk;
    private MockMvcTester http;

    @BeforeEach
    void purbalinggaVisitedPurwokerto(@Autowired MockMvcTester http) {
        this.http = http;
        desk = new Desk(http);
        counted.nothing().report(Family.VISIT, aHeldVisit()).store();
    }

    @Test
    void numberAndOpenedRecordsAreThoseOfThenWhateverHappenedSince() {
        JsonNode then = dashboard("facilities/" + PURWOKERTO, "2025-11", FIRST);
        List<JsonNode> openedThen = opened(then, "visitsHosted");

        correct(aHeldVisit().version(2).with("topics", List.of("SECURITY")));
        correct(aHeldVisit().version(3).with("on", "2025-10-31").with("topics", List.of("SECURITY")));
        correct(aHeldVisit().version(4).with("status", "MERGED").with("mergedInto", "visit-2"));

        assertThat(measure(now("facilities/" + PURWOKERTO, "2025-11"), "visitsHosted"))
                .isZero();
        JsonNode again = dashboard("facilities/" + PURWOKERTO, "2025-11", FIRST);
        assertThat(again).isEqualTo(then);
        assertThat(measure(again, "visitsHosted")).isEqualTo(1);
        assertThat(opened(again, "visitsHosted")).isEqualTo(openedThen).hasSize(1);
        assertThat(openedThen.getFirst().path("version").asLong()).isEqualTo(1);
        assertThat(openedThen.getFirst().path("occurredOn").asString()).isEqualTo("2025-11-28");
    }

    @Test
    void eachMomentHasItsOwnVersion() {
        correct(aHeldVisit().version(2).with("on", "2025-10-31").with("recordedAt", "2025-11-29T08:00:00.000Z"));
        correct(aHeldVisit().version(3).with("status", "WITHDRAWN").with("recordedAt", "2025-11-30T08:00:00.000Z"));

        assertThat(visits(FIRST, "2025-11")).isEqualTo(1);
        assertThat(visits(SECOND, "2025-11")).isZero();
        assertThat(visits(SECOND, "2025-10")).isEqualTo(1);
        assertThat(visits("2025-11-30T12:00:00Z", "2025")).isZero();
        assertThat(visits("2025-11-28T03:09:59.999Z", "2025")).isZero();
        assertThat(visits("2025-11-28T03:10:00Z", "2025")).isEqualTo(1);
        assertThat(dashboard("regional-offices/Jawa%20Tengah", "2025-10", SECOND)
                        .at("/measures/visits")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void whatTheTopologyCountsIsWhatTheOracleFindsForTheNewestMoment() {
        counted.report(
                        Family.VISIT,
                        aHeldVisit().with("id", "visit-2").with("on", "2025-11-29"),
                        aHeldVisit().with("id", "visit-3").visitors(BANJAR).hosts(BANJARNEGARA),
                        aHeldVisit().with("id", "undated").without("on"))
                .report(Family.PROGRAMME, aTraining())
                .store();

        for (String scope : List.of(
                "facilities/" + PURWOKERTO,
                "facilities/" + BANJAR,
                "regional-offices/Jawa%20Tengah",
                "regional-offices/Jawa%20Barat",
                "national")) {
            for (String period : List.of("2025", "2025-11", "2025-Q3", "2025-S2")) {
                JsonNode now = now(scope, period);
                JsonNode known = dashboard(scope, period, "2025-11-30T17:00:00Z");
                for (String part : List.of("measures", "breakdowns", "undated", "knownByYearOnly", "disputed")) {
                    assertThat(known.path(part)).as(scope + period + part).isEqualTo(now.path(part));
                }
            }
        }
        JsonNode known = dashboard("facilities/" + PURWOKERTO, "2025-11", "2025-11-30T17:00:00Z");
        assertThat(measure(known, "visitsPossibleDuplicates")).isEqualTo(2);
        assertThat(ids(opened(known, "visitsPossibleDuplicates"))).containsExactly("visit-2", "visit-1");
    }

    @Test
    void aPairIsSuspectedOnlyOnceBothAreKnown() {
        correct(aHeldVisit()
                .with("id", "visit-2")
                .with("createdAt", "2025-11-29T03:00:00.000Z")
                .with("recordedAt", "2025-11-29T03:00:00.000Z"));

        JsonNode then = dashboard("facilities/" + PURBALINGGA, "2025-11", FIRST);
        JsonNode later = dashboard("facilities/" + PURBALINGGA, "2025-11", "2025-11-30T00:00:00Z");

        assertThat(measure(then, "visitsPossibleDuplicates")).isZero();
        assertThat(measure(later, "visitsPossibleDuplicates")).isEqualTo(2);
    }

    @Test
    void listsOfThenAreFilteredByWhatWasSaidThenPageByPage() {
        counted.nothing();
        IntStream.range(0, 130).forEach(i -> {
            Report visit =
                    aHeldVisit().with("id", "visit-%03d".formatted(i)).with("on", "2025-11-%02d".formatted(1 + i % 28));
            counted.report(Family.VISIT, visit);
            counted.report(
                    Family.VISIT,
                    visit.version(2)
                            .with("recordedAt", "2025-11-28T05:00:00.000Z")
                            .with("topics", i % 2 == 0 ? List.of("SECURITY") : List.of("HEALTH")));
            counted.report(
                    Family.VISIT,
                    visit.version(3)
                            .with("recordedAt", "2025-11-30T09:00:00.000Z")
                            .with("status", "CANCELLED")
                            .with("topics", List.of()));
        });
        counted.store();

        String query = "/api/v1/activities?topic=SECURITY&status=HELD&knownAt=" + FIRST;
        var ids = new ArrayList<String>();
        JsonNode page = desk.read(query + "&limit=30");
        ids.addAll(ids(page.path("items").valueStream().toList()));
        while (!page.path("next").isNull()) {
            page = desk.read(query + "&limit=30&cursor=" + page.path("next").asString());
            ids.addAll(ids(page.path("items").valueStream().toList()));
        }

        assertThat(ids).hasSize(65).doesNotHaveDuplicates();
        assertThat(ids(desk.read(query + "&limit=200")
                        .path("items")
                        .valueStream()
                        .toList()))
                .isEqualTo(ids);
        assertThat(desk.read("/api/v1/activities?topic=SECURITY&status=HELD").path("items"))
                .isEmpty();
    }

    @Test
    void anUnencodedPlusIsUnderstoodAndWhatIsNoMomentIsRefused() {
        assertThat(http.get().uri("/api/v1/dashboards/national?period=2025&knownAt=2025-11-05T00:00:00 07:00"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/v1/dashboards/national?period=2025&knownAt=yesterday"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/v1/activities?knownAt=2025-11-05T00:00:00Z&verifiedOnly=true"))
                .hasStatus(400);
    }

    @Test
    void aMomentThatIsYetToComeIsRefused() {
        for (String path : List.of(
                "/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025&",
                "/api/v1/dashboards/national?period=2025&",
                "/api/v1/activities?")) {
            var refused = http.get()
                    .uri(URI.create(path + "knownAt=2025-12-05T00:00:00%2B07:00"))
                    .exchange();

            assertThat(refused).hasStatus(400);
            assertThat(Desk.body(refused).path("detail").asString()).contains("knownAt is in the future");
        }
    }

    /** It is 17:30. */
    @Test
    void aMomentThatIsHardlyOverIsToBeAskedForAgain() {
        String path = "/api/v1/dashboards/national?period=2025&knownAt=";
        for (String moment : List.of("2025-11-30T17:29:57.500Z", "2025-11-30T17:30:00Z", "2025-11-30T17:30:04Z")) {
            var refused = http.get().uri(path + moment).exchange();

            assertThat(refused).hasStatus(400);
            assertThat(Desk.body(refused).path("detail").asString()).containsPattern("Ask again in [359] seconds");
        }
        assertThat(http.get().uri(path + "2025-11-30T17:29:55Z")).hasStatusOk();
    }

    @Test
    void everyLinkOfThenLeadsToThen() {
        JsonNode then = dashboard("facilities/" + PURWOKERTO, "2025-11", FIRST);

        assertThat(then.path("knownAt").asString()).isEqualTo("2025-11-28T17:00:00Z");
        assertThat(then.path("links").valueStream())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.asString()).contains("&knownAt=2025-11-28T17:00:00Z"));
    }

    @Test
    void whatWasNotRecordedThenIsInNoListOfThen() {
        correct(aHeldVisit().with("id", "visit-2").with("recordedAt", "2025-11-29T03:00:00.000Z"));

        JsonNode then = dashboard("facilities/" + PURWOKERTO, "2025-11", FIRST);
        assertThat(ids(opened(then, "visits"))).containsExactly("visit-1");
        assertThat(desk.read("/api/v1/activities?facility=" + PURWOKERTO + "&knownAt=" + FIRST)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void partnersAreThoseOfThen() {
        correct(aHeldVisit().version(2).visitors(BANJAR));

        String address = "facilities/" + PURWOKERTO;
        assertThat(opened(dashboard(address, "2025", FIRST), "distinctPartnerFacilities")
                        .getFirst()
                        .path("units")
                        .toString())
                .isEqualTo("[\"" + PURBALINGGA + "\"]");
        assertThat(Map.of("now", measure(now(address, "2025"), "distinctPartnerFacilities")))
                .containsValue(1L);
    }

    @Test
    void whatStoodThenStandsInTheNumbersOfThen() {
        Report agreement = aSignedAgreement().with("validity", Map.of("kind", "OPEN_ENDED"));
        counted.report(
                        Family.AGREEMENT,
                        agreement,
                        agreement.version(2).with("status", "WITHDRAWN").with("recordedAt", "2025-11-29T01:00:00.000Z"))
                .store();

        JsonNode then = dashboard("facilities/" + BANJAR, "2025-11", FIRST);
        assertThat(measure(then, "agreementsInForce")).isEqualTo(1);
        assertThat(ids(opened(then, "agreementsInForce"))).containsExactly("agreement-1");
        assertThat(measure(now("facilities/" + BANJAR, "2025-11"), "agreementsInForce"))
                .isZero();
    }

    private void correct(Report report) {
        Report correction = report.json().get("recordedAt").equals("2025-11-28T03:10:00.000Z")
                ? report.with("recordedAt", "2025-11-29T0" + report.json().get("version") + ":00:00.000Z")
                : report;
        counted.report(Family.VISIT, correction).store();
    }

    private long visits(String moment, String period) {
        return measure(dashboard("facilities/" + PURWOKERTO, period, moment), "visits");
    }

    private JsonNode now(String scope, String period) {
        return desk.read("/api/v1/dashboards/" + scope + "?period=" + period);
    }

    private JsonNode dashboard(String scope, String period, String moment) {
        return desk.read("/api/v1/dashboards/" + scope + "?period=" + period + "&knownAt=" + moment);
    }

    private List<JsonNode> opened(JsonNode dashboard, String measure) {
        return desk.read(dashboard.path("links").path(measure).asString())
                .path("items")
                .valueStream()
                .toList();
    }

    private static long measure(JsonNode dashboard, String measure) {
        return dashboard.path("measures").path(measure).asLong(-1);
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }
}
