package id.sinergi.portal.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class RecordPagesTest {

    private static final String OTHER = "1d5c8a4e-1111-4222-8333-944455556666";
    private static final String CANDIDATES = "GET /api/v1/visits/" + Reports.ID + "/duplicate-candidates";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget().answer(CANDIDATES, "{\"items\":[],\"next\":null}");
    }

    @Test
    void saysWhatAVisitSaysInWordsAndLeadsToWhoTookPart() throws Exception {
        services.answer("GET /api/v1/visits/" + Reports.ID, Reports.aDisputedVisit())
                .answer(
                        CANDIDATES,
                        "{\"items\":[" + Reports.aPlannedVisit().replace(Reports.ID, OTHER) + "],\"next\":null}");

        assertThat(page("/visits/" + Reports.ID))
                .contains("30 Oktober 2025", "Kunjungan kerja", "Terlaksana", "Kamis")
                .contains("href=\"/dashboards/facilities/rutan-kelas-iib-banjarnegara\"")
                .contains("href=\"/occasions?id=kunjungan-banjarnegara\"")
                .contains("href=\"/visits/" + OTHER + "\"")
                .contains("keterangan para pihak berbeda")
                .contains("rel=\"noopener noreferrer external\"")
                .contains("Lewat tenggat");
    }

    @Test
    void setsWhatBothSidesSaySideBySideAndMarksWhatDiffers() throws Exception {
        services.answer("GET /api/v1/visits/" + Reports.ID, Reports.aDisputedVisit());

        String page = page("/visits/" + Reports.ID);

        assertThat(page).contains("29 Oktober 2025");
        assertThat(page.split("class=\"apart\"", -1)).hasSize(2);
    }

    @Test
    void comparesStatedFiguresWithWhatCohortsAddUpToWithoutTheCancelled() throws Exception {
        services.answer("GET /api/v1/programmes/" + Reports.ID, Reports.aProgrammeThatDoesNotAddUp());

        assertThat(page("/programmes/" + Reports.ID))
                .contains("Tidak cocok", "terhitung 123", "Jumlah angkatan")
                .contains("Rehabilitasi sosial");
    }

    @Test
    void saysHowLongAnAgreementHolds() throws Exception {
        services.answer("GET /api/v1/agreements/" + Reports.ID, Reports.aSignedAgreement());

        assertThat(page("/agreements/" + Reports.ID))
                .contains("2 tahun", "Berlaku", "27 Januari 2027", "Plh.", "Diperpanjang", "perlu diperluas");
    }

    @Test
    void showsADeposit() throws Exception {
        services.answer("GET /api/v1/state-revenue/" + Reports.ID, """
                {"id":"%s","version":1,"status":"REPORTED","facility":"lapas-kelas-iib-banjar","month":"2025-08","rupiah":12500000}""".formatted(Reports.ID));

        assertThat(page("/state-revenue/" + Reports.ID)).contains("Rp 12.500.000", "Agustus 2025");
    }

    @Test
    void saysThatARecordOutsideOnesScopeIsNotThere() throws Exception {
        mvc.perform(get("/visits/" + Reports.ID).with(Accounts.national())).andExpect(status().isNotFound());
    }

    @Test
    void tellsOfEveryVersionWhoWroteItWhyAndWhatChanged() throws Exception {
        services.answer("GET /api/v1/visits/" + Reports.ID, Reports.aDisputedVisit());
        services.answer("GET /api/v1/visits/" + Reports.ID + "/history", """
                {"items":[{"version":2,"recordedAt":"2025-11-01T02:00:00Z","by":"purwokerto","event":"id.sinergi.visit.corrected.v1",
                  "reason":"salah tulis","changes":{"on":"2025-10-29","topics":["HEALTH"],"venue":null}}],"next":"abc"}""");

        assertThat(page("/visits/" + Reports.ID + "/history"))
                .contains("Dikoreksi", "salah tulis", "29 Oktober 2025", "Kesehatan", "dihapus", "cursor=abc");
    }

    @Test
    void saysWhatStoodThereBeforeAsFarAsTheHistoryWasRead() throws Exception {
        services.answer("GET /api/v1/agreements/" + Reports.ID, Reports.aSignedAgreement());
        services.answer("GET /api/v1/agreements/" + Reports.ID + "/history", """
                {"items":[{"version":1,"recordedAt":"2025-11-01T02:00:00Z","by":"a","event":"id.sinergi.agreement.signed.v1",
                  "changes":{"title":"Lama","validity":{"kind":"FIXED","duration":"P1Y"}}},
                 {"version":2,"recordedAt":"2025-11-02T02:00:00Z","by":"b","event":"id.sinergi.agreement.corrected.v1","reason":"keliru",
                  "changes":{"title":"Baru","validity":{"duration":"P3Y"}}}],"next":null}""");

        assertThat(page("/agreements/" + Reports.ID + "/history"))
                .containsPattern("(?s)Baru.*sebelumnya.*Lama")
                .containsPattern("(?s)Berjangka waktu, 3 tahun.*sebelumnya.*Berjangka waktu, 1 tahun");
    }

    @Test
    void showsTheRecordsOfOneOccasion() throws Exception {
        services.answer("GET /api/v1/occasions/pembukaan", """
                {"id":"pembukaan","version":1,"claims":[],"statedFigures":[{"what":"peserta","value":160}],
                 "records":{"items":[{"type":"PROGRAMME","id":"x","title":"Pelatihan","occurredOn":"2025-08-21","status":"RUNNING","href":"/api/v1/programmes/x"}],"next":null}}""");

        assertThat(page("/occasions/pembukaan")).contains("href=\"/programmes/x\"", "160", "21 Agustus 2025");
    }

    @Test
    void leadsToAnOccasionHoweverItIsNamed() throws Exception {
        String visit = Reports.aDisputedVisit();
        services.answer(
                        "GET /api/v1/visits/" + Reports.ID,
                        visit.replace("kunjungan-banjarnegara", "HUT RI ke-80? a&b"))
                .answer("GET /api/v1/occasions/HUT RI ke-80? a&b", """
                        {"id":"HUT RI ke-80? a&b","version":1,"claims":[],"statedFigures":[],"records":{"items":[],"next":null}}""");

        assertThat(page("/visits/" + Reports.ID)).contains("href=\"/occasions?id=HUT%20RI%20ke-80%3F%20a%26b\"");
        assertThat(mvc.perform(get("/occasions")
                                .param("id", "HUT RI ke-80? a&b")
                                .with(Accounts.national()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("HUT RI ke-80? a&amp;b");

        services.answer("GET /api/v1/visits/" + Reports.ID, visit.replace("kunjungan-banjarnegara", "HUT RI / 2025"));
        assertThat(page("/visits/" + Reports.ID)).contains("href=\"/activities?occasion=HUT%20RI%20%2F%202025\"");
    }

    @Test
    void callsAFollowUpOverdueOnlyWhenItsLastDayIsOver() throws Exception {
        services.answer(
                "GET /api/v1/visits/" + Reports.ID,
                Reports.aDisputedVisit()
                        .replace(
                                "2025-11-05",
                                YearMonth.now(ZoneId.of("Asia/Jakarta")).toString()));

        assertThat(page("/visits/" + Reports.ID)).doesNotContain("Lewat tenggat");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(Accounts.national()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
