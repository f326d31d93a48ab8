package id.sinergi.portal.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class ExportsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void offersAnOfficerItsOfficeAndItsFacilities() throws Exception {
        assertThat(page("/exports", Accounts.officer("Jawa Barat")))
                .contains("value=\"REGIONAL_OFFICE:Jawa Barat\" selected", "value=\"FACILITY:lapas-kelas-iib-banjar\"")
                .doesNotContain("lapas-kelas-iia-purwokerto", "value=\"NATION\"");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void offersAReporterItsFacilitiesAlone() throws Exception {
        assertThat(page("/exports", Accounts.reporter("lapas-kelas-iib-banjar")))
                .contains("value=\"FACILITY:lapas-kelas-iib-banjar\" selected")
                .doesNotContain("REGIONAL_OFFICE:");
    }

    @Test
    void handsAFileOnWithItsNameAndNumberOfRows() throws Exception {
        services.answer(
                "GET /api/v1/exports/records?scope=REGIONAL_OFFICE:Jawa Barat&period=2025&format=csv&lang=id",
                new StubbedServices.Answer(
                        200,
                        Map.of(
                                "Content-Type", "text/csv",
                                "Content-Disposition", "attachment; filename=\"sinergi.csv\"",
                                "X-Total-Count", "1"),
                        "a,b\n1,2\n".getBytes(UTF_8)));

        mvc.perform(get("/exports/records")
                        .param("scope", "REGIONAL_OFFICE:Jawa Barat")
                        .param("period", "2025")
                        .param("family", "")
                        .param("format", "csv")
                        .with(Accounts.officer("Jawa Barat")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"sinergi.csv\""))
                .andExpect(header().string("X-Total-Count", "1"))
                .andExpect(content().string("a,b\n1,2\n"));
    }

    @Test
    void saysARefusalOnAPageAndNotInAFile() throws Exception {
        services.answer("GET /api/v1/exports/monthly-report", 400, """
                {"status":400,"detail":"period is a month, such as 2025-08."}""");

        mvc.perform(get("/exports/monthly-report?scope=NATION&period=2025").with(Accounts.national()))
                .andExpect(status().isBadRequest())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("period is a month")));
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
