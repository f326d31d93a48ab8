package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.counting.Counted.programme;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Reports.Report;
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

    private static Report with(Report... cohorts) {
        return aTraining().with("cohorts", Stream.of(cohorts).map(Report::json).toList());
    }
}
