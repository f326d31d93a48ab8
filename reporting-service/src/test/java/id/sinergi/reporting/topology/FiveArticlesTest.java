package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.BAPAS;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.register.Mark;
import id.sinergi.reporting.source.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five cases for which the system was asked: what they report, and the numbers that must come out. */
class FiveArticlesTest {

    private final CountingRun run = new CountingRun();

    @BeforeEach
    void report() {
        var visitToBanjarnegara = aHeldVisit()
                .with("createdAt", "2025-10-31T06:00:00.000Z")
                .hosts(BANJARNEGARA)
                .visitors(BAPAS);
        run.receives(
                Family.VISIT,
                aHeldVisit().with("id", "article-000"),
                visitToBanjarnegara.with("id", "article-001").with("on", "2025-10-30"),
                visitToBanjarnegara
                        .with("id", "article-002")
                        .with("on", "2025-10-29")
                        .with("purposes", List.of("OFFICIAL_VISIT", "BOARD_SESSION")));
        var banyumas = aSignedAgreement()
                .with("kind", "FRAMEWORK")
                .with("parties", List.of(facility(PURWOKERTO), organisation("Banyumas", "REGIONAL_GOVERNMENT")))
                .without("signedOn");
        run.receives(
                Family.AGREEMENT,
                banyumas.with("id", "article-003-old"),
                banyumas.with("id", "article-003-renewal")
                        .with("status", "SIGNING_PLANNED")
                        .with("predecessor", Map.of("id", "article-003-old")),
                aSignedAgreement().with("id", "article-004-library"),
                aSignedAgreement()
                        .with("id", "article-004-school")
                        .with("parties", List.of(facility(BANJAR), organisation("STIKES", "UNIVERSITY"))));
        run.receives(Family.PROGRAMME, aTraining(), aRehabilitation());
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aStudyVisitWasHostedAndMade() {
        assertThat(measures(PURWOKERTO, "2025-11"))
                .containsEntry("visitsHosted", 1L)
                .containsEntry("visitsMade", 0L);
        assertThat(measures(PURBALINGGA, "2025-11")).containsEntry("visitsMade", 1L);
    }

    @Test
    void twoReportsOfOneVisitEachCountAndAreSuspected() {
        assertThat(measures(BANJARNEGARA, "2025-10"))
                .containsEntry("visitsHosted", 2L)
                .containsEntry("visitsPossibleDuplicates", 2L)
                .containsEntry("boardSessions", 1L);
        assertThat(run.suspects()).containsOnlyKeys("article-001", "article-002");
    }

    @Test
    void theOldAgreementIsUndatedAndItsRenewalNotSigned() {
        assertThat(run.total(Scope.facility(PURWOKERTO), "undated").get(Figures.UNDATED))
                .isEqualTo(1);
        assertThat(measures(PURWOKERTO, "2026-01"))
                .containsEntry("agreementsSigned", 0L)
                .containsEntry("agreementsRenewed", 0L);
    }

    @Test
    void trainingAndRehabilitationBeganInAugust() {
        var august = figures(BANJAR, "2025-08");

        assertThat(august.measures())
                .containsEntry("participantsEnrolled", 223L)
                .containsEntry("rehabilitationParticipants", 63L)
                .containsEntry("participantsPlanned", 0L)
                .containsEntry("programmesRun", 2L)
                .containsEntry("agreementsSigned", 2L);
        assertThat(august.breakdowns())
                .containsEntry(
                        "participantsEnrolledByKind", sorted("SOCIAL_REHABILITATION", 63, "VOCATIONAL_TRAINING", 160))
                .containsEntry("participantsEnrolledBySkill", sorted("LAYER_POULTRY", 80, "WELDING", 80));
        assertThat(august.knownByYearOnly()).isZero();
    }

    @Test
    void theSecondStageIsKnownByItsYear() {
        var year = figures(BANJAR, "2025");

        assertThat(year.measures())
                .containsEntry("participantsPlanned", 60L)
                .containsEntry("participantsEnrolled", 223L)
                .containsEntry("programmesRun", 2L);
        assertThat(year.knownByYearOnly()).isEqualTo(1);
    }

    @Test
    void theStatedTotalAndTheInferredDayAreMarked() {
        assertThat(run.entries())
                .filteredOn(entry -> entry.activity().equals("programme-2"))
                .flatExtracting(entry -> entry.marks())
                .extracting(Mark::code)
                .containsExactlyInAnyOrder(Mark.Code.SUM_MISMATCH, Mark.Code.DATE_INFERRED);
    }

    private Map<String, Long> measures(String facility, String period) {
        return figures(facility, period).measures();
    }

    private Figures figures(String facility, String period) {
        var totals = new HashMap<Bucket, Total>();
        Period.parse(period)
                .buckets()
                .forEach(bucket -> totals.put(bucket, run.total(Scope.facility(facility), bucket.text())));
        return Figures.of(Period.parse(period), totals, Partners.NONE);
    }

    private static SortedMap<String, Long> sorted(String first, long one, String second, long two) {
        return new TreeMap<>(Map.of(first, one, second, two));
    }
}
