package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.counting.Counted.agreement;
import static id.sinergi.reporting.counting.Counted.programme;
import static id.sinergi.reporting.counting.Counted.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.Flag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlikeTest {

    private static final Scope HOST = Scope.facility(PURWOKERTO);
    private static final Scope BANJARS = Scope.facility(BANJAR);
    private static final List<Map<String, Object>> FOOD_SECURITY_OF_THE_13 =
            List.of(Map.of("scheme", "AKSELERASI_13", "number", 2));

    @Test
    void anActivityCountsTowardsItsSchemeAndItsPoint() {
        assertThat(visit(tagged(aHeldVisit()))
                        .over("2025-11", HOST)
                        .breakdowns()
                        .get("activitiesByPolicyTag"))
                .isEqualTo(Map.of("AKSELERASI_13", 1L, "AKSELERASI_13:2", 1L));
        assertThat(agreement(tagged(aSignedAgreement()))
                        .over("2025", BANJARS)
                        .breakdowns()
                        .get("activitiesByPolicyTag"))
                .containsEntry("AKSELERASI_13:2", 1L);
    }

    @Test
    void whatIsOnlyPlannedCountsTowardsNoTag() {
        assertThat(visit(tagged(aHeldVisit()).with("status", "PLANNED")).in(HOST, "2025-11"))
                .isEqualTo(Map.of("visitsPlanned", 1L));
    }

    @Test
    void twoPointsOfASchemeAreOneActivityOfTheScheme() {
        var both = List.of(
                Map.of("scheme", "AKSELERASI_13", "number", 2),
                Map.of("scheme", "AKSELERASI_13", "number", 3),
                Map.of("scheme", "AKSI_15"));

        assertThat(visit(aHeldVisit().with("policyTags", both))
                        .over("2025-11", HOST)
                        .breakdowns()
                        .get("activitiesByPolicyTag"))
                .isEqualTo(Map.of("AKSELERASI_13", 1L, "AKSELERASI_13:2", 1L, "AKSELERASI_13:3", 1L, "AKSI_15", 1L));
    }

    @Test
    void aProgrammeThatRunsForMonthsIsOneActivityInAnyPeriod() {
        var august = aCohort().json();
        var toOctober =
                aCohort().with("from", "2025-09-01").with("until", "2025-10-31").json();
        var counted = programme(tagged(aTraining()).with("cohorts", List.of(august, toOctober)));

        for (String period : List.of("2025-08", "2025-10", "2025-Q3", "2025-Q4", "2025-S2", "2025")) {
            assertThat(counted.over(period, BANJARS).breakdowns().get("activitiesByPolicyTag"))
                    .as(period)
                    .containsEntry("AKSELERASI_13:2", 1L);
        }
        assertThat(counted.over("2025-Q1", BANJARS).breakdowns().get("activitiesByPolicyTag"))
                .isEmpty();
    }

    @Test
    void aDisputedVisitIsSaidToBe() {
        var counted = visit(aHeldVisit().with("disputed", true));

        assertThat(counted.over("2025-Q4", HOST).flagged())
                .containsEntry(Flag.DISPUTED, 1L)
                .containsEntry(Flag.PROVISIONAL, 0L);
        assertThat(visit(aHeldVisit().with("disputed", true).with("status", "WITHDRAWN"))
                        .keys())
                .isEmpty();
    }

    @Test
    void aProgrammeWithProvisionalCountsIsOneRecordHoweverManyOfItsCountsAre() {
        var provisional = Map.of("enrolled", 80, "provisional", true);
        var cohorts = List.of(
                aCohort().with("counts", provisional).json(),
                aCohort().with("from", "2025-10").with("counts", provisional).json());
        var counted = programme(aTraining().with("cohorts", cohorts));

        assertThat(counted.over("2025", BANJARS).flagged()).containsEntry(Flag.PROVISIONAL, 1L);
        assertThat(counted.over("2025-08", BANJARS).flagged()).containsEntry(Flag.PROVISIONAL, 1L);
        assertThat(programme(aTraining()).over("2025", BANJARS).flagged()).containsEntry(Flag.PROVISIONAL, 0L);
    }

    @Test
    void aRecordWhoseSourceIsMadeUpIsSaidToBe() {
        var madeUp = Map.of("publisher", "Sinergi – data contoh (sintetis)", "synthetic", true);
        var press = Map.of("publisher", "Humas", "synthetic", false);

        assertThat(visit(aHeldVisit().with("sources", List.of(press, madeUp)))
                        .over("2025-Q4", HOST)
                        .flagged())
                .containsEntry(Flag.SYNTHETIC, 1L);
        assertThat(visit(aHeldVisit().with("claims", List.of(Map.of("source", madeUp))))
                        .over("2025", HOST)
                        .flagged())
                .containsEntry(Flag.SYNTHETIC, 1L);
        assertThat(visit(aHeldVisit().with("sources", List.of(press)))
                        .over("2025-Q4", HOST)
                        .flagged())
                .containsEntry(Flag.SYNTHETIC, 0L);
    }

    private static Report tagged(Report report) {
        return report.with("policyTags", FOOD_SECURITY_OF_THE_13);
    }
}
