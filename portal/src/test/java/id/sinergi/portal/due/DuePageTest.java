package id.sinergi.portal.due;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class DuePageTest {

    private static final String BANJAR = "lapas-kelas-iib-banjar";
    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    @Autowired
    MockMvc pages;

    @Autowired
    StubbedServices services;

    @BeforeEach
    void nothingIsDue() {
        services.forget().answer("GET ", NOTHING);
    }

    @Test
    void saysSoWhereNothingIsDue() throws Exception {
        pages.perform(get("/due").with(Accounts.reporter(BANJAR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Semua beres")));
    }

    @Test
    void leadsFromEachThingToItsPage() throws Exception {
        services.answer(
                        "GET /api/v1/reporting-rates",
                        "{\"items\":[{\"months\":[{\"month\":\"2025-08\",\"status\":\"RETURNED\",\"due\":\"2025-09-05T17:00:00Z\"}]}]}")
                .answer("GET /api/v1/data-quality", """
                        {"items":[{"kind":"OVERDUE_FOLLOW_UP","title":"a promise","href":"/api/v1/visits/v2",
                         "detail":"\\"Kirim data\\" was due by 2020-01-01, and is not reported as done",
                         "settledBy":[{"facilities":["lapas-kelas-iib-banjar"]}]},
                         {"kind":"UNCONFIRMED","title":"a visit","occurredOn":"2025-11-28","href":"/api/v1/visits/v1",
                         "settledBy":[{"facilities":["lapas-kelas-iib-banjar"]}]}]}""")
                .answer(
                        "GET /api/v1/activities",
                        "{\"items\":[{\"id\":\"a1\",\"title\":\"an agreement\",\"href\":\"/api/v1/agreements/a1\"}]}")
                .answer(
                        "GET /api/v1/agreements/notices",
                        "{\"items\":[{\"agreement\":\"a1\",\"endsOn\":\"2026-12-01\"}]}");

        pages.perform(get("/due").with(Accounts.reporter(BANJAR)))
                .andExpect(content().string(containsString("/months/lapas-kelas-iib-banjar/2025-08")))
                .andExpect(content().string(containsString("href=\"/visits/v1\"")))
                .andExpect(content().string(containsString("berakhir 1 Desember 2026")))
                .andExpect(content().string(containsString("href=\"/agreements/a1\"")))
                .andExpect(content().string(containsString("a promise")))
                .andExpect(content().string(containsString("jatuh tempo 1 Januari 2020")))
                .andExpect(content().string(containsString("href=\"/visits/v2\"")));
    }

    @Test
    void showsTheOtherFacilityOfOneWhoReportsForSeveralAndNobodyElses() throws Exception {
        var viewer = Accounts.reporter(BANJAR, "rutan-kelas-iib-purbalingga");
        pages.perform(get("/due")
                        .param("facility", "rutan-kelas-iib-purbalingga")
                        .with(viewer))
                .andExpect(content().string(containsString("value=\"rutan-kelas-iib-purbalingga\" selected")));
        pages.perform(get("/due")
                        .param("facility", "lapas-kelas-iia-purwokerto")
                        .with(viewer))
                .andExpect(content().string(containsString("value=\"lapas-kelas-iib-banjar\" selected")));
    }

    @Test
    void tellsAnOfficerWhereTheirsIs() throws Exception {
        pages.perform(get("/due").with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Meja kerja")));
    }
}
