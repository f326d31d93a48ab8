package id.sinergi.reporting.quality;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
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

    /** Banjar's September was closed weeks before Banjarnegara's October, into which much more came since. */
    @Test
    void isFoundHoweverMuchCameInTimeForMonthsThatWereClosedLater(@Autowired MongoOperations mongo) {
        JsonNode banjar = desk.submits(BANJAR, "2025-09");
        mongo.getCollection("submissions")
                .updateOne(
                        Filters.eq("_id", banjar.path("id").asString()),
                        Updates.set("state.submittedAt", "2025-10-01T09:00:00Z"));
        for (int i = 0; i < 1_000; i++) {
            counted.report(Family.PROGRAMME, trainingInTime("in-time-" + i));
        }
        counted.report(Family.VISIT, comesLate("banjars").hosts(BANJAR).with("on", "2025-09-03"))
                .store();

        assertThat(late("")).extracting(item -> item.path("id").asString()).containsExactly("late", "banjars");
    }

    @Test
    void pagesShowEveryRecordThatIsLateOnce() {
        for (int i = 0; i < 25; i++) {
            counted.report(Family.VISIT, comesLate("late-" + "x".repeat(i)));
        }
        counted.store();

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = desk.read("/api/v1/data-quality?kind=LATE_REPORT&limit=7" + cursor);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void ofBothSidesMonthsIsSettledByTheOfficeOfEach() {
        desk.submits(BANJAR, "2025-10");
        counted.report(Family.VISIT, comesLate("both").visitors(BANJAR)).store();

        assertThat(late("").stream()
                        .filter(item -> item.path("id").asString().equals("both"))
                        .map(item -> item.path("detail").asString().replaceAll(" was .*", "") + " by "
                                + item.at("/settledBy/0/regionalOffices/0").asString()))
                .containsExactly(
                        "first recorded after " + BANJAR + " in 2025-10 by Jawa Barat",
                        "first recorded after " + BANJARNEGARA + " in 2025-10 by Jawa Tengah");
        assertThat(late("facility=" + BANJAR)).hasSize(1);
    }

    private static Report visit(String id) {
        return aHeldVisit()
                .with("id", id)
                .with("on", "2025-10-0" + (id.length() % 9 + 1))
                .hosts(BANJARNEGARA)
                .visitors(PURWOKERTO);
    }

    /** Of October, and recorded before that was submitted. */
    private static Report trainingInTime(String id) {
        return aTraining()
                .with("id", id)
                .with("facility", BANJARNEGARA)
                .with("createdAt", "2025-11-01T09:00:00.000Z")
                .with(
                        "cohorts",
                        List.of(aCohort()
                                .with("from", "2025-10-02")
                                .with("until", "2025-10-09")
                                .json()));
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
