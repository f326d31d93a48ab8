package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.counting.Counted.deposit;
import static id.sinergi.reporting.counting.Counted.programme;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Reports.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeRulesTest {

    private static final Scope HOLDER = Scope.facility(BANJAR);

    @Test
    void enrolsInTheMonthInWhichACohortStarts() {
        var counted = programme(aTraining());

        assertThat(counted.in(HOLDER, "2025-08"))
                .containsEntry("participantsEnrolled", 160L)
                .containsEntry("participantsEnrolledByKind/VOCATIONAL_TRAINING", 160L)
                .containsEntry("participantsEnrolledBySkill/WELDING", 80L)
                .containsEntry("participantsEnrolledBySkill/LAYER_POULTRY", 80L);
        assertThat(counted.in(HOLDER, "2025-09")).doesNotContainKey("participantsEnrolled");
    }

    @Test
    void plannedPeopleWithoutADayCountInTheYear() {
        var counted = programme(aRehabilitation());

        assertThat(counted.in(HOLDER, "2025")).isEqualTo(Map.of("participantsPlanned", 60L, "knownByYearOnly", 1L));
        assertThat(counted.over("2025", HOLDER).measures())
                .containsEntry("participantsPlanned", 60L)
                .containsEntry("participantsEnrolled", 63L);
    }

    @Test
    void rehabilitationIsAPartOfTheEnrolledSplitByStage() {
        assertThat(programme(aRehabilitation()).in(HOLDER, "2025-08"))
                .containsEntry("participantsEnrolled", 63L)
                .containsEntry("rehabilitationParticipants", 63L)
                .containsEntry("rehabilitationParticipantsByStage/1", 63L);
    }

    @Test
    void aCohortsOwnKindWins() {
        var counted = programme(with(aCohort().with("kind", "AFTERCARE")));

        assertThat(counted.in(HOLDER, "2025-08"))
                .containsEntry("participantsEnrolledByKind/AFTERCARE", 80L)
                .containsEntry("rehabilitationParticipants", 80L);
    }

    @Test
    void aCancelledCohortCountsNothing() {
        assertThat(programme(with(aCohort().with("status", "CANCELLED"))).keys())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "CANCELLED"})
    void aProgrammeThatStandsNoLongerCountsNothing(String status) {
        assertThat(programme(aTraining().with("status", status)).keys()).isEmpty();
    }

    @Test
    void whatIsNotSplitCountsOnceInTheYear() {
        var counted = programme(with().with("counts", Map.of("enrolled", 40)));

        assertThat(counted.in(HOLDER, "2025"))
                .containsEntry("participantsEnrolled", 40L)
                .containsEntry("participantsEnrolledByKind/VOCATIONAL_TRAINING", 40L);
    }

    @Test
    void whatIsNotSplitOverDifferentKindsIsOfNone() {
        var counted = programme(with(aCohort().with("kind", "AFTERCARE").with("counts", Map.of()))
                .with("counts", Map.of("enrolled", 40)));

        assertThat(counted.in(HOLDER, "2025"))
                .containsEntry("participantsEnrolledByKind/UNSPLIT", 40L)
                .doesNotContainKey("rehabilitationParticipants");
    }

    @Test
    void whereBothLevelsStateABasisTheCohortsCount() {
        var counted = programme(aTraining().with("counts", Map.of("enrolled", 200, "planned", 150)));

        assertThat(counted.over("2025", HOLDER).measures())
                .containsEntry("participantsEnrolled", 160L)
                .containsEntry("participantsPlanned", 150L);
    }

    @Test
    void whatACancelledCohortStatedTakesNoPlace() {
        var counted = programme(with(aCohort().with("status", "CANCELLED")).with("counts", Map.of("enrolled", 40)));

        assertThat(counted.in(HOLDER, "2025")).containsEntry("participantsEnrolled", 40L);
    }

    @Test
    void whatIsNotSplitOverKindsOfRehabilitationIsRehabilitation() {
        var counted = programme(with(aCohort().with("kind", "AFTERCARE").without("counts"))
                .with("kind", "SOCIAL_REHABILITATION")
                .with("counts", Map.of("enrolled", 40)));

        assertThat(counted.in(HOLDER, "2025"))
                .containsEntry("participantsEnrolledByKind/UNSPLIT", 40L)
                .containsEntry("rehabilitationParticipants", 40L);
    }

    @Test
    void withoutAYearItIsUndated() {
        var counted = programme(with().without("year").with("counts", Map.of("enrolled", 40)));

        assertThat(counted.in(HOLDER, "undated"))
                .containsEntry("participantsEnrolled", 40L)
                .containsEntry("undated", 1L);
    }

    @ParameterizedTest
    @CsvSource({"2025-08, 1", "2025-09, 1", "2025-10, 0", "2025-Q3, 1", "2025-S2, 1", "2025-S1, 0", "2025, 1"})
    void runsInEveryPeriodThatItTouchesOnce(String period, long runs) {
        assertThat(programme(aTraining()).over(period, HOLDER).measures())
                .containsEntry("programmesRun", runs)
                .containsEntry("cohortsRun", runs * 2);
    }

    @ParameterizedTest
    @CsvSource({"2025-Q1, 1", "2025-Q2, 0", "2025-Q3, 1", "2025-S1, 1", "2025-S2, 1", "2025, 1", "2026, 0"})
    void aProgrammeWithAGapRunsOncePerPeriod(String period, long runs) {
        var counted = programme(with(
                aCohort().with("from", "2025-03-01").with("until", "2025-03-12"),
                aCohort().with("from", "2025-08-01").with("until", "2025-08-12")));

        assertThat(counted.over(period, HOLDER).measures()).containsEntry("programmesRun", runs);
    }

    @ParameterizedTest
    @CsvSource({"2025-11, 1", "2026-01, 1", "2025-Q4, 1", "2026-Q1, 1", "2025, 1", "2026, 1", "2026-02, 0"})
    void aCohortOverNewYearRunsInBothYears(String period, long runs) {
        var counted = programme(with(aCohort().with("from", "2025-11-03").with("until", "2026-01-31")));

        assertThat(counted.over(period, HOLDER).measures()).containsEntry("cohortsRun", runs);
    }

    @Test
    void aCohortWithoutAnEndRunsInItsFirstMonth() {
        assertThat(programme(with(aCohort().without("until"))).keys())
                .extracting(TotalKey::bucket)
                .containsOnly(new Bucket("2025-08"));
    }

    @Test
    void anEndThatCannotBeRightIsNoEnd() {
        assertThat(programme(with(aCohort().with("until", "2052-08-31"))).keys())
                .extracting(TotalKey::bucket)
                .containsOnly(new Bucket("2025-08"));
    }

    @Test
    void aCohortWithoutDaysRunsInTheYear() {
        var counted = programme(with(aCohort().without("from").without("until")));

        assertThat(counted.in(HOLDER, "2025")).containsEntry("cohortsRun", 1L).containsEntry("programmesRun", 1L);
        assertThat(counted.over("2025", HOLDER).measures()).containsEntry("programmesRun", 1L);
    }

    @Test
    void aProgrammeIsNotCountedByYearBesidesAMonthOfThatYear() {
        var counted = programme(with(aCohort(), aCohort().without("from").without("until")));

        assertThat(counted.over("2025", HOLDER).measures())
                .containsEntry("programmesRun", 1L)
                .containsEntry("cohortsRun", 2L);
    }

    @Test
    void aPlannedCohortDoesNotRun() {
        assertThat(programme(with(aCohort().with("status", "PLANNED"))).in(HOLDER, "2025-08"))
                .doesNotContainKeys("cohortsRun", "programmesRun");
    }

    @Test
    void whoCompletesCountsOnTheCohortsLastDayUnlessAnotherDateIsStated() {
        var counted = programme(with(aCohort()
                .with("until", "2025-10-21")
                .with(
                        "counts",
                        Map.of(
                                "enrolled", 63,
                                "withdrawn", Map.of("EARLY_RELEASE", 2, "TRANSFER", 1),
                                "completed", 60,
                                "certified", 58,
                                "on", Map.of("withdrawn", "2025-09-15", "certified", "2026")))));

        assertThat(counted.in(HOLDER, "2025-08")).containsEntry("participantsEnrolled", 63L);
        assertThat(counted.in(HOLDER, "2025-09")).containsEntry("participantsWithdrawn", 3L);
        assertThat(counted.in(HOLDER, "2025-10"))
                .containsEntry("participantsCompleted", 60L)
                .doesNotContainKey("participantsWithdrawn");
        assertThat(counted.in(HOLDER, "2026")).containsEntry("participantsCertified", 58L);
    }

    @Test
    void whoCompletesOnAnUnknownDayCountsInTheProgrammesYearAlone() {
        var counted = programme(with(aCohort().without("until").with("counts", Map.of("completed", 60)))
                .with("counts", Map.of("certified", 40)));

        assertThat(counted.in(HOLDER, "2025"))
                .containsEntry("participantsCompleted", 60L)
                .containsEntry("participantsCertified", 40L);
    }

    @Test
    void certificatesCountApartFromPeople() {
        var twice = List.of(
                Map.of("kind", "TRAINING", "count", 40), Map.of("kind", "COMPETENCE", "count", 38, "on", "2025-10-02"));
        var counted = programme(with(aCohort().with("certificates", twice).with("counts", Map.of("certified", 40))));

        assertThat(counted.in(HOLDER, "2025-09"))
                .containsEntry("certificatesIssued", 40L)
                .containsEntry("participantsCertified", 40L);
        assertThat(counted.in(HOLDER, "2025-10")).containsEntry("certificatesIssued", 38L);
    }

    @Test
    void ofAKindThatCohortsStateTheProgrammesCertificatesDoNotCount() {
        var counted = programme(with(aCohort().with("certificates", List.of(Map.of("kind", "TRAINING", "count", 40))))
                .with(
                        "certificates",
                        List.of(Map.of("kind", "TRAINING", "count", 41), Map.of("kind", "COMPETENCE", "count", 7))));

        assertThat(counted.over("2025", HOLDER).measures()).containsEntry("certificatesIssued", 47L);
    }

    @Test
    void harvestsAddUpInGramsByCommodity() {
        var counted = programme(with().with(
                        "harvests",
                        List.of(
                                Map.of(
                                        "on",
                                        "2025-09-30",
                                        "commodity",
                                        "RICE",
                                        "grams",
                                        1_250_000,
                                        "grossSalesRupiah",
                                        6_500_000),
                                Map.of("on", "2025-09-02", "commodity", "RICE", "grams", 500),
                                Map.of("on", "2025-09", "commodity", "EGGS", "pieces", 900),
                                Map.of("commodity", "CHILLI", "grams", 2_000))));

        assertThat(counted.in(HOLDER, "2025-09"))
                .containsEntry("harvestGrams", 1_250_500L)
                .containsEntry("harvestGramsByCommodity/RICE", 1_250_500L)
                .containsEntry("harvestPieces", 900L)
                .containsEntry("harvestSalesRupiah", 6_500_000L);
        assertThat(counted.in(HOLDER, "2025")).containsEntry("harvestGramsByCommodity/CHILLI", 2_000L);
        assertThat(counted.over("2025", HOLDER).measures()).containsEntry("harvestKilograms", 1_252_500L);
        assertThat(Measure.HARVEST_KILOGRAMS.shown(1_252_500)).hasToString("1252.5");
        assertThat(Measure.HARVEST_KILOGRAMS.shown(2_000_000)).hasToString("2000");
    }

    @Test
    void aHarvestStaysWhereAllCohortsAreCancelled() {
        var counted = programme(with(aCohort().with("status", "CANCELLED"))
                .with("status", "CANCELLED")
                .with("counts", Map.of("enrolled", 40))
                .with("harvests", List.of(Map.of("on", "2025-09-30", "commodity", "EGGS", "pieces", 9))));

        assertThat(counted.in(HOLDER, "2025-09")).containsEntry("harvestPieces", 9L);
        assertThat(counted.in(HOLDER, "2025")).isEmpty();
    }

    @Test
    void whatIsDepositedCountsInItsMonthUntilItIsTakenBack() {
        assertThat(deposit(aDeposit()).in(HOLDER, "2025-08")).isEqualTo(Map.of("stateRevenueRupiah", 1_250_000L));
        assertThat(deposit(aDeposit()).in(Scope.office("Jawa Barat"), "2025-08"))
                .containsEntry("stateRevenueRupiah", 1_250_000L);
        assertThat(deposit(aDeposit().with("status", "WITHDRAWN")).keys()).isEmpty();
    }

    private static Report with(Report... cohorts) {
        return aTraining().with("cohorts", Stream.of(cohorts).map(Report::json).toList());
    }
}
