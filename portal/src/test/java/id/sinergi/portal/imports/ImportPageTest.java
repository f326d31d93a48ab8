package id.sinergi.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.portal.Accounts;
import id.sinergi.portal.PortalTest;
import id.sinergi.portal.StubbedServices;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class ImportPageTest {

    private static final RequestPostProcessor BANJAR = Accounts.reporter("lapas-kelas-iib-banjar");
    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "visits.csv", "text/csv", "status\nHELD\n".getBytes(StandardCharsets.UTF_8));
    private static final String RESULTS = """
            {"results":[{"line":2,"outcome":"stored","id":%s,"says":"Terlaksana · Studi tiru","duplicateCandidates":["v9"],
                "warnings":[{"code":"WEEKDAY_CONTRADICTION","pointer":"/on","detail":"x"}]},
              {"line":3,"outcome":"refused","problem":{"status":422,"detail":"x","errors":[
                {"pointer":"/purposes","column":"purposes","detail":"name at least one purpose"},
                {"pointer":"/status","column":"Tahap","detail":"not one of Direncanakan, Terlaksana"}]}}],
             "summary":{"rows":2,"stored":1,"unchanged":0,"refused":1,"dryRun":%s}}""";

    @Autowired
    MockMvc pages;

    @Autowired
    StubbedServices services;

    @BeforeEach
    void forget() {
        services.forget()
                .answer("POST /api/v1/visits/imports?dryRun=true", RESULTS.formatted("null", true))
                .answer("POST /api/v1/visits/imports?dryRun=false", RESULTS.formatted("\"v2\"", false));
    }

    @Test
    void handsOutTheTemplate() throws Exception {
        services.answer(
                "GET /api/v1/visits/imports/template",
                new StubbedServices.Answer(
                        200, Map.of("Content-Type", "text/csv"), "status".getBytes(StandardCharsets.UTF_8)));

        pages.perform(get("/imports/visits/template").param("format", "csv").with(BANJAR))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string("status"));
    }

    @Test
    void saysOnAPageThatTheTemplateBrokeOff() throws Exception {
        services.answer(
                "GET /api/v1/visits/imports/template",
                new StubbedServices.Answer(
                        200,
                        Map.of("Content-Type", "text/csv", "Content-Length", "1000"),
                        "status".getBytes(StandardCharsets.UTF_8)));

        pages.perform(get("/imports/visits/template").param("format", "csv").with(BANJAR))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(header().doesNotExist("Content-Length"))
                .andExpect(header().string("Content-Type", containsString("text/html")));
    }

    @Test
    void breaksOffWhereTheServiceDoesNotFinishTheTemplate() {
        services.answer(
                "GET /api/v1/visits/imports/template",
                new StubbedServices.Answer(
                        200, Map.of("Content-Type", "text/csv", "Content-Length", "100000"), new byte[50_000]));

        assertThatThrownBy(() -> pages.perform(
                        get("/imports/visits/template").param("format", "csv").with(BANJAR)))
                .hasMessageContaining("broke off");
    }

    @Test
    void showsWhatIsWrongRowByRowBeforeAnythingIsStored() throws Exception {
        pages.perform(multipart("/imports/visits").file(FILE).with(csrf()).with(BANJAR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("pilih paling sedikit satu tujuan")))
                .andExpect(content().string(containsString("Simpan 1 baris yang benar")))
                .andExpect(content().string(containsString("Tujuan (purposes)")))
                .andExpect(content().string(containsString("pilih salah satu dari: Direncanakan, Terlaksana")))
                .andExpect(content().string(containsString("Terlaksana · Studi tiru")))
                .andExpect(content().string(containsString("Akan disimpan")))
                .andExpect(content().string(containsString("hari yang disebut tidak cocok")))
                .andExpect(content().string(containsString("href=\"/visits/v9\"")));

        assertThat(services.asked()).containsExactly("POST /api/v1/visits/imports?dryRun=true");
    }

    @Test
    void storesWhatIsRight() throws Exception {
        pages.perform(multipart("/imports/visits")
                        .file(FILE)
                        .param("store", "yes")
                        .with(csrf())
                        .with(BANJAR))
                .andExpect(content().string(containsString("Selesai diunggah")))
                .andExpect(content().string(containsString("href=\"/visits/v2\"")))
                .andExpect(content().string(not(containsString("name=\"store\""))));

        assertThat(services.asked()).containsExactly("POST /api/v1/visits/imports?dryRun=false");
    }

    @Test
    void sendsEveryFileOfAnAccountUnderOneKeySoThatItsRowsAreKnownAgain() throws Exception {
        for (String step : new String[] {"check", "store", "store"}) {
            pages.perform(multipart("/imports/visits")
                    .file(FILE)
                    .param(step, "yes")
                    .with(csrf())
                    .with(BANJAR));
        }

        assertThat(services.sent())
                .hasSize(3)
                .extracting(StubbedServices.Sent::key)
                .containsOnly(services.sent().getFirst().key())
                .doesNotContainNull();
    }

    @Test
    void givesTheReasonsAsAFile() throws Exception {
        pages.perform(multipart("/imports/visits/refused")
                        .file(FILE)
                        .with(csrf())
                        .with(BANJAR))
                .andExpect(header().string("Content-Disposition", containsString("visits-ditolak.csv")))
                .andExpect(content()
                        .string(containsString(
                                "\"3\",\"\",\"Tujuan (purposes)\",\"pilih paling sedikit satu tujuan\"")));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        services.answer(
                "POST /api/v1/visits/imports",
                400,
                "{\"status\":400,\"detail\":\"The file is no workbook; save it as .xlsx.\"}");
        services.answer(
                "POST /api/v1/visits/imports?dryRun=true",
                400,
                "{\"status\":400,\"detail\":\"The file is no workbook; save it as .xlsx.\"}");

        pages.perform(multipart("/imports/visits").file(FILE).with(csrf()).with(BANJAR))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Berkas ini bukan buku kerja Excel")));
    }

    @Test
    void asksForAFile() throws Exception {
        pages.perform(multipart("/imports/visits")
                        .file(new MockMultipartFile("file", new byte[0]))
                        .with(csrf())
                        .with(BANJAR))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Pilih berkas lebih dahulu")));
    }

    @Test
    void writesNoCellThatASpreadsheetWouldCompute() {
        assertThat(Reasons.quoted("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(Reasons.quoted("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }
}
