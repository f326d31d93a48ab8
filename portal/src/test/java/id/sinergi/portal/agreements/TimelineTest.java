package id.sinergi.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class TimelineTest {

    private static final String SIGNED = "GET /api/v1/agreements?status=SIGNED&limit=200&regionalOffice=Jawa Barat";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void answer() {
        services.forget()
                .answer(SIGNED, """
                        {"items":[
                         {"id":"a","kind":"FRAMEWORK","title":"Nanti","validity":{"kind":"FIXED","until":"2099-12-31"},
                          "sources":[{"publisher":"x","synthetic":true}],"parties":[{"facility":"lapas-kelas-iib-banjar"},{"organisation":{"name":"Dinas Kesehatan"}}]},
                         {"id":"b","kind":"IMPLEMENTING","validity":{"kind":"FIXED","until":"%s"},"parties":[{"regionalOffice":"Jawa Barat"}]},
                         {"id":"c","kind":"FRAMEWORK","title":"Terbuka","validity":{"kind":"OPEN_ENDED"},"parties":[]},
                         {"id":"d","kind":"FRAMEWORK","title":"Tak disebut","validity":{"kind":"UNSTATED"},"parties":[]},
                         {"id":"e","kind":"FRAMEWORK","title":"Pengganti","predecessor":{"id":"f"},"validity":{"kind":"OPEN_ENDED"},"parties":[]},
                         {"id":"f","kind":"FRAMEWORK","title":"Lama","validity":{"kind":"FIXED","until":"2099-01-01"},"parties":[]}],
                         "next":null}""".formatted(LocalDate.now().plusDays(30)))
                .answer("GET /api/v1/agreements/notices", """
                        {"items":[{"agreement":"b","title":"Segera","endsOn":"2026-12-22","threshold":30,"bound":[],
                         "recordedAt":"2026-11-22T01:00:00Z"}],"next":null}""");
    }

    @Test
    void listsWhatEndsSoonFirstAndWhatHasNoEndApart() throws Exception {
        assertThat(page("/agreements-timeline"))
                .containsSubsequence(
                        "id=\"WITHIN_90\"", "Perjanjian kerja sama tanpa judul",
                        "id=\"LATER\"", "Nanti",
                        "id=\"UNSTATED\"", "Tak disebut",
                        "id=\"OPEN_ENDED\"", "Terbuka",
                        "id=\"RENEWED\"", "Lama");
    }

    @Test
    void namesThePartiesAndOpensTheRecord() throws Exception {
        assertThat(page("/agreements-timeline"))
                .contains(
                        "Lapas Kelas IIB Banjar · Dinas Kesehatan", "href=\"/agreements/a\"", "Data contoh (sintetis)");
    }

    @Test
    void showsTheNoticesThatWereMade() throws Exception {
        assertThat(page("/agreements-timeline"))
                .contains("Segera", "pemberitahuan 30 hari sebelum berakhir pada 22 Desember 2026");
    }

    @Test
    void readsNoMoreThanThreePagesAndLeadsToTheRest() throws Exception {
        services.answer(SIGNED, """
                {"items":[],"next":"further"}""");

        assertThat(page("/agreements-timeline")).contains("cursor=further", "sebagian perjanjian saja");
        assertThat(services.asked())
                .filteredOn(asked -> asked.startsWith(SIGNED))
                .hasSize(3);
    }

    @Test
    void leadsToAllThatEndSoonAlsoToThoseItDoesNotDraw() throws Exception {
        services.answer("GET /api/v1/dashboards/regional-offices/Jawa Barat?period=", """
                {"measures":{"agreementsExpiring90d":12},"links":{"agreementsExpiring90d":"/api/v1/activities?scope=X&measure=agreementsExpiring90d"}}""");

        assertThat(page("/agreements-timeline"))
                .contains("berakhir dalam 90 hari: 12")
                .contains("href=\"/activities?scope=X&amp;measure=agreementsExpiring90d\"")
                .doesNotContain("sebagian perjanjian saja");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Accounts.officer("Jawa Barat")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
