package id.sinergi.portal.records.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.records.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class CommandPagesTest {

    private static final String VISIT = "/visits/" + Reports.ID;
    private static final String KEY = "28801cfe-827f-3145-9741-f87fea6f34c1";
    private static final RequestPostProcessor HOST = Accounts.reporter("lapas-kelas-iia-purwokerto");
    private static final RequestPostProcessor VISITOR = Accounts.reporter("rutan-kelas-iib-purbalingga");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void aPlannedVisit() {
        services.forget()
                .answer("GET /api/v1" + VISIT, Reports.aPlannedVisit())
                .answer("GET /api/v1" + VISIT + "/duplicate-candidates", "{\"items\":[],\"next\":null}")
                .answer("GET /api/v1" + VISIT + "/attachments", "{\"items\":[],\"next\":null}");
    }

    @Test
    void offersTheReporterWhatTheStateAllows() throws Exception {
        assertThat(page(VISIT, HOST))
                .contains(VISIT + "/holding", VISIT + "/postponement", VISIT + "/correction", VISIT + "/remarks")
                .doesNotContain(VISIT + "/confirmation", VISIT + "/same-as");
    }

    @Test
    void offersTheCounterpartToConfirmAndDisputeAndNothingElse() throws Exception {
        assertThat(page(VISIT, VISITOR))
                .contains(VISIT + "/confirmation", VISIT + "/dispute")
                .doesNotContain(VISIT + "/holding", VISIT + "/withdrawal", VISIT + "/remarks");
    }

    @Test
    void offersAReaderNothing() throws Exception {
        assertThat(page(VISIT, Accounts.national())).doesNotContain(VISIT + "/confirmation", VISIT + "/remarks");
    }

    @Test
    void sendsWhatWasTypedForTheVersionThatWasSeenAndLeavesOutWhatWasNot() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/holding", Reports.aPlannedVisit());

        mvc.perform(sent("holding", HOST)
                        .param("on", "2026-11-20")
                        .param("startTime", "")
                        .param("delegationSize", "12")
                        .param("outcomes", "satu\r\n\r\ndua "))
                .andExpect(redirectedUrl(VISIT + "?done"));

        assertThat(services.sent()).singleElement().satisfies(command -> {
            assertThat(command.version()).isEqualTo("\"1\"");
            assertThat(command.body())
                    .isEqualTo("{\"on\":\"2026-11-20\",\"delegationSize\":12,\"outcomes\":[\"satu\",\"dua\"]}");
        });
    }

    @Test
    void correctsOnlyWhatDiffers() throws Exception {
        services.answer("PATCH /api/v1" + VISIT, Reports.aPlannedVisit());

        mvc.perform(sent("correction", HOST)
                        .param("on", "")
                        .param("on.partly", "2026-12-01/2026-12-03")
                        .param("purposes", "STUDY_VISIT")
                        .param("reason", "dua hari"))
                .andExpect(status().is3xxRedirection());

        assertThat(services.sent())
                .singleElement()
                .satisfies(
                        command -> assertThat(command.body())
                                .isEqualTo(
                                        "{\"on\":{\"from\":\"2026-12-01\",\"to\":\"2026-12-03\"},\"topics\":null,\"reason\":\"dua hari\"}"));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtItsField() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/holding", 422, """
                {"status":422,"title":"x","detail":"y","errors":[{"pointer":"/outcomes/0","detail":"too long"},{"pointer":"","detail":"odd"}]}""");

        String page = mvc.perform(sent("holding", HOST).param("outcomes", "sangat panjang"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("sangat panjang", "field-outcomes-error", "too long", "odd", "aria-invalid=\"true\"");
    }

    @Test
    void saysThatTheRecordHasChangedAndLetsItBeSentAgainForTheNewVersion() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/cancellation", 412, """
                {"status":412,"title":"x","detail":"y","errors":[]}""");
        services.answer("GET /api/v1" + VISIT, Reports.aPlannedVisit().replace("\"version\":1", "\"version\":2"));

        String page = mvc.perform(sent("cancellation", HOST).param("reason", "hujan"))
                .andExpect(status().is(412))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Sudah berubah", "hujan", "name=\"version\" value=\"2\"", VISIT + "/history");
    }

    @Test
    void leavesWhoMayToTheService() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/cancellation", 403, "{\"status\":403,\"title\":\"x\"}");

        mvc.perform(sent("cancellation", VISITOR).param("reason", "x")).andExpect(status().isForbidden());
    }

    @Test
    void keepsWhatWasTypedWhereTheServiceIsAway() throws Exception {
        services.answer("POST /api/v1" + VISIT + "/cancellation", 503, "{\"status\":503,\"title\":\"x\"}");

        String page = mvc.perform(sent("cancellation", HOST).param("reason", "hujan"))
                .andExpect(status().isServiceUnavailable())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("tidak akan tercatat dua kali", "hujan", "value=\"" + KEY + "\"");
    }

    @Test
    void doesWhatIsDoneWithACohort() throws Exception {
        String cohort = "/programmes/" + Reports.ID + "/cohorts/2d5c8a4e-1111-4222-8333-944455556666/completion";
        services.answer("GET /api/v1/programmes/" + Reports.ID, Reports.aProgrammeThatDoesNotAddUp())
                .answer("POST /api/v1" + cohort, Reports.aProgrammeThatDoesNotAddUp());
        var host = Accounts.reporter("lapas-kelas-iib-banjar");

        assertThat(page("/programmes/" + Reports.ID, host)).contains(cohort);
        mvc.perform(post(cohort)
                        .with(host)
                        .with(csrf())
                        .param("version", "1")
                        .param("key", KEY)
                        .param("counts.completed", "60"))
                .andExpect(status().is3xxRedirection());

        assertThat(services.sent())
                .singleElement()
                .satisfies(command -> assertThat(command.body()).isEqualTo("{\"counts\":{\"completed\":60}}"));
    }

    @Test
    void keepsWhatSomebodyElseHasCorrectedInTheMeantime() throws Exception {
        services.answer("GET /api/v1" + VISIT, venueAdded()).answer("PATCH /api/v1" + VISIT, venueAdded());

        mvc.perform(corrected().param("venue", "").param("startTime", "10:00")).andExpect(status().is3xxRedirection());

        assertThat(services.sent())
                .singleElement()
                .satisfies(command ->
                        assertThat(command.body()).isEqualTo("{\"startTime\":\"10:00\",\"reason\":\"jamnya\"}"));
    }

    @Test
    void showsWhatSomebodyElseHasCorrectedBesideWhatWasTyped() throws Exception {
        services.answer("GET /api/v1" + VISIT, venueAdded())
                .answer("PATCH /api/v1" + VISIT, 412, "{\"status\":412,\"title\":\"x\",\"errors\":[]}");

        String page = mvc.perform(corrected().param("venue", "").param("startTime", "10:00"))
                .andExpect(status().is(412))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("name=\"venue\" value=\"Aula\"", "value=\"10:00\"", "name=\"version\" value=\"2\"")
                .contains("Diubah orang lain")
                .contains("&quot;venue&quot;:&quot;Aula&quot;");
    }

    @Test
    void correctsACohort() throws Exception {
        String programme = "/programmes/" + Reports.ID;
        String cohort = programme + "/cohorts/2d5c8a4e-1111-4222-8333-944455556666";
        services.answer("GET /api/v1" + programme, Reports.aProgrammeThatDoesNotAddUp())
                .answer("PATCH /api/v1" + cohort, Reports.aProgrammeThatDoesNotAddUp());
        var host = Accounts.reporter("lapas-kelas-iib-banjar");

        assertThat(page(cohort + "/correction", host)).contains("name=\"counts.enrolled\" value=\"63\"");
        mvc.perform(typed(cohort + "/correction", host)
                        .param("sequence", "1")
                        .param("from", "2025-08-21")
                        .param("counts.enrolled", "80")
                        .param("reason", "salah ketik"))
                .andExpect(redirectedUrl(programme + "?done"));

        assertThat(services.sent()).singleElement().satisfies(command -> {
            assertThat(command.address()).isEqualTo("PATCH /api/v1" + cohort);
            assertThat(command.body()).isEqualTo("{\"counts\":{\"enrolled\":80},\"reason\":\"salah ketik\"}");
        });
    }

    @Test
    void correctsAPartyThatIsOfAnotherKind() throws Exception {
        String agreement = "/agreements/" + Reports.ID;
        String party = agreement + "/parties/q";
        services.answer("GET /api/v1" + agreement, Reports.aSignedAgreement())
                .answer("PATCH /api/v1" + party, Reports.aSignedAgreement());

        assertThat(page(agreement, HOST)).contains(party + "/correction");
        mvc.perform(typed(party + "/correction", HOST)
                        .param("facility", "lapas-kelas-iib-banjar")
                        .param("reason", "bukan pemerintah kabupaten"))
                .andExpect(redirectedUrl(agreement + "?done"));

        assertThat(services.sent())
                .singleElement()
                .satisfies(
                        command -> assertThat(command.body())
                                .isEqualTo(
                                        "{\"facility\":\"lapas-kelas-iib-banjar\",\"organisation\":null,\"reason\":\"bukan pemerintah kabupaten\"}"));
    }

    @Test
    void addsAPartyThatWasLeftOut() throws Exception {
        services.answer("PATCH /api/v1" + VISIT, Reports.aPlannedVisit());

        mvc.perform(sent("parties", HOST)
                        .param("side", "visitors")
                        .param("organisation.name", "Dinas Sosial")
                        .param("organisation.kind", "REGIONAL_AGENCY")
                        .param("reason", "terlewat"))
                .andExpect(redirectedUrl(VISIT + "?done"));

        assertThat(services.sent()).singleElement().satisfies(command -> {
            assertThat(command.address()).isEqualTo("PATCH /api/v1" + VISIT);
            assertThat(command.body())
                    .isEqualTo(
                            "{\"visitors\":[{\"facility\":\"rutan-kelas-iib-purbalingga\"},"
                                    + "{\"organisation\":{\"name\":\"Dinas Sosial\",\"kind\":\"REGIONAL_AGENCY\"}}],\"reason\":\"terlewat\"}");
        });
    }

    @Test
    void letsAnOfficeTakeAMergeBack() throws Exception {
        String other = "9d5c8a4e-1111-4222-8333-944455556666";
        services.answer(
                        "GET /api/v1" + VISIT,
                        Reports.aDisputedVisit()
                                .replace("\"version\":3", "\"version\":3,\"absorbed\":[\"" + other + "\"]"))
                .answer("GET /api/v1/visits/" + other, Reports.aPlannedVisit().replace(Reports.ID, other))
                .answer("POST /api/v1" + VISIT + "/separation", Reports.aDisputedVisit());
        var office = Accounts.officer("Jawa Tengah");

        assertThat(page(VISIT, office)).contains(VISIT + "/separation");
        assertThat(page(VISIT, Accounts.reporter("rutan-kelas-iib-banjarnegara")))
                .doesNotContain(VISIT + "/separation");
        assertThat(page(VISIT + "/separation", office)).contains("value=\"" + other + "\"", "Studi tiru");
        mvc.perform(sent("separation", office).param("visit", other).param("reason", "dua hari yang berbeda"))
                .andExpect(redirectedUrl(VISIT + "?done"));

        assertThat(services.sent())
                .singleElement()
                .satisfies(command -> assertThat(command.body())
                        .isEqualTo("{\"visit\":\"" + other + "\",\"reason\":\"dua hari yang berbeda\"}"));
    }

    @Test
    void knowsNoOtherCommands() throws Exception {
        mvc.perform(get(VISIT + "/explosion").with(HOST)).andExpect(status().isNotFound());
    }

    @Test
    void readsTheThousandsOfAHarvestAsIndonesiansWriteThem() throws Exception {
        String programme = "/programmes/" + Reports.ID;
        services.answer("GET /api/v1" + programme, Reports.aProgrammeThatDoesNotAddUp())
                .answer("POST /api/v1" + programme + "/harvests", Reports.aProgrammeThatDoesNotAddUp());

        mvc.perform(post(programme + "/harvests")
                        .with(Accounts.reporter("lapas-kelas-iib-banjar"))
                        .with(csrf())
                        .param("version", "1")
                        .param("key", KEY)
                        .param("on", "2025-10-02")
                        .param("commodity", "RICE")
                        .param("quantity", "1.500")
                        .param("unit", "KILOGRAM"))
                .andExpect(redirectedUrl(programme + "?done"));

        assertThat(services.sent().getLast().body()).contains("\"quantity\":1500,");
    }

    /** The planned visit with a venue, which it had not when the form was opened. */
    private static String venueAdded() {
        return Reports.aPlannedVisit().replace("\"version\":1", "\"version\":2,\"venue\":\"Aula\"");
    }

    /** A correction of the visit that was opened before. */
    private MockHttpServletRequestBuilder corrected() {
        return sent("correction", HOST)
                .param("original", """
                        {"on":"2026-12-01","purposes":["STUDY_VISIT"],"topics":["HEALTH"]}""")
                .param("on", "2026-12-01")
                .param("purposes", "STUDY_VISIT")
                .param("topics", "HEALTH")
                .param("reason", "jamnya");
    }

    private MockHttpServletRequestBuilder sent(String command, RequestPostProcessor viewer) {
        return typed(VISIT + "/" + command, viewer);
    }

    private MockHttpServletRequestBuilder typed(String address, RequestPostProcessor viewer) {
        return post(address).with(viewer).with(csrf()).param("version", "1").param("key", KEY);
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
