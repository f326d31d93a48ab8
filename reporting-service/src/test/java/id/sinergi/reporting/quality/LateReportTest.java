package id.sinergi.reporting.quality;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Banjarnegara's October is submitted on 30 November 2025, 17:30 UTC; a visit of October comes a day later. */
@OverMongo
class LateReportTest {

    @Autowired
    private Counted counted;

    private Desk desk;
    private JsonNode submitted;

    @BeforeEach
    void aVisitComesAfterItsMonthWasSubmitted(@Autowired MockMvcTester http) {
        desk = new Desk(http);
        counted.nothing()
                .report(Family.VISIT, visit("in-time"), comesLate("late"))
                .store();
        submitted = desk.submits(BANJARNEGARA, "2025-10");
    }

    @Test
    void isListedWithItsMonthAndWhoCanSettleIt() {
        JsonNode item = late("facility=" + BANJARNEGARA).getFirst();

        assertThat(item.path("id").asString()).isEqualTo("late");
        assertThat(item.path("detail").asString()).contains("2025-10 was submitted");
        assertThat(item.path("settledBy")).hasSize(1);
        assertThat(item.at("/settledBy/0/role").asString()).isEqualTo("regional-officer");
        assertThat(item.at("/settledBy/0/regionalOffices/0").asString()).isEqualTo("Jawa Tengah");
        assertThat(late("")).hasSize(1);
        assertThat(late("regionalOffice=Jawa%20Tengah")).hasSize(1);
        assertThat(late("regionalOffice=Jawa%20Barat")).isEmpty();
        assertThat(desk.read("/api/v1/data-quality")
                        .path("items")
                        .valueStream()
                        .filter(entry -> entry.path("kind").asString().equals("LATE_REPORT")))
                .containsExactly(item);
    }

    @Test
    void isSettledByReturningTheMonth() {
        desk.returned(submitted, "a visit is missing");

        assertThat(late("")).isEmpty();
    }

    /** Time stands still here: the visit came later than that, too. */
    @Test
    void onceWhatWasVerifiedIsVerifiedAgainOnlyWhatComesThenIsLate() {
        JsonNode verified = desk.verified(submitted);

        JsonNode reviewed = desk.verified(verified);

        assertThat(late("").getFirst().path("detail").asString()).contains("was reviewed");
        assertThat(reviewed.path("verification")).isEqualTo(verified.path("verification"));
        assertThat(reviewed.path("allowedCommands").toString()).isEqualTo("[\"verification\"]");
        assertThat(desk.read(verified.path("adjustments").asString()).path("verifiedAt"))
                .isEqualTo(verified.at("/verification/at"));
    }

    @Test
    void nothingIsLateInAMonthThatWasNotSubmitted() {
        counted.report(Family.VISIT, comesLate("elsewhere").hosts(BANJAR).with("on", "2025-09-03"))
                .store();

        assertThat(late("")).hasSize(1);
    }

    @Test
    void afterVerificationOnlyWhatComesThenIsLate() {
        desk.verified(submitted);
        assertThat(late("").getFirst().path("detail").asString()).contains("was verified");

        counted.nothing().report(Family.VISIT, visit("in-time")).store();
        desk.verified(desk.submits(BANJARNEGARA, "2025-10"));
        assertThat(late("")).isEmpty();
    }

    private static Report visit(String id) {
        return aHeldVisit()
                .with("id", id)
                .with("on", "2025-10-0" + (id.length() % 9 + 1))
                .hosts(BANJARNEGARA)
                .visitors(PURWOKERTO);
    }

    private static Report comesLate(String id) {
        return visit(id).with("createdAt", "2025-12-01T09:00:00.000Z").with("recordedAt", "2025-12-01T09:00:00.000Z");
    }

    private List<JsonNode> late(String query) {
        return desk.read("/api/v1/data-quality?kind=LATE_REPORT&" + query)
                .path("items")
                .valueStream()
                .toList();
    }
}
