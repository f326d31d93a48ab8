package id.sinergi.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class OverviewTest {

    private static final String OFFICE = "/dashboards/regional-offices/Jawa Barat";
    private static final String FACILITY = "/dashboards/facilities/lapas-kelas-iib-banjar";
    private static final String NOTHING = """
            {"period":"2024","asOf":"2026-01-01T00:00:00Z","stocksOn":"2024-12-31","measures":{"visits":0},
             "breakdowns":{},"links":{},"knownByYearOnly":0,"undated":0,"disputed":0,"provisional":0}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void answerADashboard() {
        services.forget();
        for (String place : new String[] {OFFICE, FACILITY, "/dashboards/national"}) {
            services.answer("GET /api/v1" + place, NOTHING)
                    .answer("GET /api/v1" + place + "?period=2025", numbers("12", 3))
                    .answer("GET /api/v1" + place + "/series", """
                            {"months":[{"period":"2025-01","measures":{"visits":4}},{"period":"2025-02","measures":{"visits":8}}]}""");
        }
        services.answer("GET /api/v1" + OFFICE + "/facilities", """
                        {"months":["2025-01","2025-02"],"items":[
                         {"facility":"lapas-kelas-iib-banjar","name":"Lapas Banjar","type":"LAPAS","measures":{"visitsHosted":2},
                          "series":{"visitsHosted":[0,2]},"links":{"visitsHosted":"/api/v1/activities?scope=FACILITY:x&measure=visitsHosted"}},
                         {"facility":"rutan-kelas-i-bandung","name":"Rutan Bandung","type":"RUTAN","measures":{"visitsHosted":5},
                          "series":{"visitsHosted":[1,4]},"links":{}}]}""").answer("GET /api/v1/reporting-rates", """
                        {"items":[{"facility":"lapas-kelas-iib-banjar","coverage":{"expected":12,"reported":0,"onTime":0,"verified":0}},
                                  {"facility":"rutan-kelas-i-bandung","coverage":{"expected":12,"reported":11,"onTime":9,"verified":4}}]}""");
    }

    @Test
    void opensEveryNumberIntoItsRecords() throws Exception {
        assertThat(page(get(FACILITY + "?period=2025")))
                .contains("href=\"/activities?scope=X&amp;measure=visits\"")
                .contains("aria-label=\"12 Kunjungan: buka catatannya\"");
    }

    @Test
    void tellsTheTrendAgainstThePeriodBeforeAndTheYearBefore() throws Exception {
        services.answer("GET /api/v1" + FACILITY + "?period=2025-Q4", numbers("12", 3))
                .answer("GET /api/v1" + FACILITY + "?period=2025-Q3", numbers("16", 3));

        assertThat(page(get(FACILITY + "?period=2025-Q4")))
                .contains("turun 4 (25%) dari Triwulan III 2025")
                .contains("belum ada pembanding (Triwulan IV 2024)");
    }

    @Test
    void doesNotCallAPeriodThatIsNotOverADecline() throws Exception {
        int year = Year.now(ZoneId.of("Asia/Jakarta")).getValue();
        services.answer("GET /api/v1" + FACILITY + "?period=" + year, numbers("12", 0))
                .answer("GET /api/v1" + FACILITY + "?period=" + (year - 1), numbers("16", 0));

        assertThat(page(get(FACILITY + "?period=" + year)))
                .contains("masih kurang 4 dari seluruh " + (year - 1))
                .doesNotContain("turun 4");
    }

    @Test
    void saysWhatIsToBeKnownOfTheNumbers() throws Exception {
        assertThat(page(get(FACILITY + "?period=2025")))
                .contains("3 disengketakan")
                .contains("href=\"/activities?scope=X&amp;measure=disputed\"")
                .contains("2 catatan dalam angka ini dibuat sebagai contoh")
                .contains("10 dari 12 laporan bulanan UPT sudah masuk");
    }

    @Test
    void namesTheValuesOfBreakdowns() throws Exception {
        assertThat(page(get(FACILITY + "?period=2025")))
                .contains("Ketahanan pangan")
                .contains("href=\"/activities?scope=X&amp;measure=visitsByTopic/FOOD_SECURITY\"")
                .contains("13 Program Akselerasi, butir 2");
    }

    @Test
    void sortsTheFacilitiesOfAnOfficeAndShowsWhoReportedNothing() throws Exception {
        String byName = page(get(OFFICE + "?period=2025"));
        String byVisits = page(get(OFFICE + "?period=2025&sort=visitsHosted&desc=true"));

        assertThat(byName.indexOf("Lapas Banjar")).isLessThan(byName.indexOf("Rutan Bandung"));
        assertThat(byVisits.indexOf("Rutan Bandung")).isLessThan(byVisits.indexOf("Lapas Banjar"));
        assertThat(byVisits)
                .contains("aria-sort=\"descending\"")
                .contains("tidak ada laporan")
                .contains("href=\"/dashboards/facilities/rutan-kelas-i-bandung?period=2025\"");
    }

    @Test
    void asksAFixedNumberOfQuestionsAtOnce() throws Exception {
        page(get(OFFICE + "?period=2025-Q4"));

        assertThat(services.asked()).hasSize(7);
    }

    @Test
    void asksForVerifiedMonthsOnly() throws Exception {
        page(get(OFFICE + "?period=2025&verifiedOnly=true"));

        assertThat(services.asked())
                .filteredOn(asked -> asked.contains("/dashboards/"))
                .allSatisfy(asked -> assertThat(asked).contains("verifiedOnly=true"));
    }

    @Test
    void sendsTheNumbersAloneToAPageThatHasHeardOfAChange() throws Exception {
        assertThat(page(get(FACILITY + "?period=2025")
                        .header("HX-Request", "true")
                        .header("HX-Target", "numbers")))
                .startsWith("<div id=\"numbers\"")
                .doesNotContain("<form");
    }

    @Test
    void listensToNothingWhereAPastMomentIsLookedAt() throws Exception {
        assertThat(page(get(FACILITY + "?period=2025"))).contains("id=\"live\"");
        assertThat(page(get(FACILITY + "?period=2025&knownAt=2025-12-05T08:30")))
                .doesNotContain("id=\"live\"")
                .contains("Angka seperti diketahui pada 5 Desember 2025 08.30 WIB");
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Accounts.national()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String numbers(String visits, int disputed) {
        return """
                {"period":"2025","asOf":"2026-01-01T00:00:00Z","knownAt":"2025-12-05T01:30:00Z","stocksOn":"2025-12-31",
                 "measures":{"visits":%s,"agreementsInForce":1},
                 "breakdowns":{"visitsByTopic":{"FOOD_SECURITY":2},"activitiesByPolicyTag":{"AKSELERASI_13:2":1}},
                 "links":{"visits":"/api/v1/activities?scope=X&measure=visits",
                          "disputed":"/api/v1/activities?scope=X&measure=disputed",
                          "visitsByTopic/FOOD_SECURITY":"/api/v1/activities?scope=X&measure=visitsByTopic/FOOD_SECURITY"},
                 "coverage":{"expected":12,"reported":10,"onTime":9,"verified":4},
                 "knownByYearOnly":0,"undated":0,"disputed":%d,"provisional":0,"synthetic":2}""".formatted(visits, disputed);
    }
}
