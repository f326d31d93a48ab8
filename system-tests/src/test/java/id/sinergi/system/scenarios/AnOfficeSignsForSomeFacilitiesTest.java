package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A regional office signs with a university; two facilities are covered, a third only attends the ceremony. It is signed
 * by the office alone, in force for those who are covered, and nothing to the guest.
 */
@ExtendWith(Sinergi.class)
class AnOfficeSignsForSomeFacilitiesTest {

    private static final String OFFICE = "Nusa Tenggara Barat";
    private static final String COVERED = "lapas-kelas-iia-lombok-barat";
    private static final String COVERED_TOO = "lapas-kelas-iia-sumbawa-besar";
    private static final String GUEST = "lapas-kelas-iib-dompu";

    @Test
    void countsForTheOfficeAsSignedAndForWhomItCoversAsCovering() {
        Told signed = Office.report("agreements", """
                {"kind":"IMPLEMENTING","title":"Community service of students","status":"SIGNED","signedOn":"2025-04-10",
                 "parties":[{"regionalOffice":"%s","capacity":"HEAD","officeHeld":"Head of the office","reference":"W21-7"},
                            {"organisation":{"name":"Universitas Mataram","kind":"UNIVERSITY"},"capacity":"DEPUTY"}],
                 "covered":[{"facility":"%s"},{"facility":"%s"}],"attendees":[{"facility":"%s"}],
                 "fields":["EDUCATION"],"validity":{"kind":"OPEN_ENDED"}}""".formatted(OFFICE, COVERED, COVERED_TOO, GUEST));

        Office.awaitOffice(OFFICE, "2025-04", "agreementsSigned", 1);
        JsonNode office = Office.office(OFFICE, "2025-04");
        assertThat(office.at("/measures/agreementsCovering").asLong()).isZero();
        assertThat(office.at("/measures/agreementsInForce").asLong()).isEqualTo(1);
        assertThat(office.at("/breakdowns/agreementsSignedByPartnerKind/UNIVERSITY")
                        .asLong())
                .isEqualTo(1);
        assertThat(Office.opened(office, "agreementsSigned")).containsExactly(signed.id());

        JsonNode covered = Office.facility(COVERED, "2025-04");
        assertThat(covered.at("/measures/agreementsSigned").asLong()).isZero();
        assertThat(covered.at("/measures/agreementsCovering").asLong()).isEqualTo(1);
        assertThat(covered.at("/measures/agreementsInForce").asLong()).isEqualTo(1);
        assertThat(Office.opened(covered, "agreementsCovering")).containsExactly(signed.id());
        assertThat(Office.opened(covered, "agreementsInForce")).containsExactly(signed.id());

        JsonNode guest = Office.facility(GUEST, "2025-04");
        assertThat(guest.at("/measures/agreementsCovering").asLong()).isZero();
        assertThat(guest.at("/measures/agreementsInForce").asLong()).isZero();
        assertThat(Office.marks(signed, COVERED)).isEmpty();
        assertThat(Office.history(signed)).hasSize(1);
    }

    @Test
    void whoWasTakenForAGuestIsCoveredAfterACorrection() {
        Told signed = Office.report("agreements", """
                {"kind":"FRAMEWORK","title":"Rehabilitation","status":"SIGNED","signedOn":"2025-05-06",
                 "parties":[{"regionalOffice":"%s"},{"organisation":{"name":"BNN Provinsi NTB","kind":"NARCOTICS_AGENCY"}}],
                 "attendees":[{"facility":"lapas-kelas-iib-selong"}]}""".formatted(OFFICE));
        Office.awaitOffice(OFFICE, "2025-05", "agreementsSigned", 1);

        Told corrected = Office.correct(signed, "", """
                {"reason":"the annex lists it","attendees":[],"covered":[{"facility":"lapas-kelas-iib-selong"}]}""");

        Office.awaitFacility("lapas-kelas-iib-selong", "2025-05", "agreementsCovering", 1);
        assertThat(Office.office(OFFICE, "2025-05")
                        .at("/measures/agreementsValidityUnstated")
                        .asLong())
                .isEqualTo(1);
        assertThat(Office.history(corrected).getLast().path("reason").asString())
                .isEqualTo("the annex lists it");
    }
}
