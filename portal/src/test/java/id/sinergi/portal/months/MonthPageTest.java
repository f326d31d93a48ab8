package id.sinergi.portal.months;

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

@PortalTest
class MonthPageTest {

    private static final String BANJAR = "lapas-kelas-iib-banjar";
    private static final String MONTH = "/months/lapas-kelas-iib-banjar/2025-08";

    @Autowired
    MockMvc pages;

    @Autowired
    StubbedServices services;

    @BeforeEach
    void theMonthHoldsAVisit() {
        services.forget()
                .answer(
                        "GET /api/v1/dashboards/facilities/lapas-kelas-iib-banjar?period=2025-08",
                        "{\"measures\":{\"visits\":1,\"visitsMade\":0},\"links\":{\"visits\":\"/api/v1/activities?measure=visits\"}}")
                .answer(
                        "GET /api/v1/activities?facility=lapas-kelas-iib-banjar&from=2025-08&to=2025-08",
                        "{\"items\":[{\"title\":\"a visit\",\"occurredOn\":\"2025-08-21\",\"href\":\"/api/v1/visits/v1\"}]}")
                .answer("GET /api/v1/submissions?", "{\"items\":[]}");
    }

    @Test
    void showsWhatItHoldsAndOffersToHandItIn() throws Exception {
        pages.perform(get(MONTH).with(Accounts.reporter(BANJAR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/activities?measure=visits\"")))
                .andExpect(content().string(containsString("href=\"/visits/v1\"")))
                .andExpect(content().string(containsString("Kirim bulan ini")))
                .andExpect(content().string(not(containsString("name=\"nil\""))));
    }

    @Test
    void leadsToTheDepositOfTheMonth() throws Exception {
        pages.perform(get(MONTH).with(Accounts.reporter(BANJAR)))
                .andExpect(content()
                        .string(containsString(
                                "href=\"/state-revenue/new?facility=lapas-kelas-iib-banjar&amp;month=2025-08\"")));
    }

    @Test
    void offersNothingToOthers() throws Exception {
        pages.perform(get(MONTH).with(Accounts.officer("Jawa Barat")))
                .andExpect(content().string(not(containsString("Kirim bulan ini"))));
    }

    @Test
    void saysWhyItWasReturnedAndOffersToHandItInAgain() throws Exception {
        services.answer("GET /api/v1/submissions?", """
                        {"items":[{"id":"s1","version":2,"status":"RETURNED","onTime":true,
                         "returned":{"at":"2025-09-08T02:00:00Z","reason":"angka las belum ada"}}]}""")
                .answer(
                        "GET /api/v1/submissions/s1/history",
                        "{\"items\":[{\"event\":\"id.sinergi.period.returned.v1\",\"recordedAt\":\"2025-09-08T02:00:00Z\"}]}");

        pages.perform(get(MONTH).with(Accounts.reporter(BANJAR)))
                .andExpect(content().string(containsString("angka las belum ada")))
                .andExpect(content().string(containsString("Kirim lagi")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    }

    @Test
    void handsItIn() throws Exception {
        services.answer("POST /api/v1/submissions", 201, "{\"id\":\"s1\"}");

        pages.perform(post(MONTH).with(csrf()).with(Accounts.reporter(BANJAR)).param("note", "lengkap"))
                .andExpect(redirectedUrl(MONTH));

        assertThat(services.asked()).containsExactly("POST /api/v1/submissions");
    }

    @Test
    void saysWhyItCannotBeHandedInYetAndKeepsTheNote() throws Exception {
        services.answer("POST /api/v1/submissions", 422, """
                {"status":422,"errors":[{"pointer":"/period",
                 "detail":"the month is not over; it is submitted from its last day on, 2025-08-31"}]}""");

        pages.perform(post(MONTH).with(csrf()).with(Accounts.reporter(BANJAR)).param("note", "lengkap"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("dapat dikirim mulai hari terakhirnya, 31 Agustus 2025")))
                .andExpect(content().string(containsString("lengkap")));
    }

    @Test
    void takesANewKeyOnceTheOldOneIsUsedUp() throws Exception {
        String key = "28801cfe-827f-3145-9741-f87fea6f34c1";
        services.answer(
                "POST /api/v1/submissions", 422, "{\"status\":422,\"type\":\"urn:sinergi:problem:key-reused\"}");

        pages.perform(post(MONTH)
                        .with(csrf())
                        .with(Accounts.reporter(BANJAR))
                        .param("key", key)
                        .param("note", "lengkap"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("sudah tersimpan, dengan isian yang lain")))
                .andExpect(content().string(containsString("name=\"key\"")))
                .andExpect(content().string(not(containsString(key))))
                .andExpect(content().string(containsString("lengkap")));
    }

    @Test
    void knowsNoMonthThatIsNone() throws Exception {
        pages.perform(get("/months/lapas-kelas-iib-banjar/2025").with(Accounts.reporter(BANJAR)))
                .andExpect(status().isNotFound());
    }
}
