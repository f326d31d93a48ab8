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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class RevenuePagesTest {

    private static final String ID = "0198a5a2-0000-7000-8000-000000000005";
    private static final String AUGUST = "/api/v1/state-revenue/lapas-kelas-iib-banjar/2025-08";
    private static final RequestPostProcessor BANJAR = Accounts.reporter("lapas-kelas-iib-banjar");
    private static final String DEPOSIT = """
            {"id":"%s","version":3,"status":"REPORTED","facility":"lapas-kelas-iib-banjar","month":"2025-08",
             "rupiah":12500000,"note":"telur","source":{"publisher":"Humas","synthetic":true}}""".formatted(ID);

    @Autowired
    MockMvc pages;

    @Autowired
    StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void beginsWithOnesOwnFacilityAndOffersNoOther() throws Exception {
        pages.perform(get("/state-revenue/new").with(BANJAR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<option value=\"Lapas Kelas IIB Banjar\"")))
                .andExpect(content().string(containsString("type=\"month\"")))
                .andExpect(content().string(not(containsString("??"))));

        assertThat(services.asked()).isEmpty();
    }

    @Test
    void reportsTheFirstFigureOfAMonthWithoutAVersion() throws Exception {
        services.answer("PUT " + AUGUST, 201, "{\"id\":\"%s\",\"version\":1}".formatted(ID));

        pages.perform(deposit("1.250.000").param("/note", "telur")).andExpect(redirectedUrl("/state-revenue/" + ID));

        assertThat(services.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo("{\"rupiah\":1250000,\"note\":\"telur\"}");
            assertThat(sent.version()).isNull();
            assertThat(sent.key()).isEqualTo(ID);
        });
    }

    @Test
    void beginsACorrectionWithWhatIsOnRecord() throws Exception {
        services.answer("GET " + AUGUST, DEPOSIT);

        pages.perform(get("/state-revenue/new?facility=lapas-kelas-iib-banjar&month=2025-08")
                        .with(BANJAR))
                .andExpect(content().string(containsString("Koreksi setoran PNBP")))
                .andExpect(content().string(containsString("value=\"12.500.000\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"3\"")))
                .andExpect(content().string(containsString("name=\"/reason\"")));
    }

    @Test
    void putsACorrectionInThePlaceOfTheVersionThatWasSeen() throws Exception {
        services.answer("PUT " + AUGUST, DEPOSIT);

        pages.perform(deposit("12.500.000")
                        .param("version", "3")
                        .param("/reason", "kurang satu nol")
                        .param("/source/publisher", "Humas")
                        .param("/source/synthetic", "yes"))
                .andExpect(redirectedUrl("/state-revenue/" + ID));

        assertThat(services.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.version()).isEqualTo("\"3\"");
            assertThat(sent.body()).contains("\"synthetic\":true", "kurang satu nol");
        });
    }

    @Test
    void showsWhatIsReportedAlreadyBeforeItIsReplaced() throws Exception {
        services.answer("PUT " + AUGUST, 428, "{\"status\":428,\"detail\":\"name a version\"}")
                .answer("GET " + AUGUST, DEPOSIT);

        pages.perform(deposit("1.250.000"))
                .andExpect(status().isPreconditionRequired())
                .andExpect(content().string(containsString("sudah dilaporkan")))
                .andExpect(content().string(containsString("Rp 12.500.000")))
                .andExpect(content().string(containsString("value=\"1.250.000\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"3\"")));
    }

    @Test
    void saysAtItsFieldWhatIsNoMonth() throws Exception {
        pages.perform(post("/state-revenue/new")
                        .with(BANJAR)
                        .with(csrf())
                        .param("/facility", "Lapas Kelas IIB Banjar")
                        .param("/month", "Agustus")
                        .param("/rupiah", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("tulis bulannya, misalnya 2025-08")));

        assertThat(services.asked()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhereTheServiceIsAway() throws Exception {
        services.answer("PUT " + AUGUST, 503, "{\"status\":503}");

        pages.perform(deposit("1.250.000"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("value=\"1.250.000\"")));
    }

    @Test
    void isOfferedToReportersAndNotToOffices() throws Exception {
        pages.perform(get("/report").with(BANJAR))
                .andExpect(content().string(containsString("href=\"/state-revenue/new\"")));
        pages.perform(get("/report").with(Accounts.officer("Jawa Barat")))
                .andExpect(content().string(not(containsString("href=\"/state-revenue/new\""))));
    }

    @Test
    void isOfferedAsTheCorrectionOfADeposit() throws Exception {
        services.answer("GET /api/v1/state-revenue/" + ID, DEPOSIT);

        pages.perform(get("/state-revenue/" + ID).with(BANJAR))
                .andExpect(content()
                        .string(containsString(
                                "href=\"/state-revenue/new?facility=lapas-kelas-iib-banjar&amp;month=2025-08\"")));
        pages.perform(get("/state-revenue/" + ID).with(Accounts.national()))
                .andExpect(content().string(not(containsString("/state-revenue/new"))));
    }

    private static MockHttpServletRequestBuilder deposit(String rupiah) {
        return post("/state-revenue/new")
                .with(BANJAR)
                .with(csrf())
                .param("key", ID)
                .param("/facility", "Lapas Kelas IIB Banjar")
                .param("/month", "2025-08")
                .param("/rupiah", rupiah);
    }
}
