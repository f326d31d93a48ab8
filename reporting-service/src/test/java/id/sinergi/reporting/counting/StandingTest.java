package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.counting.Measure.AGREEMENTS_EXPIRING_90D;
import static id.sinergi.reporting.counting.Measure.AGREEMENTS_IN_FORCE;
import static id.sinergi.reporting.counting.Measure.AGREEMENTS_VALIDITY_UNSTATED;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which days an agreement that was signed on 21 August 2025 is in force, expires soon, or has no stated validity. */
class StandingTest {

    private static final Map<String, Object> UNTIL_2026 = Map.of("kind", "FIXED", "until", "2026-12-31");

    @ParameterizedTest
    @CsvSource({
        "2025-08-20, false, false",
        "2025-08-21, true, false",
        "2026-10-01, true, false",
        "2026-10-02, true, true",
        "2026-12-31, true, true",
        "2027-01-01, false, false"
    })
    void isInForceFromItsSigningToItsLastDayAndExpiresSoonInTheLastNinety(
            LocalDate day, boolean inForce, boolean soon) {
        Report agreement = aSignedAgreement().with("validity", UNTIL_2026);

        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, day)).isEqualTo(inForce);
        assertThat(counts(agreement, AGREEMENTS_EXPIRING_90D, day)).isEqualTo(soon);
        assertThat(counts(agreement, AGREEMENTS_VALIDITY_UNSTATED, day)).isFalse();
    }

    @Test
    void aDurationCountsTheDayOfTheSigning() {
        Report agreement = aSignedAgreement().with("validity", Map.of("kind", "FIXED", "duration", "P2Y"));

        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, LocalDate.of(2027, 8, 20)))
                .isTrue();
        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, LocalDate.of(2027, 8, 21)))
                .isFalse();
    }

    @Test
    void aStatedBeginningGoesBeforeTheSigning() {
        Report agreement = aSignedAgreement()
                .with("validity", Map.of("kind", "FIXED", "from", "2026-01-01", "until", "2026-12-31"));

        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    @Test
    void anAmendmentLeavesItInForceOnTheDaysBefore() {
        Report amended = aSignedAgreement()
                .with("signedOn", "2023-05-02")
                .with("validity", Map.of("kind", "FIXED", "until", "2026-05-01"))
                .with(
                        "amendments",
                        List.of(Map.of(
                                "on",
                                "2024-04-22",
                                "validity",
                                Map.of("kind", "FIXED", "from", "2024-05-02", "until", "2026-05-01"))));

        assertThat(counts(amended, AGREEMENTS_IN_FORCE, LocalDate.of(2023, 12, 31)))
                .isTrue();
        assertThat(counts(amended, AGREEMENTS_IN_FORCE, LocalDate.of(2026, 5, 1)))
                .isTrue();
    }

    @Test
    void whatIsOpenEndedStaysInForceAndNeverExpires() {
        Report agreement = aSignedAgreement().with("validity", Map.of("kind", "OPEN_ENDED"));

        assertThat(counts(agreement, AGREEMENTS_IN_FORCE, LocalDate.of(2190, 1, 1)))
                .isTrue();
        assertThat(counts(agreement, AGREEMENTS_EXPIRING_90D, LocalDate.of(2190, 1, 1)))
                .isFalse();
    }

    @Test
    void anUnstatedValidityIsNotInForceButCountedApart() {
        assertThat(counts(aSignedAgreement(), AGREEMENTS_IN_FORCE, LocalDate.of(2025, 9, 1)))
                .isFalse();
        assertThat(counts(aSignedAgreement(), AGREEMENTS_VALIDITY_UNSTATED, LocalDate.of(2025, 9, 1)))
                .isTrue();
    }

    @Test
    void aTerminationEndsIt() {
        Report terminated = aSignedAgreement()
                .with("validity", UNTIL_2026)
                .with("status", "TERMINATED")
                .with("terminatedOn", "2026-02-03");

        assertThat(counts(terminated, AGREEMENTS_IN_FORCE, LocalDate.of(2026, 2, 3)))
                .isTrue();
        assertThat(counts(terminated, AGREEMENTS_IN_FORCE, LocalDate.of(2026, 2, 4)))
                .isFalse();
        assertThat(counts(terminated, AGREEMENTS_EXPIRING_90D, LocalDate.of(2026, 2, 3)))
                .isTrue();
        assertThat(standing(terminated.without("terminatedOn")).stands()).isFalse();
    }

    @Test
    void anUnknownSigningIsProvedByWhatHappenedToTheAgreement() {
        Report undated = aSignedAgreement().without("signedOn");

        assertThat(standing(undated).stands()).isFalse();
        assertThat(standing(undated.with("evaluations", List.of(Map.of("on", "2026-01-27"), Map.of("on", "2026-03"))))
                        .from())
                .isEqualTo("2026-01-27");
        assertThat(standing(undated.with("amendments", List.of(Map.of("on", "2026-01"), Map.of())))
                        .from())
                .isEqualTo("2026-01-31");
        assertThat(standing(undated.with("validity", Map.of("kind", "OPEN_ENDED", "from", "2025")))
                        .from())
                .isEqualTo("2025-12-31");
    }

    @Test
    void aDurationFromAnUnknownSigningCannotBePlaced() {
        assertThat(standing(aSignedAgreement()
                                .without("signedOn")
                                .with("evaluations", List.of(Map.of("on", "2026-01-27")))
                                .with("validity", Map.of("kind", "FIXED", "duration", "P2Y")))
                        .stands())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED", "WITHDRAWN"})
    void whatWasNotSignedHasNoStanding(String status) {
        assertThat(Standing.of(agreement(aSignedAgreement().with("status", status))))
                .isEmpty();
    }

    private static boolean counts(Report report, Measure stock, LocalDate day) {
        return standing(report).countsAs(stock, day);
    }

    private static Standing standing(Report report) {
        return Standing.of(agreement(report)).orElseThrow();
    }

    private static Agreement agreement(Report report) {
        return (Agreement)
                new EventReader().read(Family.AGREEMENT, report.bytes()).activity();
    }
}
