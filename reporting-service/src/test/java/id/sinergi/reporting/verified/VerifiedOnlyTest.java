package id.sinergi.reporting.verified;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.office;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Purbalingga visited Purwokerto (both Jawa Tengah) in November, Banjar (Jawa Barat) both of them. */
@OverMongo
class VerifiedOnlyTest {

    private static final String CENTRAL = "regional-offices/Jawa%20Tengah";
    private static final String WEST = "regional-offices/Jawa%20Barat";

    @Autowired
    private Counted counted;

    private Desk desk;

    @BeforeEach
    void visitsInNovember(@Autowired MockMvcTester http) {
        desk = new Desk(http);
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit(),
                        aHeldVisit()
                                .with("id", "visit-2")
                                .with("on", "2025-11-03")
                                .visitors(BANJAR),
                        aHeldVisit()
                                .with("id", "visit-3")
                                .with("on", "2025-11-04")
                                .hosts(PURBALINGGA)
                                .visitors(BANJAR),
                        aHeldVisit().with("id", "earlier").with("on", "2025-10-04"),
                        aHeldVisit().with("id", "year").with("on", "2025"),
                        aHeldVisit()
                                .with("id", "of-the-office")
                                .hosts()
                                .with("hosts", List.of(office("Jawa Tengah")))
                                .with("visitors", List.of()))
                .store();
    }

    @Test
    void withoutAnyVerifiedMonthThereIsNothing() {
        desk.submits(PURWOKERTO, "2025-11");

        assertThat(visits(CENTRAL, "2025")).isZero();
        assertThat(opened(verified(CENTRAL, "2025"), "visits")).isEmpty();
    }

    @Test
    void aFacilityShowsItsVerifiedMonthsAlone() {
        verify(PURWOKERTO, "2025-11");

        assertThat(visits("facilities/" + PURWOKERTO, "2025")).isEqualTo(2);
        assertThat(visits("facilities/" + PURWOKERTO, "2025-10")).isZero();
        assertThat(visits("facilities/" + PURBALINGGA, "2025")).isZero();
        JsonNode year = verified("facilities/" + PURWOKERTO, "2025");
        assertThat(year.path("verifiedOnly").asBoolean()).isTrue();
        assertThat(year.path("knownByYearOnly").asLong()).isZero();
        assertThat(year.at("/coverage/verified").asLong()).isEqualTo(1);
        assertThat(opened(year, "visits")).containsExactly("visit-1", "visit-2");
    }

    @Test
    void anActivityCountsOnceForAnOfficeWhereAnyOfItsOwnFacilitiesIsVerified() {
        verify(PURWOKERTO, "2025-11");
        assertThat(visits(CENTRAL, "2025-11")).isEqualTo(2);
        assertThat(visits(WEST, "2025-11")).isZero();

        verify(PURBALINGGA, "2025-11");
        assertThat(visits(CENTRAL, "2025-11")).isEqualTo(3);
        assertThat(visits("national", "2025-11")).isEqualTo(3);
        assertThat(visits(WEST, "2025-11")).isZero();

        verify(BANJAR, "2025-11");
        assertThat(visits(WEST, "2025-11")).isEqualTo(2);
        assertThat(visits("national", "2025-11")).isEqualTo(3);
    }

    @Test
    void everyNumberOpensIntoTheRecordsThatItCounts() {
        verify(PURBALINGGA, "2025-11");

        JsonNode central = verified(CENTRAL, "2025-Q4");
        assertThat(central.at("/measures/visitsHosted").asLong()).isEqualTo(2);
        assertThat(opened(central, "visitsHosted")).containsExactly("visit-1", "visit-3");
        assertThat(central.at("/measures/distinctPartnerFacilities").asLong()).isEqualTo(3);
        assertThat(opened(central, "distinctPartnerFacilities")).containsExactly("visit-1", "visit-3");
        assertThat(opened(central, "visitsByTopic/FOOD_SECURITY")).containsExactly("visit-1", "visit-3");
        assertThat(desk.read(central.at("/links/visits").asString() + "&limit=1")
                        .path("next")
                        .isNull())
                .isFalse();
    }

    @Test
    void possibleDuplicatesAreThoseAmongTheVerified() {
        counted.report(
                        Family.VISIT,
                        aHeldVisit().with("id", "visit-4"),
                        aHeldVisit().with("id", "earlier-2").with("on", "2025-10-04"))
                .store();
        verify(PURWOKERTO, "2025-11");

        JsonNode year = verified("facilities/" + PURWOKERTO, "2025");
        assertThat(year.at("/measures/visitsPossibleDuplicates").asLong()).isEqualTo(2);
        assertThat(opened(year, "visitsPossibleDuplicates")).containsExactly("visit-1", "visit-4");
    }

    /** Cohort 1 runs from January to April, 2 in February, 3 in April and May; verified are February and April. */
    @Test
    void runsAreCountedOnceOverTheVerifiedMonths() {
        counted.report(
                        Family.PROGRAMME,
                        aTraining()
                                .with(
                                        "cohorts",
                                        List.of(
                                                cohort(1, "2025-01-10", "2025-04-20"),
                                                cohort(2, "2025-02-01", "2025-02-20"),
                                                cohort(3, "2025-04-01", "2025-05-20"))))
                .store();
        verify(BANJAR, "2025-02");
        verify(BANJAR, "2025-04");

        JsonNode year = verified("facilities/" + BANJAR, "2025");
        assertThat(year.at("/measures/cohortsRun").asLong()).isEqualTo(3);
        assertThat(year.at("/measures/programmesRun").asLong()).isEqualTo(1);
        assertThat(year.at("/measures/participantsEnrolled").asLong()).isEqualTo(160);
        assertThat(opened(year, "cohortsRun")).containsExactly("programme-1");
        assertThat(verified("facilities/" + BANJAR, "2025-02")
                        .at("/measures/cohortsRun")
                        .asLong())
                .isEqualTo(2);
        assertThat(verified(WEST, "2025-S1").at("/measures/cohortsRun").asLong())
                .isEqualTo(3);
        assertThat(verified(WEST, "2025-Q2").at("/measures/cohortsRun").asLong())
                .isEqualTo(2);
    }

    private static Object cohort(int sequence, String from, String until) {
        return aCohort()
                .with("sequence", sequence)
                .with("from", from)
                .with("until", until)
                .json();
    }

    private void verify(String facility, String month) {
        desk.verified(desk.submits(facility, month));
    }

    private long visits(String scope, String period) {
        return verified(scope, period).at("/measures/visits").asLong(-1);
    }

    private JsonNode verified(String scope, String period) {
        return desk.read("/api/v1/dashboards/" + scope + "?period=" + period + "&verifiedOnly=true");
    }

    private List<String> opened(JsonNode dashboard, String number) {
        return desk.read(dashboard.path("links").path(number).asString())
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
