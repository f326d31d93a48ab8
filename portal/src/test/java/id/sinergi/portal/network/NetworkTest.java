package id.sinergi.portal.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class NetworkTest {

    private static final String NETWORK = """
            {"visits":7,"truncated":false,"nodes":[
              {"party":"FACILITY:a","kind":"FACILITY","id":"a","name":"Lapas A","regionalOffice":"Jawa Tengah","hosted":5,"made":0,
               "links":{"hosted":"/api/v1/activities?scope=NATION&host=FACILITY:a","made":"/api/v1/activities?scope=NATION&visitor=FACILITY:a"}},
              {"party":"FACILITY:b","kind":"FACILITY","id":"b","name":"Rutan B","regionalOffice":"Jawa Barat","hosted":0,"made":5,
               "links":{"hosted":"/api/v1/x","made":"/api/v1/y"}},
              {"party":"ORGANISATION:c","kind":"ORGANISATION","id":"c","name":"Dinas </script> C","hosted":0,"made":2,
               "links":{"hosted":"/api/v1/x","made":"/api/v1/y"}}],
             "edges":[{"host":"FACILITY:a","visitor":"FACILITY:b","visits":5,"href":"/api/v1/activities?scope=NATION&host=FACILITY:a&visitor=FACILITY:b"},
                      {"host":"FACILITY:a","visitor":"ORGANISATION:c","visits":2,"href":"/api/v1/activities?scope=NATION&host=FACILITY:a&visitor=ORGANISATION:c"}],
             "offices":[{"host":"Jawa Tengah","visits":2},{"host":"Jawa Tengah","visitor":"Jawa Barat","visits":5}]}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void answer() {
        services.forget().answer("GET /api/v1/network?scope=", NETWORK);
    }

    @Test
    void opensEveryPairIntoItsVisits() throws Exception {
        assertThat(page("/network?period=2025", Accounts.national()))
                .contains("href=\"/activities?scope=NATION&amp;host=FACILITY:a&amp;visitor=FACILITY:b\"")
                .contains("/dashboards/facilities/a?period=2025")
                .contains("Dinas &lt;/script&gt; C");
        assertThat(services.asked()).contains("GET /api/v1/network?scope=NATION&period=2025&limit=500");
    }

    @Test
    void opensEveryFieldOfTheGridIntoItsPairs() throws Exception {
        assertThat(page("/network?period=2025", Accounts.national()))
                .contains("/network?scope=REGIONAL_OFFICE:Jawa%20Tengah&amp;period=2025")
                .contains("guests=Jawa%20Barat")
                .contains("href=\"/activities?scope=NATION&amp;period=2025&amp;measure=visits");

        assertThat(page(
                        "/network?scope=REGIONAL_OFFICE:Jawa Tengah&period=2025&guests=Jawa Barat",
                        Accounts.national()))
                .contains("host=FACILITY:a&amp;visitor=FACILITY:b", "1 pasangan", "Tampilkan semua")
                .doesNotContain("visitor=ORGANISATION:c");
        assertThat(page("/network?scope=REGIONAL_OFFICE:Jawa Tengah&period=2025&guests=", Accounts.national()))
                .contains("visitor=ORGANISATION:c")
                .doesNotContain("host=FACILITY:a&amp;visitor=FACILITY:b");
    }

    @Test
    void sendsItsFiltersOn() throws Exception {
        page("/network?period=2025&purpose=STUDY_VISIT&topic=", Accounts.officer("Jawa Tengah"));

        assertThat(services.asked())
                .contains(
                        "GET /api/v1/network?scope=REGIONAL_OFFICE:Jawa Tengah&period=2025&limit=500&purpose=STUDY_VISIT");
    }

    @Test
    void namesTheFacilitiesOfAnOfficeThatMetNobody() throws Exception {
        assertThat(page("/network?period=2025", Accounts.officer("Jawa Tengah")))
                .contains("UPT tanpa kunjungan apa pun")
                .contains("/dashboards/facilities/lapas-kelas-iia-purwokerto?period=2025");
    }

    @Test
    void saysThatNobodyMetAnybody() throws Exception {
        services.answer("GET /api/v1/network?scope=", """
                {"visits":0,"truncated":false,"nodes":[],"edges":[]}""");

        assertThat(page("/network?period=2025", Accounts.reporter("lapas-kelas-iib-banjar")))
                .contains("Belum ada kunjungan dengan tamu dan tuan rumah");
    }

    @Test
    void sumsPairsByOfficesWithOrganisationsLast() {
        OfficeGrid grid = OfficeGrid.of(requireNonNull(
                JsonMapper.shared().readValue(NETWORK, Network.class).offices()));

        assertThat(grid.visitors()).containsExactly("Jawa Barat", OfficeGrid.OTHERS);
        assertThat(grid.rows())
                .containsExactly(new OfficeGrid.Row(
                        "Jawa Tengah", List.of(new OfficeGrid.Field(5, 4), new OfficeGrid.Field(2, 2)), 7));
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
