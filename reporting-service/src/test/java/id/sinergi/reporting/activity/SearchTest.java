package id.sinergi.reporting.activity;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.account.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records are found by the beginnings of words that they say, in whatever spelling. */
@OverMongo
class SearchTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void records() {
        counted.nothing()
                .report(Family.VISIT, aHeldVisit())
                .report(
                        Family.AGREEMENT,
                        aSignedAgreement()
                                .with("title", "Kerja sama Perpustakaan \u2013 caf\u00E9 baca")
                                .with(
                                        "parties",
                                        List.of(
                                                Map.of("facility", BANJAR, "reference", "W11.PAS.20-HM.05.02/123"),
                                                organisation("Dinas Kearsipan", "REGIONAL_AGENCY"))))
                .report(
                        Family.PROGRAMME,
                        aTraining().with("partners", List.of(organisation("Balai Latihan Kerja", "TRAINING_CENTRE"))))
                .report(Family.STATE_REVENUE, aDeposit())
                .store();
    }

    @ParameterizedTest
    @CsvSource({
        "perpustakaan, agreement-1",
        "PERPUS, agreement-1",
        "cafe, agreement-1",
        "caf\u00E9 kerja, agreement-1",
        "kearsip, agreement-1",
        "pas.20-hm.05.02, agreement-1",
        "latihan, programme-1",
        "'  certified   training ', programme-1",
        "pnbp, deposit-1",
        "purbalingga, visit-1",
        "study purwo, visit-1",
        "kelas iia purwokerto, visit-1"
    })
    void aRecordIsFoundByWhatItSays(String text, String id) {
        assertThat(found(text, Asking.operator())).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ustakaan", "perpustakaan purwokerto", "p", "?!", "", "\uD83C\uDF3E"})
    void othersAreNot(String text) {
        assertThat(found(text, Asking.operator())).isEmpty();
    }

    @Test
    void itIsNarrowedToTheCallerAndByWhatElseIsAsked() {
        assertThat(found("banjar", Asking.office("Jawa Barat")))
                .containsExactly("agreement-1", "programme-1", "deposit-1");
        assertThat(found("banjar", Asking.office("Jawa Tengah"))).isEmpty();
        assertThat(found("banjar&type=PROGRAMME", Asking.operator())).containsExactly("programme-1");
        assertThat(found("banjar&from=2025-08-02&to=2025-08-31", Asking.operator()))
                .containsExactly("agreement-1", "programme-1", "deposit-1");
        assertThat(found("banjar&from=2025-09", Asking.operator())).isEmpty();
        assertThat(found("banjar&knownAt=2025-08-31T00:00:00Z", Asking.operator()))
                .containsExactly("agreement-1", "programme-1");
        assertThat(found("banjar&scope=NATION&period=2025&measure=agreementsSigned", Asking.operator()))
                .containsExactly("agreement-1");
    }

    @Test
    void theNewestComeFirstPageByPage() {
        for (int day = 10; day < 30; day++) {
            counted.report(Family.VISIT, aHeldVisit().with("id", "on-" + day).with("on", "2025-10-" + day));
        }
        counted.store();

        var all = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = read("purwokerto&limit=6" + next, Asking.operator());
            all.addAll(page.path("items").findValuesAsString("id"));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(all).hasSize(21).startsWith("visit-1", "on-29", "on-28").endsWith("on-10");
    }

    @Test
    void aCorrectedRecordIsFoundByWhatItSaysNow() {
        counted.report(Family.AGREEMENT, aSignedAgreement().version(2).with("parties", List.of(facility(BANJAR))))
                .store();

        assertThat(found("kearsipan", Asking.operator())).isEmpty();
        assertThat(found("archives", Asking.operator())).containsExactly("agreement-1");
    }

    @Test
    void moreThanTenWordsAreRefused() {
        assertThat(http.get().uri("/api/v1/activities?text=aa bb cc dd ee ff gg hh ii jj kk"))
                .hasStatus(400)
                .bodyText()
                .contains("at most 10 words");
    }

    private List<String> found(String text, RequestPostProcessor caller) {
        return read(text, caller).path("items").findValuesAsString("id");
    }

    private JsonNode read(String text, RequestPostProcessor caller) {
        var answer =
                http.get().uri("/api/v1/activities?text=" + text).with(caller).exchange();
        assertThat(answer).as(text).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
