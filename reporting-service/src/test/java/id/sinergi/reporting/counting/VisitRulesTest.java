package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aBoardSession;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.office;
import static id.sinergi.reporting.Reports.organisation;
import static id.sinergi.reporting.counting.Counted.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitRulesTest {

    private static final Scope HOST = Scope.facility(PURWOKERTO);
    private static final Scope VISITOR = Scope.facility(PURBALINGGA);
    private static final Scope CENTRAL_JAVA = Scope.office("Jawa Tengah");
    private static final Scope WEST_JAVA = Scope.office("Jawa Barat");

    @Test
    void isHostedByTheHostAndMadeByTheVisitor() {
        var counted = visit(aHeldVisit());

        assertThat(counted.in(HOST, "2025-11"))
                .containsEntry("visitsHosted", 1L)
                .doesNotContainKey("visitsMade");
        assertThat(counted.in(VISITOR, "2025-11"))
                .containsEntry("visitsMade", 1L)
                .doesNotContainKey("visitsHosted");
    }

    @Test
    void isOneVisitHoweverManyHosts() {
        var counted = visit(aHeldVisit().hosts(PURWOKERTO, BANJARNEGARA));

        assertThat(counted.in(CENTRAL_JAVA, "2025-11"))
                .containsEntry("visits", 1L)
                .containsEntry("visitsHosted", 1L);
    }

    @Test
    void countsForWhoOnlyAccompaniesApartFromTheVisit() {
        var counted = visit(aHeldVisit().with("accompanying", List.of(facility(BANJAR))));

        assertThat(counted.in(WEST_JAVA, "2025-11"))
                .containsEntry("visitsAccompanied", 1L)
                .doesNotContainKey("visits");
        assertThat(counted.in(HOST, "2025-11")).doesNotContainKey("visitsAccompanied");
        assertThat(counted.in(Scope.NATION, "2025-11"))
                .containsEntry("visitsAccompanied", 1L)
                .containsEntry("visits", 1L);
    }

    @Test
    void countsForBothOfficesAndOnceForTheNation() {
        var counted = visit(aHeldVisit().visitors(BANJAR));

        assertThat(counted.in(CENTRAL_JAVA, "2025-11"))
                .containsEntry("visits", 1L)
                .doesNotContainKey("visitsMade");
        assertThat(counted.in(WEST_JAVA, "2025-11")).containsEntry("visits", 1L).doesNotContainKey("visitsHosted");
        assertThat(counted.in(Scope.NATION, "2025-11")).containsEntry("visits", 1L);
    }

    @Test
    void ofARegionalOfficeCountsForItsRegionAndForNoOtherFacilityThanTheHost() {
        var counted = visit(aHeldVisit().with("visitors", List.of(office("Jawa Barat"))));

        assertThat(counted.in(WEST_JAVA, "2025-11")).containsEntry("visitsMade", 1L);
        assertThat(counted.keys())
                .extracting(TotalKey::scope)
                .containsOnly(HOST, CENTRAL_JAVA, WEST_JAVA, Scope.NATION);
    }

    @Test
    void isSplitByTopicPurposeAndWhomItIsWith() {
        var counted = visit(aHeldVisit().with("visitors", List.of(facility(PURBALINGGA), organisation("X", "NGO"))));

        assertThat(counted.in(HOST, "2025-11"))
                .containsEntry("visitsByTopic/FOOD_SECURITY", 1L)
                .containsEntry("visitsByTopic/REHABILITATION", 1L)
                .containsEntry("visitsByPurpose/STUDY_VISIT", 1L)
                .containsEntry("visitsByPartnerKind/FACILITY", 1L)
                .containsEntry("visitsByPartnerKind/NGO", 1L);
        assertThat(counted.in(VISITOR, "2025-11")).doesNotContainKey("visitsByPartnerKind/NGO");
    }

    @Test
    void aRegionalOfficeIsAKindOfPartner() {
        var counted = visit(aHeldVisit().with("visitors", List.of(office("Jawa Tengah"))));

        assertThat(counted.in(HOST, "2025-11")).containsEntry("visitsByPartnerKind/REGIONAL_OFFICE", 1L);
    }

    @Test
    void remembersThePartnerFacilitiesOfFacilitiesAndOfficesButNotOfTheNation() {
        var counted = visit(aHeldVisit());

        assertThat(counted.partners(HOST, "2025-11")).isEqualTo(Map.of(PURBALINGGA, 1L));
        assertThat(counted.partners(VISITOR, "2025-11")).isEqualTo(Map.of(PURWOKERTO, 1L));
        assertThat(counted.partners(CENTRAL_JAVA, "2025-11")).isEqualTo(Map.of(PURBALINGGA, 1L, PURWOKERTO, 1L));
        assertThat(counted.partners(Scope.NATION, "2025-11")).isEmpty();
    }

    @Test
    void remembersThePartnerOrganisationsByNameKindAndRegency() {
        var dinas = Map.of(
                "organisation", Map.of("name", "DINAS  Pertanian", "kind", "REGIONAL_AGENCY", "regency", "33.02"));
        var counted = visit(aHeldVisit().with("visitors", List.of(facility(PURBALINGGA), dinas)));

        assertThat(counted.organisations(HOST, "2025-11"))
                .isEqualTo(Map.of("dinas pertanian|REGIONAL_AGENCY|33.02", 1L));
        assertThat(counted.organisations(CENTRAL_JAVA, "2025-11")).hasSize(1);
        assertThat(counted.organisations(VISITOR, "2025-11")).isEmpty();
        assertThat(counted.organisations(Scope.NATION, "2025-11")).isEmpty();
    }

    @Test
    void aBoardSessionOfTheHostAloneIsNoVisit() {
        var counted = visit(aBoardSession());

        assertThat(counted.in(Scope.facility(BANJARNEGARA), "2025-11")).isEqualTo(Map.of("boardSessions", 1L));
    }

    @Test
    void aBoardSessionWithAVisitorIsAVisitToo() {
        var counted = visit(aBoardSession().visitors(PURBALINGGA));

        assertThat(counted.in(VISITOR, "2025-11"))
                .containsEntry("boardSessions", 1L)
                .containsEntry("visits", 1L);
    }

    @Test
    void whoOnlyChairsHasABoardSessionButNoVisit() {
        var counted = visit(aBoardSession().visitors(PURBALINGGA).with("chair", facility(BANJAR)));

        assertThat(counted.in(WEST_JAVA, "2025-11")).isEqualTo(Map.of("boardSessions", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "POSTPONED"})
    void aheadIsPlanned(String status) {
        assertThat(visit(aHeldVisit().with("status", status)).in(HOST, "2025-11"))
                .isEqualTo(Map.of("visitsPlanned", 1L));
    }

    @Test
    void cancelledIsCancelled() {
        assertThat(visit(aHeldVisit().with("status", "CANCELLED")).in(HOST, "2025-11"))
                .isEqualTo(Map.of("visitsCancelled", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERGED", "WITHDRAWN"})
    void whatStandsNoLongerCountsNothing(String status) {
        assertThat(visit(aHeldVisit().with("status", status)).keys()).isEmpty();
    }

    @Test
    void aRangeCountsInTheMonthOfItsFirstDay() {
        var counted = visit(aHeldVisit().with("on", Map.of("from", "2025-10-31", "to", "2025-11-01")));

        assertThat(counted.keys()).extracting(TotalKey::bucket).containsOnly(new Bucket("2025-10"));
    }

    @Test
    void aYearAloneCountsInThatYearAndIsSaidToBeImprecise() {
        var counted = visit(aHeldVisit().with("on", "2025"));

        assertThat(counted.in(HOST, "2025")).containsEntry("visits", 1L).containsEntry("knownByYearOnly", 1L);
        assertThat(counted.over("2025", HOST).measures()).containsEntry("visits", 1L);
        assertThat(counted.over("2025", HOST).knownByYearOnly()).isEqualTo(1);
        assertThat(counted.over("2025-Q4", HOST).measures()).containsEntry("visits", 0L);
    }

    @Test
    void withoutADateItCountsAsUndated() {
        assertThat(visit(aHeldVisit().without("on")).in(HOST, "undated"))
                .containsEntry("visits", 1L)
                .containsEntry("undated", 1L);
    }
}
