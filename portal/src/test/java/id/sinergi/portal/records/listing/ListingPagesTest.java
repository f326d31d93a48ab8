package id.sinergi.portal.records.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import id.sinergi.portal.records.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class ListingPagesTest {

    private static final String NUMBER =
            "/activities?scope=FACILITY:lapas-kelas-iib-banjar&period=2025-08&measure=participantsEnrolledBySkill/WELDING";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void saysWhichNumberOfWhomInWhichPeriodTheRecordsMakeAndWhatTheyComeTo() throws Exception {
        services.answer("GET /api/v1" + NUMBER, items("null"));

        assertThat(page(NUMBER))
                .contains("Peserta terdaftar menurut keterampilan: Las")
                .contains("Agustus 2025")
                .contains("/dashboards/facilities/lapas-kelas-iib-banjar?period=2025-08")
                .contains("Jumlah nilai: 223 dari 2 laporan")
                .contains("href=\"/programmes/a\"")
                .contains("Data contoh (sintetis)");
    }

    @Test
    void claimsNoWholeWhereThereAreMorePages() throws Exception {
        services.answer("GET /api/v1" + NUMBER, items("\"more\""));

        assertThat(page(NUMBER))
                .contains("Jumlah halaman ini: 223", "cursor=more")
                .doesNotContain("Jumlah nilai");
    }

    @Test
    void leavesOutWhatNoServiceTakesAndSaysSo() throws Exception {
        services.answer(
                "GET /api/v1/visits?status=HELD", "{\"items\":[" + Reports.aDisputedVisit() + "],\"next\":null}");

        assertThat(page("/visits?status=HELD&colour=red&topic="))
                .contains("diabaikan: colour")
                .contains("Bapas Kelas II Purwokerto → Rutan Kelas IIB Banjarnegara")
                .contains("Disengketakan");
        assertThat(services.asked()).containsExactly("GET /api/v1/visits?status=HELD");
    }

    @Test
    void keepsTheFiltersWhereTheServiceRefusesThem() throws Exception {
        services.answer("GET /api/v1/visits?from=kemarin", 400, """
                {"status":400,"title":"?","detail":"from is no date","errors":[]}""");

        assertThat(page("/visits?from=kemarin")).contains("value=\"kemarin\"", "from is no date");
    }

    @Test
    void saysWhatIsWrongWithADayOrMomentThatIsNone() throws Exception {
        services.answer("GET /api/v1/activities", 400, """
                {"status":400,"title":"?","detail":"on is no date","errors":[]}""");

        assertThat(page("/activities?scope=NATION&measure=visits&on=abc")).contains("abc", "on is no date");
        assertThat(page("/activities?scope=NATION&measure=visits&on=2025-13-45"))
                .contains("2025-13-45");
        assertThat(page("/activities?scope=NATION&measure=visits&knownAt=kemarin"))
                .contains("kemarin");
    }

    @Test
    void leadsFromEachListToTheOthersAndFromEveryPageToTheLists() throws Exception {
        services.answer("GET /api/v1/programmes", "{\"items\":[],\"next\":null}");

        assertThat(page("/programmes"))
                .contains("href=\"/visits\"", "href=\"/agreements\"", "href=\"/state-revenue\"", "href=\"/activities\"")
                .containsPattern("href=\"/programmes\" aria-current=\"page\"");
        assertThat(page("/search")).contains("href=\"/visits\"");
    }

    @Test
    void namesEachFacilityOfWhoReportsForSeveral() throws Exception {
        services.answer("GET /api/v1/visits", "{\"items\":[],\"next\":null}");

        String page = mvc.perform(
                        get("/visits").with(Accounts.reporter("lapas-kelas-iib-banjar", "lapas-kelas-iia-purwokerto")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("href=\"/dashboards/facilities/lapas-kelas-iib-banjar\"")
                .contains("href=\"/dashboards/facilities/lapas-kelas-iia-purwokerto\"");
    }

    @Test
    void saysWhatToDoWhereNothingFits() throws Exception {
        services.answer("GET /api/v1/programmes", "{\"items\":[],\"next\":null}");

        assertThat(page("/programmes")).contains("Tidak ada laporan yang cocok");
    }

    private static String items(String next) {
        return """
                {"items":[{"type":"PROGRAMME","id":"a","version":1,"title":"Pelatihan","occurredOn":"2025-08-21","href":"http://x/api/v1/programmes/a","status":"RUNNING","value":160,"synthetic":true},
                          {"type":"PROGRAMME","id":"b","version":1,"title":"Rehabilitasi","href":"/api/v1/programmes/b","status":"RUNNING","value":63}],"next":%s}""".formatted(next);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Accounts.national()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
