package id.sinergi.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class SearchPagesTest {

    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void something() {
        services.forget()
                .answer("GET /api/v1/facilities?text=ban", """
                        {"items":[{"id":"lapas-kelas-iib-banjar","name":"Lapas Kelas IIB Banjar","regency":"Kota Banjar","regionalOffice":"Jawa Barat"}],"next":"n"}""")
                .answer("GET /api/v1/partners?text=ban", """
                        {"items":[{"id":"dinas banjar|REGIONAL_AGENCY|32.79","name":"Dinas Banjar","kind":"REGIONAL_AGENCY","otherNames":[]}],"next":null}""")
                .answer("GET /api/v1/activities?text=ban", """
                        {"items":[{"type":"PROGRAMME","id":"x","title":"Pelatihan","status":"RUNNING","href":"/api/v1/programmes/x"}],"next":"m"}""");
    }

    @Test
    void findsFacilitiesPartnersAndRecordsBesideEachOther() throws Exception {
        assertThat(page("/search?q=ban"))
                .contains("href=\"/dashboards/facilities/lapas-kelas-iib-banjar\"", "1+")
                .contains("href=\"/partners/dinas%20banjar%7CREGIONAL_AGENCY%7C32.79\"")
                .contains("href=\"/programmes/x\"", "href=\"/activities?text=ban\"", "group=facilities");
    }

    @Test
    void findsRecordsByWhatACodeIsCalledWhereNoTitleHasTheWord() throws Exception {
        services.answer("GET /api/v1/facilities?text=studi", NOTHING)
                .answer("GET /api/v1/partners?text=studi", NOTHING)
                .answer("GET /api/v1/activities?text=studi", NOTHING)
                .answer("GET /api/v1/activities?text=STUDY_VISIT", """
                        {"items":[{"type":"VISIT","id":"v","title":"A → B · STUDY_VISIT","href":"/api/v1/visits/v"}],"next":"m"}""");

        assertThat(page("/search?q=studi"))
                .contains("A → B · Studi tiru", "href=\"/visits/v\"", "href=\"/activities?text=STUDY_VISIT\"");
    }

    @Test
    void findsRecordsByTheWordsOfTheirTitlesFirst() throws Exception {
        services.answer("GET /api/v1/facilities?text=pelatihan", NOTHING)
                .answer("GET /api/v1/partners?text=pelatihan", NOTHING)
                .answer("GET /api/v1/activities?text=pelatihan", """
                        {"items":[{"type":"PROGRAMME","id":"x","title":"Pelatihan kopi","href":"/api/v1/programmes/x"}],"next":null}""");

        assertThat(page("/search?q=pelatihan")).contains("Pelatihan kopi");
    }

    @Test
    void asksNobodyForNothing() throws Exception {
        assertThat(page("/search")).contains("Tulis beberapa huruf");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void helpsWhoFindsNothing() throws Exception {
        services.answer("GET /api/v1/facilities?text=zzz", NOTHING)
                .answer("GET /api/v1/partners?text=zzz", NOTHING)
                .answer("GET /api/v1/activities?text=zzz", NOTHING);

        assertThat(page("/search?q=zzz")).contains("Tidak ditemukan apa pun", "ejaan lain");
    }

    @Test
    void suggestsFromThreeLettersOn() throws Exception {
        assertThat(page("/search/suggestions?q=ba")).isBlank();
        assertThat(page("/search/suggestions?q=ban"))
                .contains("Lapas Kelas IIB Banjar")
                .doesNotContain("<html");
    }

    @Test
    void offersFacilitiesByTheirIds() throws Exception {
        assertThat(page("/search/facilities?facility=ban")).contains("value=\"lapas-kelas-iib-banjar\"");
    }

    @Test
    void showsAPartnersNamesAndRecords() throws Exception {
        services.answer("GET /api/v1/partners/dinas banjar|REGIONAL_AGENCY|32.79", """
                        {"id":"dinas banjar|REGIONAL_AGENCY|32.79","name":"Dinas Banjar","kind":"REGIONAL_AGENCY","otherNames":["Dinas Kota Banjar"]}""")
                .answer("GET /api/v1/activities?partner=dinas banjar", """
                        {"items":[{"type":"PROGRAMME","id":"x","title":"Pelatihan","status":"RUNNING","href":"/api/v1/programmes/x"}],"next":null}""");

        String page = mvc.perform(get(URI.create("/partners/dinas%20banjar%7CREGIONAL_AGENCY%7C32.79"))
                        .with(Accounts.national()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Dinas Kota Banjar", "href=\"/programmes/x\"", "Dinas/OPD");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Accounts.national()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
