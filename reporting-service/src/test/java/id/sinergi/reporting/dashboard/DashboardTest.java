package id.sinergi.reporting.dashboard;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OverMongo
class DashboardTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void banjarAndPurwokertoReport() {
        counted.nothing()
                .report(Family.PROGRAMME, aTraining(), aRehabilitation())
                .report(
                        Family.AGREEMENT,
                        aSignedAgreement(),
                        aSignedAgreement().with("id", "agreement-2").without("signedOn"))
                .report(Family.VISIT, aHeldVisit())
                .store();
    }

    @Test
    void aFacilityReadsItsMonth() throws Exception {
        dashboard("facilities/" + BANJAR + "?period=2025-08")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scope.kind").value("FACILITY"))
                .andExpect(jsonPath("$.scope.id").value(BANJAR))
                .andExpect(jsonPath("$.period").value("2025-08"))
                .andExpect(jsonPath("$.asOf").value("2025-11-30T17:30:00Z"))
                .andExpect(jsonPath("$.measures.participantsEnrolled").value(223))
                .andExpect(jsonPath("$.measures.rehabilitationParticipants").value(63))
                .andExpect(jsonPath("$.measures.programmesRun").value(2))
                .andExpect(jsonPath("$.measures.agreementsSigned").value(1))
                .andExpect(jsonPath("$.measures.visits").value(0))
                .andExpect(jsonPath("$.breakdowns.participantsEnrolledBySkill.WELDING")
                        .value(80))
                .andExpect(jsonPath("$.breakdowns.visitsByTopic").isEmpty())
                .andExpect(jsonPath("$.knownByYearOnly").value(0))
                .andExpect(jsonPath("$.undated").value(1))
                .andExpect(jsonPath("$.disputed").value(0))
                .andExpect(jsonPath("$.provisional").value(0))
                .andExpect(jsonPath("$.coverage").doesNotExist());
    }

    @Test
    void everyNumberHasALink() throws Exception {
        dashboard("facilities/" + BANJAR + "?period=2025-08")
                .andExpect(
                        jsonPath("$.links.participantsEnrolled")
                                .value(
                                        "/api/v1/activities?scope=FACILITY:lapas-kelas-iib-banjar&period=2025-08&measure=participantsEnrolled"))
                .andExpect(jsonPath("$.links['participantsEnrolledBySkill/WELDING']")
                        .value(containsString("measure=participantsEnrolledBySkill/WELDING")))
                .andExpect(jsonPath("$.links.visits").exists())
                .andExpect(jsonPath("$.links.undated").exists())
                .andExpect(jsonPath("$.links.knownByYearOnly").exists());
        dashboard("regional-offices/Jawa%20Tengah?period=2025")
                .andExpect(jsonPath("$.links.visits").value(containsString("scope=REGIONAL_OFFICE:Jawa%20Tengah&")));
    }

    @Test
    void aYearHoldsWhatIsKnownByYearOnly() throws Exception {
        dashboard("facilities/" + BANJAR + "?period=2025")
                .andExpect(jsonPath("$.measures.participantsPlanned").value(60))
                .andExpect(jsonPath("$.measures.programmesRun").value(2))
                .andExpect(jsonPath("$.knownByYearOnly").value(1))
                .andExpect(jsonPath("$.undated").value(1));
        dashboard("facilities/" + BANJAR + "?period=2025-Q3")
                .andExpect(jsonPath("$.measures.participantsPlanned").value(0));
    }

    @Test
    void theNationsPartnersAreThoseOfItsOffices() throws Exception {
        counted.report(
                        Family.VISIT,
                        aHeldVisit().with("id", "visit-2").hosts(PURWOKERTO).visitors(BANJAR))
                .store();

        dashboard("national?period=2025-S2")
                .andExpect(jsonPath("$.scope.kind").value("NATION"))
                .andExpect(jsonPath("$.scope.id").doesNotExist())
                .andExpect(jsonPath("$.measures.visits").value(2))
                .andExpect(jsonPath("$.measures.distinctPartnerFacilities").value(3));
        dashboard("facilities/" + PURBALINGGA + "?period=2025-Q4")
                .andExpect(jsonPath("$.measures.distinctPartnerFacilities").value(1));
        dashboard("regional-offices/Jawa%20Barat?period=2025-11")
                .andExpect(jsonPath("$.measures.distinctPartnerFacilities").value(1));
    }

    @Test
    void whoIsUnknownIsNotFound() throws Exception {
        problem(dashboard("facilities/lapas-nowhere?period=2025"), 404, "lapas-nowhere");
        problem(dashboard("regional-offices/Atlantis?period=2025"), 404, "Atlantis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-Q5", "2025-S3", "25", "2025-8", "0500", "yesterday", ""})
    void aMalformedPeriodIsRefusedSayingWhatToWrite(String period) throws Exception {
        problem(dashboard("national?period=" + period), 400, "a quarter 2025-Q4");
    }

    @Test
    void aMissingOrUnknownParameterIsRefused() throws Exception {
        problem(dashboard("national"), 400, "period");
        problem(dashboard("national?period=2025&verifid=true"), 400, "verifid");
    }

    private ResultActions dashboard(String address) throws Exception {
        return http.perform(get(URI.create("/api/v1/dashboards/" + address)));
    }

    private static void problem(ResultActions answer, int status, String detail) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(detail)));
    }
}
