package id.sinergi.reporting.counting;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.organisation;
import static id.sinergi.reporting.counting.Counted.agreement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementRulesTest {

    private static final Scope PARTY = Scope.facility(BANJAR);

    @Test
    void isSignedInTheMonthOfItsSigning() {
        assertThat(agreement(aSignedAgreement()).in(PARTY, "2025-08"))
                .isEqualTo(Map.of(
                        "agreementsSigned", 1L,
                        "agreementsSignedByField/LIBRARY_AND_ARCHIVES", 1L,
                        "agreementsSignedByKind/IMPLEMENTING", 1L,
                        "agreementsSignedByPartnerKind/REGIONAL_AGENCY", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED", "WITHDRAWN"})
    void countsNothingUnlessItWasSigned(String status) {
        assertThat(agreement(aSignedAgreement().with("status", status)).keys()).isEmpty();
    }

    @Test
    void staysSignedWhenItIsTerminated() {
        assertThat(agreement(aSignedAgreement().with("status", "TERMINATED")).in(PARTY, "2025-08"))
                .containsEntry("agreementsSigned", 1L);
    }

    @Test
    void isUndatedWhereTheSigningIs() {
        assertThat(agreement(aSignedAgreement().without("signedOn")).in(PARTY, "undated"))
                .containsEntry("agreementsSigned", 1L)
                .containsEntry("undated", 1L);
    }

    @Test
    void aSignedSuccessorIsRenewedAndNotSignedAgain() {
        var renewal = aSignedAgreement().with("predecessor", Map.of("title", "the one of 2020"));

        assertThat(agreement(renewal).in(PARTY, "2025-08")).isEqualTo(Map.of("agreementsRenewed", 1L));
    }

    @Test
    void eachAmendmentCountsInItsOwnMonthForThoseWhoSigned() {
        var amended = aSignedAgreement()
                .with("covered", List.of(facility(PURWOKERTO)))
                .with(
                        "amendments",
                        List.of(
                                Map.of("on", "2026-01-30"),
                                Map.of("on", "2026-01-02"),
                                Map.of("on", "2026"),
                                Map.of()));

        assertThat(agreement(amended).in(PARTY, "2026-01")).isEqualTo(Map.of("agreementsAmended", 2L));
        assertThat(agreement(amended).in(PARTY, "2026")).containsEntry("agreementsAmended", 1L);
        assertThat(agreement(amended).in(PARTY, "undated")).containsEntry("agreementsAmended", 1L);
        assertThat(agreement(amended).in(PARTY, "2025-08")).containsEntry("agreementsSigned", 1L);
        assertThat(agreement(amended).in(Scope.facility(PURWOKERTO), "2026-01")).isEmpty();
        assertThat(agreement(amended.with("status", "WITHDRAWN")).keys()).isEmpty();
    }

    @Test
    void anAmendmentAddsNoFieldToWhatWasSigned() {
        var amended = aSignedAgreement()
                .with("fields", List.of("LIBRARY_AND_ARCHIVES", "SPORT"))
                .with("amendments", List.of(Map.of("on", "2026-01-30", "fieldsAdded", List.of("SPORT"))));

        assertThat(agreement(amended).in(PARTY, "2025-08"))
                .isEqualTo(agreement(aSignedAgreement()).in(PARTY, "2025-08"));
    }

    @Test
    void whoIsOnlyCoveredHasSignedNothing() {
        var counted = agreement(aSignedAgreement().with("covered", List.of(facility(PURWOKERTO), facility(BANJAR))));

        assertThat(counted.in(Scope.facility(PURWOKERTO), "2025-08")).isEqualTo(Map.of("agreementsCovering", 1L));
        assertThat(counted.in(PARTY, "2025-08")).doesNotContainKey("agreementsCovering");
        assertThat(counted.in(Scope.NATION, "2025-08")).doesNotContainKey("agreementsCovering");
    }

    @Test
    void partnersAreTheOthersAsEachPartySeesThem() {
        var counted = agreement(aSignedAgreement()
                .with("parties", List.of(facility(BANJAR), facility(PURWOKERTO), organisation("X", "UNIVERSITY"))));

        assertThat(counted.in(Scope.NATION, "2025-08"))
                .containsEntry("agreementsSigned", 1L)
                .containsEntry("agreementsSignedByPartnerKind/FACILITY", 1L)
                .containsEntry("agreementsSignedByPartnerKind/UNIVERSITY", 1L);
    }
}
