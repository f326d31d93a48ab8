package id.sinergi.portal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class MapTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void answer() {
        services.forget().answer("GET /api/v1/dashboards/regional-offices?period=2025&measures=visitsHosted", """
                {"period":"2025","months":[],"items":[
                 {"regionalOffice":"Jawa Barat","measures":{"visitsHosted":74},"series":{},
                  "links":{"visitsHosted":"/api/v1/activities?scope=REGIONAL_OFFICE:Jawa%20Barat&period=2025&measure=visitsHosted"}},
                 {"regionalOffice":"Aceh","measures":{"visitsHosted":0},"series":{},"links":{}}]}""");
    }

    @Test
    void namesEveryAreaWithItsNumberAndOpensItsOffice() throws Exception {
        assertThat(page("/map?measure=visitsHosted&period=2025", Accounts.national()))
                .contains("aria-label=\"Jawa Barat: 74 Kunjungan diterima\"")
                .contains("/dashboards/regional-offices/Jawa%20Barat?period=2025")
                .contains(
                        "href=\"/activities?scope=REGIONAL_OFFICE:Jawa%20Barat&amp;period=2025&amp;measure=visitsHosted\"");
        assertThat(services.asked()).hasSize(2);
    }

    @Test
    void leavesOfficesOfWhichNothingIsKnownHatched() throws Exception {
        String page = page("/map?measure=visitsHosted&period=2025", Accounts.officer("Jawa Barat"));

        assertThat(Pattern.compile("<g class=\"unseen\"").matcher(page).results())
                .hasSize(31);
    }

    @Test
    void dividesByTheNumberOfFacilities() throws Exception {
        assertThat(page("/map?measure=visitsHosted&period=2025&per=facility", Accounts.national()))
                .contains("aria-label=\"Jawa Barat: 2 Kunjungan diterima per UPT\"");
    }

    @Test
    void saysThatNumbersAreMadeUp() throws Exception {
        services.answer("GET /api/v1/dashboards/national?period=2025", "{\"synthetic\":3}");

        assertThat(page("/map?measure=visitsHosted&period=2025", Accounts.national()))
                .contains("Data contoh (sintetis)");
        assertThat(page("/map?measure=visitsHosted&period=2025", Accounts.officer("Jawa Barat")))
                .doesNotContain("Data contoh (sintetis)");
    }

    @Test
    void creditsTheMap() throws Exception {
        assertThat(page("/map?measure=visitsHosted&period=2025", Accounts.national()))
                .contains("@svg-maps/indonesia", "CC BY 4.0");
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
