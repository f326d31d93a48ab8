package id.sinergi.portal.desk;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class DeskTest {

    private static final String VISIT = "1bc3172d-79f2-33ea-927a-6d5004f0d2a7";
    private static final String OTHER = "28801cfe-827f-3145-9741-f87fea6f34c1";
    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    @Autowired
    private MockMvc pages;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void nothingWaits() {
        services.forget().answer("GET /api/v1/submissions", NOTHING).answer("GET /api/v1/data-quality", NOTHING);
    }

    @Test
    void saysThatAQueueIsEmpty() throws Exception {
        pages.perform(get("/desk").with(Accounts.officer("Jawa Tengah")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tidak ada yang menunggu")));
    }

    @Test
    void asksEveryQueueOnceForTheOfficersRegion() throws Exception {
        pages.perform(get("/desk").with(Accounts.officer("Jawa Tengah"))).andExpect(status().isOk());

        assertThat(services.asked())
                .filteredOn(asked -> !asked.contains("/dashboards/"))
                .hasSize(Queue.values().length)
                .allMatch(asked -> asked.contains("regionalOffice=Jawa Tengah"));
    }

    @Test
    void listsAMonthWithItsDecision() throws Exception {
        aMonthWaits();

        pages.perform(get("/desk?queue=verify").with(Accounts.officer("Jawa Tengah")))
                .andExpect(content().string(containsString("Rutan Kelas IIB Purbalingga · Oktober 2026")))
                .andExpect(content().string(containsString("terlambat")))
                .andExpect(content().string(containsString(">Verifikasi<")));
    }

    @Test
    void leavesTheDeskToThoseWhoDecide() throws Exception {
        pages.perform(get("/desk").with(Accounts.reporter("lapas-kelas-iib-banjar")))
                .andExpect(status().isForbidden());

        assertThat(services.asked()).isEmpty();
    }

    @Test
    void listsAPairOfReportsOnce() throws Exception {
        services.answer(
                "GET /api/v1/data-quality",
                "{\"items\":[" + duplicate(VISIT, OTHER) + "," + duplicate(OTHER, VISIT) + "]}");

        pages.perform(get("/desk?queue=duplicates").with(Accounts.officer("Jawa Tengah")))
                .andExpect(content().string(containsString("/desk/duplicates/" + VISIT + "/" + OTHER)))
                .andExpect(content().string(not(containsString("/desk/duplicates/" + OTHER + "/" + VISIT))))
                .andExpect(content().string(containsString("laporan lain mungkin menceritakan kunjungan yang sama")));
    }

    private static String duplicate(String visit, String other) {
        return """
                {"kind":"POSSIBLE_DUPLICATE","type":"VISIT","id":"%s","version":1,"title":"Lapas Banjar → Lapas Purwokerto",
                 "href":"http://localhost/api/v1/visits/%s","pointer":"",
                 "detail":"another report may tell of the same visit","others":[{"id":"%s"}]}""".formatted(visit, visit, other);
    }

    @Test
    void verifiesTheVersionThatWasShown() throws Exception {
        services.answer("POST /api/v1/submissions/" + OTHER + "/verification", "{\"status\":\"VERIFIED\"}");

        pages.perform(decided("verify", "submissions/" + OTHER, "verify", ""))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/desk?queue=verify"));

        assertThat(services.asked()).contains("POST /api/v1/submissions/" + OTHER + "/verification");
    }

    @Test
    void returnsNothingWithoutAReason() throws Exception {
        aMonthWaits();

        pages.perform(decided("verify", "submissions/" + OTHER, "return", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tuliskan alasannya lebih dahulu.")));

        assertThat(services.asked()).noneMatch(asked -> asked.startsWith("POST"));
    }

    @Test
    void keepsTheReasonOfADecisionThatCameTooLate() throws Exception {
        aMonthWaits();
        services.answer(
                "POST /api/v1/submissions/" + OTHER + "/return", 412, "{\"status\":412,\"detail\":\"It is at 3.\"}");

        pages.perform(decided("verify", "submissions/" + OTHER, "return", "angka peserta belum lengkap"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Keadaannya sudah berubah")))
                .andExpect(content().string(containsString("angka peserta belum lengkap")));
    }

    @Test
    void setsTwoReportsSideBySide() throws Exception {
        services.answer("GET /api/v1/visits/" + VISIT, visit(VISIT, "2025-10-29"))
                .answer("GET /api/v1/visits/" + OTHER, visit(OTHER, "2025-10-30"));

        pages.perform(get("/desk/duplicates/" + VISIT + "/" + OTHER).with(Accounts.officer("Jawa Tengah")))
                .andExpect(content().string(containsString("29 Oktober 2025")))
                .andExpect(content().string(containsString("30 Oktober 2025")))
                .andExpect(content().string(containsString("Ini kunjungan yang sama")));
    }

    @Test
    void saysOnTopWhatBecameOfACaseThatHasLeftTheQueue() throws Exception {
        services.answer("POST /api/v1/submissions/" + OTHER + "/return", 409, "{\"status\":409,\"detail\":\"Gone.\"}");

        pages.perform(decided("verify", "submissions/" + OTHER, "return", "angka peserta belum lengkap"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Keadaannya sudah berubah")))
                .andExpect(content().string(containsString("angka peserta belum lengkap")));
    }

    @Test
    void keepsReasonAndKeyWhileAServiceIsAway() throws Exception {
        aMonthWaits();
        services.answer("POST /api/v1/submissions/" + OTHER + "/return", 503, "");

        pages.perform(decided("verify", "submissions/" + OTHER, "return", "angka peserta belum lengkap"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("belum pasti apakah keputusan ini sudah tersimpan")))
                .andExpect(content().string(containsString("angka peserta belum lengkap")))
                .andExpect(content().string(containsString("name=\"key\" value=\"" + OTHER)));
    }

    @Test
    void takesANewKeyOnceTheOldOneIsUsedUp() throws Exception {
        aMonthWaits();
        services.answer(
                "POST /api/v1/submissions/" + OTHER + "/return",
                422,
                "{\"status\":422,\"type\":\"urn:sinergi:problem:key-reused\"}");

        pages.perform(decided("verify", "submissions/" + OTHER, "return", "angka peserta belum lengkap"))
                .andExpect(content().string(containsString("sudah tersimpan, dengan isi yang berbeda")))
                .andExpect(content().string(not(containsString("name=\"key\" value=\"" + OTHER))));
    }

    @Test
    void bringsAnOperatorBackToTheOfficeAndPage() throws Exception {
        services.answer("POST /api/v1/submissions/" + OTHER + "/verification", "{}");

        pages.perform(decided("verify", "submissions/" + OTHER, "verify", "")
                        .with(Accounts.operator())
                        .param("regionalOffice", "Jawa Barat")
                        .param("cursor", "abc"))
                .andExpect(redirectedUrl("/desk?queue=verify&regionalOffice=Jawa%20Barat&cursor=abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits",
                "{x}/" + OTHER,
                "visits/" + OTHER + "/withdrawal?a=",
                "visits/../programmes/" + OTHER,
                "state-revenue/" + OTHER,
                "visits/" + OTHER
            })
    void verifiesNothingButMonths(String subject) throws Exception {
        pages.perform(decided("verify", subject, "verify", "")).andExpect(status().isBadRequest());

        assertThat(services.asked()).isEmpty();
    }

    private void aMonthWaits() {
        services.answer("GET /api/v1/submissions?status=SUBMITTED", """
                {"items":[{"id":"%s","version":2,"facility":"rutan-kelas-iib-purbalingga","period":"2026-10","status":"SUBMITTED",
                "nil":false,"onTime":false,"submittedAt":"2026-11-18T02:00:00Z"}],"next":null}""".formatted(OTHER));
    }

    private static MockHttpServletRequestBuilder decided(String queue, String subject, String decision, String why) {
        return post("/desk")
                .with(Accounts.officer("Jawa Tengah"))
                .with(csrf())
                .param("queue", queue)
                .param("subject", subject)
                .param("version", "2")
                .param("decision", decision)
                .param("reason", why)
                .param("key", OTHER);
    }

    private static String visit(String id, String on) {
        return """
                {"id":"%s","version":1,"status":"HELD","on":"%s","purposes":["STUDY_VISIT"],
                "hosts":[{"facility":"rutan-kelas-iib-purbalingga"}],"visitors":[{"facility":"lapas-kelas-iia-purwokerto"}]}""".formatted(id, on);
    }
}
