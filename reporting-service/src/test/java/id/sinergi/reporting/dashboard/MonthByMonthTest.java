package id.sinergi.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.topology.RandomReports;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is shown month by month, and in tables, is what the dashboards show. {@code -Dsinergi.seed=…} repeats a run. */
@OverMongo
class MonthByMonthTest {

    private static final int HISTORIES = 6;
    private static final List<String> VIEWS = List.of("", "&verifiedOnly=true", "&knownAt=2025-11-10T08:00:00Z");
    private static final List<String> STOCKS =
            List.of("agreementsInForce", "agreementsExpiring90d", "agreementsValidityUnstated");
    private static final String MEASURES =
            "visits,programmesRun,cohortsRun,distinctPartnerFacilities,distinctPartnerOrganisations,harvestKilograms";

    private final long seed =
            Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Directory directory;

    @BeforeEach
    void aWorld(@Autowired Counted counted) {
        counted.nothing();
        for (int i = 0; i < HISTORIES; i++) {
            String prefix = "world-" + i + "-";
            new RandomReports(seed * HISTORIES + i)
                    .histories()
                    .forEach(event -> counted.report(
                            event.family(),
                            event.report().with("id", prefix + event.report().id())));
        }
        counted.store();
        var desk = new Desk(http);
        desk.verified(desk.submits(Reports.PURWOKERTO, "2025-10"));
        desk.verified(desk.submits(Reports.BANJAR, "2025-11"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facilities/" + Reports.PURWOKERTO,
                "facilities/" + Reports.BANJAR,
                "regional-offices/Jawa Tengah",
                "national"
            })
    void everyMonthIsThatOfItsDashboard(String scope) {
        for (String view : VIEWS) {
            JsonNode series = read(scope + "/series?period=2025-Q4" + view);
            assertThat(series.path("months")
                            .valueStream()
                            .map(month -> month.path("period").asString()))
                    .containsExactly("2025-10", "2025-11", "2025-12");
            for (JsonNode month : series.path("months")) {
                JsonNode dashboard =
                        read(scope + "?period=" + month.path("period").asString() + view);
                assertThat(month.path("measures"))
                        .as("seed %d, %s%s", seed, scope, view)
                        .isEqualTo(((ObjectNode) dashboard.path("measures")).without(STOCKS));
                assertThat(series.path("scope")).isEqualTo(dashboard.path("scope"));
                assertThat(series.path("knownAt")).isEqualTo(dashboard.path("knownAt"));
                assertThat(series.path("verifiedOnly")).isEqualTo(dashboard.path("verifiedOnly"));
            }
        }
    }

    @Test
    void aTableHasEveryFacilityThatTheOfficeSupervises() {
        for (String view : VIEWS) {
            JsonNode table = read("regional-offices/Jawa Tengah/facilities?period=2025&measures=" + MEASURES + view);
            assertThat(table.path("items")
                            .valueStream()
                            .map(item -> item.path("facility").asString()))
                    .containsExactlyElementsOf(directory
                            .everOf("Jawa Tengah")
                            .map(facility -> facility.id())
                            .sorted()
                            .toList());
            JsonNode purwokerto = item(table, "facility", Reports.PURWOKERTO);
            assertThat(purwokerto.path("name").asString()).isEqualTo("Lapas Kelas IIA Purwokerto");
            assertThat(purwokerto.path("type").asString()).isEqualTo("LAPAS");
            for (String facility : List.of(Reports.PURWOKERTO, Reports.PURBALINGGA, Reports.BAPAS)) {
                isWhatItsDashboardsSay(item(table, "facility", facility), "facilities/" + facility, view);
            }
        }
    }

    @Test
    void aTableHasEveryOffice() {
        for (String view : VIEWS) {
            JsonNode table = read("regional-offices?period=2025&measures=" + MEASURES + view);
            assertThat(table.path("items")
                            .valueStream()
                            .map(item -> item.path("regionalOffice").asString()))
                    .containsExactlyElementsOf(directory.regionalOffices());
            for (String office : List.of("Jawa Tengah", "Jawa Barat", "Maluku")) {
                isWhatItsDashboardsSay(item(table, "regionalOffice", office), "regional-offices/" + office, view);
            }
        }
    }

    @Test
    void aTableShowsSomeMeasuresWhereNoneAreNamed() {
        assertThat(read("regional-offices?period=2025-11")
                        .at("/items/0/measures")
                        .propertyNames())
                .containsExactly(
                        "agreementsSigned",
                        "participantsEnrolled",
                        "programmesRun",
                        "stateRevenueRupiah",
                        "visitsHosted",
                        "visitsMade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "visit",
                "agreementsInForce",
                "visits,",
                "visits,visitsMade,visitsHosted,boardSessions,cohortsRun,programmesRun,visitsPlanned"
            })
    void otherMeasuresAreRefusedSayingWhichThereAre(String measures) {
        for (String table : List.of("regional-offices", "regional-offices/Maluku/facilities")) {
            var answer = http.get()
                    .uri("/api/v1/dashboards/" + table + "?period=2025&measures=" + measures)
                    .exchange();
            assertThat(answer).hasStatus(400);
            assertThat(answer).bodyText().contains("measures are");
        }
    }

    @Test
    void whoIsUnknownIsNotFound() {
        for (String address : List.of(
                "facilities/nowhere/series", "regional-offices/Atlantis/series", "regional-offices/X/facilities")) {
            assertThat(http.get().uri("/api/v1/dashboards/" + address + "?period=2025"))
                    .hasStatus(404);
        }
    }

    private void isWhatItsDashboardsSay(JsonNode item, String scope, String view) {
        JsonNode year = read(scope + "?period=2025" + view);
        JsonNode november = read(scope + "?period=2025-11" + view);
        for (String measure : MEASURES.split(",")) {
            String told = "seed %d, %s%s %s".formatted(seed, scope, view, measure);
            assertThat(item.path("measures").path(measure))
                    .as(told)
                    .isEqualTo(year.path("measures").path(measure));
            assertThat(item.path("links").path(measure))
                    .as(told)
                    .isEqualTo(year.path("links").path(measure));
            assertThat(item.path("series").path(measure)).as(told).hasSize(12);
            assertThat(item.path("series").path(measure).path(10))
                    .as(told)
                    .isEqualTo(november.path("measures").path(measure));
        }
    }

    private static JsonNode item(JsonNode table, String member, String name) {
        return table.path("items")
                .valueStream()
                .filter(item -> item.path(member).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String address) {
        var answer = http.get().uri("/api/v1/dashboards/" + address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
