package id.sinergi.reporting.rates;

import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.periods.Desk;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** It is 1 December 2025, 00:30, in Jakarta: October is overdue since 6 November, November is due on 6 December. */
@OverMongo
class RatesTest {

    private static final String OFFICE = "regionalOffice=Jawa%20Tengah";

    private MockMvcTester http;
    private Desk desk;

    @BeforeEach
    void someSubmit(@Autowired MockMvcTester http, @Autowired Counted counted) {
        this.http = http;
        this.desk = new Desk(http);
        counted.nothing();
        desk.verified(desk.submits(PURWOKERTO, "2025-11"));
        desk.submitsNil(PURWOKERTO, "2025-10");
        desk.submitsNil(PURBALINGGA, "2025-11");
        desk.returned(desk.submits(BANJARNEGARA, "2025-11"), "incomplete");
    }

    @Test
    void everyFacilityShowsUpWithItsMonthsAlsoThoseThatSentNothing() {
        JsonNode rates = rates("period=2025&" + OFFICE);
        JsonNode silent = row(rates, "bapas-kelas-ii-purwokerto");

        assertThat(rates.path("items").size()).isGreaterThan(20);
        assertThat(status(row(rates, PURWOKERTO), "2025-11")).isEqualTo("VERIFIED");
        assertThat(status(row(rates, PURWOKERTO), "2025-10")).isEqualTo("LATE");
        assertThat(status(row(rates, PURWOKERTO), "2025-09")).isEqualTo("MISSING");
        assertThat(status(row(rates, PURBALINGGA), "2025-11")).isEqualTo("NIL");
        assertThat(status(row(rates, BANJARNEGARA), "2025-11")).isEqualTo("RETURNED");
        assertThat(status(row(rates, BANJARNEGARA), "2025-12")).isEqualTo("OPEN");
        assertThat(silent.path("name").asString()).isNotBlank();
        assertThat(silent.at("/coverage/reported").asLong()).isZero();
        assertThat(status(silent, "2025-10")).isEqualTo("MISSING");
        assertThat(status(silent, "2025-11")).isEqualTo("OPEN");
    }

    @Test
    void aMonthIsCoveredByWhoReportedWhoInTimeAndWhoIsVerified() {
        JsonNode november = rates("period=2025-11&" + OFFICE);
        long facilities = november.path("items").size();

        assertThat(november.path("coverage").toString())
                .isEqualTo("{\"expected\":" + facilities + ",\"reported\":3,\"onTime\":3,\"verified\":1}");
        assertThat(rates("period=2025-10&" + OFFICE).path("coverage").toString())
                .isEqualTo("{\"expected\":" + facilities + ",\"reported\":1,\"onTime\":0,\"verified\":0}");
        assertThat(rates("period=2025-Q4&" + OFFICE).path("coverage").toString())
                .isEqualTo("{\"expected\":" + 3 * facilities + ",\"reported\":4,\"onTime\":3,\"verified\":1}");
        assertThat(rates("period=2025-11&facility=" + PURBALINGGA)
                        .path("coverage")
                        .toString())
                .isEqualTo("{\"expected\":1,\"reported\":1,\"onTime\":1,\"verified\":0}");
    }

    @Test
    void theNationIsReadOfficeByOfficeAndPageByPage() {
        JsonNode nation = rates("period=2025-11&limit=200");
        JsonNode second =
                rates("period=2025-11&limit=200&cursor=" + nation.path("next").asString());

        assertThat(nation.at("/coverage/reported").asLong()).isEqualTo(3);
        assertThat(nation.at("/coverage/expected").asLong()).isGreaterThan(600);
        assertThat(nation.path("offices")
                        .valueStream()
                        .filter(office ->
                                office.path("regionalOffice").asString().equals("Jawa Tengah"))
                        .map(office -> office.at("/coverage/reported").asLong()))
                .containsExactly(3L);
        assertThat(nation.path("items").size()).isEqualTo(200);
        assertThat(second.at("/items/0/facility").asString())
                .isGreaterThan(nation.at("/items/199/facility").asString());
    }

    @Test
    void theNationsOfficesAreReadMonthByMonth() {
        JsonNode quarter = rates("period=2025-Q4&limit=1");

        assertThat(quarter.path("offices")
                        .valueStream()
                        .filter(office ->
                                office.path("regionalOffice").asString().equals("Jawa Tengah"))
                        .flatMap(office -> office.path("months").valueStream())
                        .map(month -> month.path("month").asString() + ": "
                                + month.at("/coverage/reported").asLong()))
                .containsExactly("2025-10: 1", "2025-11: 3", "2025-12: 0");
    }

    @ParameterizedTest
    @CsvSource({
        "facilities/lapas-kelas-iia-purwokerto, facility=lapas-kelas-iia-purwokerto",
        "regional-offices/Jawa%20Tengah, regionalOffice=Jawa%20Tengah",
        "national, limit=1"
    })
    void dashboardsCarryTheCoverageOfTheirScope(String whose, String rates) {
        for (String period : List.of("2025-11", "2025-Q4", "2025")) {
            assertThat(desk.read("/api/v1/dashboards/" + whose + "?period=" + period)
                            .path("coverage"))
                    .isEqualTo(rates("period=" + period + "&" + rates).path("coverage"));
        }
    }

    @Test
    void coverageOfAMomentIsThatOfThen(@Autowired MongoOperations mongo) {
        assertThat(coverageThen().isMissingNode())
                .as("nobody had submitted any month")
                .isTrue();

        mongo.getCollection("submissions")
                .updateOne(
                        new Document("listing.facility", PURBALINGGA),
                        new Document(
                                "$set", new Document("createdAt", Date.from(Instant.parse("2025-11-30T12:00:00Z")))));
        assertThat(coverageThen().toString()).isEqualTo("{\"expected\":1,\"reported\":0,\"onTime\":0,\"verified\":0}");
    }

    private JsonNode coverageThen() {
        return desk.read("/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025-11&knownAt=2025-11-30T17:29:54Z")
                .path("coverage");
    }

    @Test
    void aMonthThatHasNotBegunIsNotExpected() {
        assertThat(rates("period=2026-01").at("/coverage/expected").asLong()).isZero();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(http.get().uri("/api/v1/reporting-rates?period=2025-13")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/reporting-rates?period=2025&facility=a&regionalOffice=b"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/v1/reporting-rates?period=2025&facility=lapas-nowhere"))
                .hasStatus(404);
        assertThat(http.get().uri(URI.create("/api/v1/reporting-rates?period=2025&regionalOffice=Atlantis")))
                .hasStatus(404);
    }

    private JsonNode rates(String query) {
        return desk.read("/api/v1/reporting-rates?" + query);
    }

    private static JsonNode row(JsonNode rates, String facility) {
        return rates.path("items")
                .valueStream()
                .filter(row -> row.path("facility").asString().equals(facility))
                .findFirst()
                .orElseThrow();
    }

    private static String status(JsonNode row, String month) {
        return row.path("months")
                .valueStream()
                .filter(cell -> cell.path("month").asString().equals(month))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }
}
