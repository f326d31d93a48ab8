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
class DepositPagesTest {

    private static final String MONTH = "/api/v1/state-revenue/lapas-kelas-iib-banjar/2025-08";
    private static final String DEPOSIT = """
            {"id":"%s","version":1,"status":"REPORTED","facility":"lapas-kelas-iib-banjar","month":"2025-08","rupiah":12500000,
             "source":{"publisher":"bendahara"}}""".formatted(Reports.ID);
    private static final RequestPostProcessor BANJAR = Accounts.reporter("lapas-kelas-iib-banjar");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void reportsADepositOfOnesFacility() throws Exception {
        services.answer("PUT " + MONTH, 201, DEPOSIT);

        assertThat(page("/state-revenue/new")).contains("value=\"lapas-kelas-iib-banjar\" selected");
        mvc.perform(typed().param("rupiah", "12500000"))
                .andExpect(redirectedUrl("/state-revenue/" + Reports.ID + "?done"));

        assertThat(services.sent()).singleElement().satisfies(report -> {
            assertThat(report.version()).isNull();
            assertThat(report.body()).isEqualTo("{\"rupiah\":12500000}");
        });
    }

    @Test
    void leadsToTheReportThatTheMonthHas() throws Exception {
        services.answer("PUT " + MONTH, 428, "{\"status\":428,\"title\":\"x\"}").answer("GET " + MONTH, DEPOSIT);

        String page = mvc.perform(typed().param("rupiah", "1"))
                .andExpect(status().is(428))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("/state-revenue/" + Reports.ID + "/correction", "value=\"2025-08\"");
    }

    @Test
    void correctsADepositByReportingItAnew() throws Exception {
        services.answer("GET /api/v1/state-revenue/" + Reports.ID, DEPOSIT).answer("PUT " + MONTH, DEPOSIT);
        String correction = "/state-revenue/" + Reports.ID + "/correction";

        assertThat(page(correction)).contains("name=\"rupiah\" value=\"12500000\"");
        mvc.perform(post(correction)
                        .with(BANJAR)
                        .with(csrf())
                        .param("version", "1")
                        .param("key", "k-1")
                        .param("rupiah", "12600000")
                        .param("reason", "salah ketik"))
                .andExpect(redirectedUrl("/state-revenue/" + Reports.ID + "?done"));

        assertThat(services.sent()).singleElement().satisfies(report -> {
            assertThat(report.version()).isEqualTo("\"1\"");
            assertThat(report.body())
                    .isEqualTo(
                            "{\"rupiah\":12600000,\"reason\":\"salah ketik\",\"source\":{\"publisher\":\"bendahara\"}}");
        });
    }

    private static MockHttpServletRequestBuilder typed() {
        return post("/state-revenue/new")
                .with(BANJAR)
                .with(csrf())
                .param("key", "k-1")
                .param("facility", "lapas-kelas-iib-banjar")
                .param("month", "2025-08");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(BANJAR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
