package id.sinergi.reporting.register;

import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.organisation;
import static id.sinergi.reporting.register.Mark.Code.DATE_DISPUTED;
import static id.sinergi.reporting.register.Mark.Code.DATE_INFERRED;
import static id.sinergi.reporting.register.Mark.Code.DATE_MISSING;
import static id.sinergi.reporting.register.Mark.Code.SUM_MISMATCH;
import static id.sinergi.reporting.register.Mark.Code.UNCONFIRMED;
import static id.sinergi.reporting.register.Mark.Code.UNMAPPED_OTHER;
import static id.sinergi.reporting.register.Mark.Code.WEEKDAY_CONTRADICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Registering registering =
            new Registering(ReferenceData.bundled().directory());

    @Test
    void aStatedTotalIsComparedWithTheEnrolledElsePlannedOfEachCohort() {
        assertThat(programme(aRehabilitation()).marks())
                .extracting(Mark::code, Mark::pointer, Mark::stated, Mark::counted)
                .contains(tuple(SUM_MISMATCH, "/statedFigures/0", 160L, 123L));
    }

    @Test
    void aStatedTotalThatAgreesIsNoMatter() {
        var training = aTraining().with("statedFigures", List.of(Map.of("what", "participants", "value", 160)));

        assertThat(programme(training).marks()).isEmpty();
    }

    @Test
    void aBasisThatBothLevelsStateDifferentlyIsMarked() {
        assertThat(programme(aTraining().with("counts", Map.of("enrolled", 170, "target", 100)))
                        .marks())
                .extracting(Mark::code, Mark::pointer, Mark::stated, Mark::counted)
                .containsExactly(tuple(SUM_MISMATCH, "/counts/enrolled", 170L, 160L));
    }

    @Test
    void aDateIsMissingOfWhatHasHappenedAlone() {
        assertThat(visit(aHeldVisit().without("on")).marks())
                .extracting(Mark::code, Mark::pointer)
                .containsExactly(tuple(DATE_MISSING, "/on"));
        assertThat(visit(aHeldVisit().without("on").with("status", "PLANNED")).marks())
                .isEmpty();
        assertThat(programme(aTraining()
                                .with(
                                        "cohorts",
                                        List.of(aCohort().without("from").json())))
                        .marks())
                .extracting(Mark::code, Mark::pointer)
                .containsExactly(tuple(DATE_MISSING, "/cohorts/0/from"));
    }

    @Test
    void aSignedAgreementWithoutItsDayIsMarked() {
        assertThat(agreement(aSignedAgreement().without("signedOn")).marks())
                .extracting(Mark::code, Mark::pointer)
                .containsExactly(tuple(DATE_MISSING, "/signedOn"));
    }

    @Test
    void aBoardSessionsPartsAreComparedWithItsCases() {
        var session = aHeldVisit()
                .with(
                        "boardSession",
                        Map.of(
                                "cases",
                                10,
                                "byProposalKind",
                                Map.of("PAROLE", 6, "REMISSION", 4),
                                "workersAppointed",
                                3,
                                "splits",
                                List.of(Map.of("name", "sex", "parts", List.of(Map.of("name", "men", "cases", 8))))));

        assertThat(visit(session).marks())
                .extracting(Mark::code, Mark::pointer, Mark::stated, Mark::counted)
                .contains(tuple(SUM_MISMATCH, "/boardSession/splits/0", 10L, 8L))
                .hasSize(visit(aHeldVisit()).marks().size() + 1);
    }

    @Test
    void anInferredDateSaysHow() {
        assertThat(visit(aHeldVisit().with("dateInferred", "the article names no year"))
                        .marks())
                .containsExactly(Mark.of(DATE_INFERRED, "/on", "the article names no year"));
    }

    @Test
    void whatWasWithdrawnOrMergedHasNoMarks() {
        var doubtful = aHeldVisit()
                .without("on")
                .without("confirmations")
                .with("disputed", true)
                .with("topics", List.of("OTHER"));

        assertThat(visit(doubtful).marks()).hasSize(4);
        assertThat(visit(doubtful.with("status", "WITHDRAWN")).marks()).isEmpty();
        assertThat(visit(doubtful.with("status", "MERGED")).marks()).isEmpty();
    }

    @Test
    void aDisputedDateNamesTheDaysThatWereTold() {
        var claims = List.of(
                Map.of("reportedBy", PURWOKERTO, "values", Map.of("on", "2025-11-28")),
                Map.of("reportedBy", PURBALINGGA, "values", Map.of("on", "2025-11-27")));

        assertThat(visit(aHeldVisit().with("disputed", true).with("claims", claims))
                        .marks())
                .containsExactly(Mark.of(
                        DATE_DISPUTED,
                        "/on",
                        "told as 2025-11-27 and 2025-11-28; until it is settled the host's report decides"));
        assertThat(visit(aHeldVisit().with("disputed", false).with("claims", claims))
                        .marks())
                .isEmpty();
    }

    @Test
    void aHeldVisitIsUnconfirmedUntilTheOtherSideHasSpoken() {
        var told = aHeldVisit().without("confirmations");

        assertThat(visit(told).marks())
                .extracting(Mark::code, Mark::pointer)
                .containsExactly(tuple(UNCONFIRMED, "/visitors"));
        assertThat(visit(told.with("status", "PLANNED")).marks()).isEmpty();
        assertThat(visit(told.with(
                                "claims",
                                List.of(Map.of("reportedBy", PURBALINGGA, "values", Map.of("on", "2025-11-28")))))
                        .marks())
                .isEmpty();
    }

    @Test
    void whatSomebodyElseReportedForThemIsConfirmedByEitherSide() {
        var imported = aHeldVisit().without("reportedBy");

        assertThat(visit(imported.without("confirmations")).marks())
                .containsExactly(Mark.of(UNCONFIRMED, "", "no side that took part has reported or confirmed it"));
        assertThat(visit(imported).marks()).isEmpty();
    }

    @Test
    void whereThereIsNoOtherSideOfOursNobodyHasToConfirm() {
        var told = aHeldVisit().without("confirmations");

        assertThat(visit(told.with("visitors", List.of(organisation("Pemkot", "REGIONAL_GOVERNMENT"))))
                        .marks())
                .isEmpty();
        assertThat(visit(told.visitors()).marks()).isEmpty();
    }

    @Test
    void otherIsListedWithWhatItStandsFor() {
        var visit = aHeldVisit()
                .with("purposes", List.of("STUDY_VISIT", "OTHER"))
                .with("topics", List.of("OTHER"))
                .with("otherTexts", Map.of("topics", "batik dyes"))
                .with("chair", organisation("Radio Kota", "OTHER"));

        assertThat(visit(visit).marks())
                .containsExactly(
                        Mark.of(
                                UNMAPPED_OTHER,
                                "/purposes",
                                "OTHER does not say what is meant; add a short text under otherTexts"),
                        Mark.of(UNMAPPED_OTHER, "/topics", "OTHER stands for: batik dyes"));
    }

    @Test
    void otherWithinACohortHasItsTextThere() {
        var cohort = aCohort()
                .with("skill", "OTHER")
                .with("counts", Map.of("enrolled", 80, "withdrawn", Map.of("OTHER", 2)))
                .with("otherTexts", Map.of("skill", "sandals", "withdrawn", "went to school"))
                .json();

        assertThat(programme(aTraining().with("cohorts", List.of(cohort))).marks())
                .extracting(Mark::code, Mark::pointer, Mark::detail)
                .containsExactly(
                        tuple(UNMAPPED_OTHER, "/cohorts/0/counts/withdrawn", "OTHER stands for: went to school"),
                        tuple(UNMAPPED_OTHER, "/cohorts/0/skill", "OTHER stands for: sandals"));
    }

    @Test
    void aWeekdayThatContradictsItsDateIsMarked() {
        assertThat(visit(aHeldVisit().with("statedWeekday", "MONDAY")).marks())
                .containsExactly(Mark.of(WEEKDAY_CONTRADICTION, "/on", "2025-11-28 is a Friday, stated is Monday"));
        assertThat(visit(aHeldVisit().with("statedWeekday", "FRIDAY")).marks()).isEmpty();
    }

    @Test
    void aPlanSaysUntilWhenItMustHaveHappened() {
        var planned = aHeldVisit().with("status", "PLANNED");

        assertThat(visit(planned.with("on", "2025-11")).plannedUntil()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(visit(planned.without("on")).plannedUntil()).isNull();
        assertThat(visit(aHeldVisit()).plannedUntil()).isNull();
    }

    @Test
    void aProgrammeIsPlannedUntilItsNextCohortMustHaveBegun() {
        var later =
                aCohort().with("status", "PLANNED").with("from", "2025-12-01").json();
        var next = aCohort().with("status", "POSTPONED").with("from", "2025-10").json();

        assertThat(programme(aTraining().with("cohorts", List.of(aCohort().json(), later, next)))
                        .plannedUntil())
                .isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @Test
    void whatACancelledCohortStatedContradictsNothing() {
        var programme = aTraining()
                .with("cohorts", List.of(aCohort().with("status", "CANCELLED").json()))
                .with("counts", Map.of("enrolled", 200));

        assertThat(programme(programme).marks()).isEmpty();
    }

    @Test
    void whoeverLeavesDoesNotCompleteAndOnlyTheEnrolledAreCertified() {
        var counts = Map.of("enrolled", 80, "withdrawn", Map.of("TRANSFER", 6), "completed", 75, "certified", 81);

        assertThat(programme(aTraining().with("cohorts", List.of()).with("counts", counts))
                        .marks())
                .extracting(Mark::code, Mark::pointer, Mark::stated, Mark::counted)
                .containsExactly(
                        tuple(SUM_MISMATCH, "/counts/completed", 81L, 80L),
                        tuple(SUM_MISMATCH, "/counts/certified", 81L, 80L));
    }

    @Test
    void certificatesOfAKindThatBothLevelsStateDifferentlyAreMarked() {
        var ofCohort = aCohort().with("certificates", List.of(Map.of("kind", "TRAINING", "count", 40)));

        assertThat(programme(aTraining()
                                .with("cohorts", List.of(ofCohort.json()))
                                .with(
                                        "certificates",
                                        List.of(
                                                Map.of("kind", "TRAINING", "count", 41),
                                                Map.of("kind", "COMPETENCE", "count", 7))))
                        .marks())
                .extracting(Mark::code, Mark::pointer, Mark::stated, Mark::counted)
                .containsExactly(tuple(SUM_MISMATCH, "/certificates", 41L, 40L));
    }

    @Test
    void aHarvestWithoutADayIsMarked() {
        var farm = aTraining().with("cohorts", List.of()).with("harvests", List.of(Map.of("commodity", "RICE")));

        assertThat(programme(farm).marks())
                .extracting(Mark::code, Mark::pointer)
                .containsExactly(tuple(DATE_MISSING, "/harvests/0/on"));
    }

    @Test
    void stateRevenueIsCalledByItsFacilityAndMonth() {
        assertThat(entry(Family.STATE_REVENUE, aDeposit()).title()).isEqualTo("Lapas Banjar · PNBP 2025-08");
        assertThat(entry(Family.STATE_REVENUE, aDeposit()).sortKey()).isEqualTo("2025-08-01");
    }

    @Test
    void aVisitIsCalledByItsPartiesAndPurposes() {
        assertThat(visit(aHeldVisit()).title()).isEqualTo("Rutan Purbalingga → Lapas Purwokerto · STUDY_VISIT");
    }

    @Test
    void aProgrammeOccursWhenItsFirstCohortStartsElseInItsYear() {
        assertThat(programme(aTraining()).sortKey()).isEqualTo("2025-08-21");
        assertThat(programme(aTraining().with("cohorts", List.of())).occurredOn())
                .hasToString("2025");
    }

    private RegisterEntry visit(Report report) {
        return entry(Family.VISIT, report);
    }

    private RegisterEntry agreement(Report report) {
        return entry(Family.AGREEMENT, report);
    }

    private RegisterEntry programme(Report report) {
        return entry(Family.PROGRAMME, report);
    }

    private RegisterEntry entry(Family family, Report report) {
        return registering.entry(new EventReader().read(family, report.bytes()));
    }
}
