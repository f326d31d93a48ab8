package id.sinergi.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class FormPagesTest {

    private static final String KEY = "0198a5a2-0000-7000-8000-000000000001";
    private static final String PURWOKERTO = "lapas-kelas-iia-purwokerto";
    private static final String PURBALINGGA = "rutan-kelas-iib-purbalingga";
    private static final String OTHER = """
            {"id":"0198a5a2-0000-7000-8000-000000000009","version":3,"status":"HELD","reportedBy":"%s","on":"2025-11-28",
             "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}],"purposes":["STUDY_VISIT"],"topics":["SECURITY"]}""".formatted(PURBALINGGA, PURWOKERTO, PURBALINGGA);

    @Autowired
    MockMvc pages;

    @Autowired
    StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "agreements", "programmes"})
    void beginsWithOnesOwnFacility(String family) throws Exception {
        pages.perform(get("/" + family + "/new").with(Accounts.reporter(PURWOKERTO)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")))
                .andExpect(content().string(not(containsString("forms.member"))));
    }

    @Test
    void storesAReportThatIsWithoutDoubt() throws Exception {
        services.answer("POST /api/v1/visits?dryRun=true", "{\"status\":\"HELD\",\"warnings\":[],\"candidates\":[]}")
                .answer("POST /api/v1/visits", 201, "{\"id\":\"0198a5a2-0000-7000-8000-000000000005\",\"version\":1}");

        pages.perform(visit().param("send", "yes"))
                .andExpect(redirectedUrl("/visits/0198a5a2-0000-7000-8000-000000000005"));

        assertThat(services.asked()).containsExactly("POST /api/v1/visits?dryRun=true", "POST /api/v1/visits");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtTheFieldInIndonesian() throws Exception {
        services.answer("POST /api/v1/visits", 422, """
                {"status":422,"detail":"Nothing was stored. See \\"errors\\" for each field.",
                 "errors":[{"pointer":"/purposes","detail":"name at least one purpose"},
                           {"pointer":"/hosts/0/facility","detail":"something quite new"}]}""");

        pages.perform(visit().param("send", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("pilih paling sedikit satu tujuan")))
                .andExpect(content().string(containsString("href=\"#/purposes\"")))
                .andExpect(content().string(containsString("<span lang=\"en\">something quite new</span>")))
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")))
                .andExpect(content().string(containsString(KEY)));
    }

    @Test
    void keepsWhatWasTypedWhereAServiceIsAway() throws Exception {
        services.answer("POST /api/v1/visits", 503, "{\"status\":503}");

        pages.perform(visit().param("send", "yes"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")));
    }

    @Test
    void showsWhoMayHaveReportedItAlreadyBeforeAnythingIsStored() throws Exception {
        rehearsalFindsTheOther();

        pages.perform(visit().param("send", "yes"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "Mungkin kunjungan ini sudah dilaporkan oleh Rutan Kelas IIB Purbalingga")))
                .andExpect(content().string(containsString("name=\"confirm\"")));

        assertThat(services.asked()).containsExactly("POST /api/v1/visits?dryRun=true");
    }

    @Test
    void confirmsTheOtherSidesReportInsteadOfStoringOne() throws Exception {
        services.answer("POST /api/v1/visits/0198a5a2-0000-7000-8000-000000000009/confirmation", OTHER);

        pages.perform(visit().param("confirm", "0198a5a2-0000-7000-8000-000000000009 3 " + PURWOKERTO))
                .andExpect(redirectedUrl("/visits/0198a5a2-0000-7000-8000-000000000009"));

        assertThat(services.asked())
                .containsExactly("POST /api/v1/visits/0198a5a2-0000-7000-8000-000000000009/confirmation");
    }

    @Test
    void storesAndJoinsWhatWasSeen() throws Exception {
        rehearsalFindsTheOther();
        services.answer("POST /api/v1/visits", 201, "{\"id\":\"0198a5a2-0000-7000-8000-000000000005\",\"version\":1}")
                .answer("POST /api/v1/visits/0198a5a2-0000-7000-8000-000000000005/same-as", "{}");

        pages.perform(visit().param("same", "0198a5a2-0000-7000-8000-000000000009")
                        .param("checked", digest()))
                .andExpect(redirectedUrl("/visits/0198a5a2-0000-7000-8000-000000000009"));

        assertThat(services.asked())
                .containsExactly(
                        "POST /api/v1/visits", "POST /api/v1/visits/0198a5a2-0000-7000-8000-000000000005/same-as");
    }

    @Test
    void checksAnewWhatHasChangedSinceItWasSeen() throws Exception {
        rehearsalFindsTheOther();

        pages.perform(visit().param("store", "yes").param("checked", "of another body"))
                .andExpect(status().isOk());

        assertThat(services.asked()).containsExactly("POST /api/v1/visits?dryRun=true");
    }

    @Test
    void onlyChecksWhereEnterIsPressedInAField() throws Exception {
        services.answer("POST /api/v1/visits?dryRun=true", "{\"status\":\"HELD\",\"warnings\":[],\"candidates\":[]}");

        pages.perform(visit().param("check", "yes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("belum tersimpan")))
                .andExpect(content().string(containsString("name=\"store\"")));

        assertThat(services.asked()).containsExactly("POST /api/v1/visits?dryRun=true");
    }

    @Test
    void goesOnWithAnotherKeyWhereWhatItSaidBeforeIsStored() throws Exception {
        services.answer("POST /api/v1/visits?dryRun=true", "{\"status\":\"HELD\"}")
                .answer("POST /api/v1/visits", 422, """
                        {"type":"urn:sinergi:problem:key-reused","status":422,
                         "detail":"Take a new UUID for a new request; repeat a request with its own body."}""");

        pages.perform(visit().param("send", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sudah tersimpan sebelumnya")))
                .andExpect(content().string(containsString("href=\"/visits?changedSince=")))
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")))
                .andExpect(content().string(not(containsString("Take a new UUID"))))
                .andExpect(content().string(not(containsString(KEY))));
    }

    @Test
    void showsAProblemWithAnOddStatusInsteadOfFailing() throws Exception {
        services.answer("POST /api/v1/visits", 499, "{\"detail\":\"strange\"}");

        pages.perform(visit().param("send", "yes"))
                .andExpect(status().is(499))
                .andExpect(content().string(containsString("strange")))
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")));
    }

    @Test
    void saysInTheReportersLanguageWhyTwoReportsAreJoined() throws Exception {
        rehearsalFindsTheOther();
        String digest = digest();

        pages.perform(visit().param("lang", "en")
                .param("same", "0198a5a2-0000-7000-8000-000000000009")
                .param("checked", digest));

        assertThat(services.sent().getLast().body()).contains("Both sides reported the same visit.");
    }

    @Test
    void addsARowAndKeepsTheRest() throws Exception {
        pages.perform(visit().param("add", "/visitors"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"/visitors/1/facility\"")))
                .andExpect(content().string(containsString("value=\"Lapas Kelas IIA Purwokerto\"")));

        assertThat(services.asked()).isEmpty();
    }

    private void rehearsalFindsTheOther() {
        services.answer("POST /api/v1/visits?dryRun=true", "{\"status\":\"HELD\",\"candidates\":[" + OTHER + "]}");
    }

    private String digest() throws Exception {
        String page = pages.perform(visit().param("send", "yes"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String digest = page.replaceFirst("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        services.forget();
        services.answer("POST /api/v1/visits", 201, "{\"id\":\"0198a5a2-0000-7000-8000-000000000005\",\"version\":1}")
                .answer("POST /api/v1/visits/0198a5a2-0000-7000-8000-000000000005/same-as", "{}");
        return digest;
    }

    private static MockHttpServletRequestBuilder visit() {
        return post("/visits/new")
                .with(Accounts.reporter(PURWOKERTO))
                .with(csrf())
                .param("key", KEY)
                .param("/status", "HELD")
                .param("/hosts/0/facility", "Lapas Kelas IIA Purwokerto")
                .param("/visitors/0/facility", "Rutan Kelas IIB Purbalingga")
                .param("/on", "2025-11-28");
    }
}
