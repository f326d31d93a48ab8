package id.sinergi.reporting.exports.monthly;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.BAPAS;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.facility;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.account.Asking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The five cases for which the system was asked, printed; the files are left in {@code target/monthly-reports} to look at. */
@OverMongo
class MonthlyReportTest {

    private static final Path PRINTED = Path.of("target/monthly-reports");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void theFiveCases() {
        var visit = aHeldVisit()
                .with("createdAt", "2025-10-31T06:00:00.000Z")
                .hosts(BANJARNEGARA)
                .visitors(BAPAS);
        var banyumas = aSignedAgreement()
                .with("kind", "FRAMEWORK")
                .with("parties", List.of(facility(PURWOKERTO), organisation("Banyumas", "REGIONAL_GOVERNMENT")))
                .without("signedOn");
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit().with("id", "article-000"),
                        visit.with("id", "article-001").with("on", "2025-10-30"),
                        visit.with("id", "article-002")
                                .with("on", "2025-10-29")
                                .with("purposes", List.of("OFFICIAL_VISIT", "BOARD_SESSION")))
                .report(
                        Family.AGREEMENT,
                        banyumas.with("id", "article-003-old"),
                        banyumas.with("id", "article-003-renewal")
                                .with("status", "SIGNING_PLANNED")
                                .with("predecessor", Map.of("id", "article-003-old")),
                        aSignedAgreement().with("id", "article-004-library"),
                        aSignedAgreement()
                                .with("id", "article-004-school")
                                .with("parties", List.of(facility(BANJAR), organisation("STIKES", "UNIVERSITY"))))
                .report(Family.PROGRAMME, aTraining(), aRehabilitation())
                .report(Family.STATE_REVENUE, aDeposit())
                .store();
    }

    @Test
    void tellsAFacilitysMonthWithItsNumbersInIndonesian() throws IOException {
        String text = printed("facility:" + BANJAR, "2025-08", "id");

        assertThat(text)
                .contains("LAPORAN BULANAN", "Lapas Kelas IIB Banjar", "Agustus 2025", "Juli 2025", "Agustus 2024")
                .contains("Peserta terdaftar 223 0 +223 0", "PNBP 1.250.000")
                .contains("Peternakan ayam petelur", "Daftar kegiatan (5)", "21 Agustus 2025")
                .contains("Belum melapor", "Kota Banjar", "Kepala Lapas", "NIP", "Halaman")
                .contains("Batas waktu: 5 September 2025.")
                .contains("1 Desember 2025 pukul 00.30 WIB");
    }

    @Test
    void tellsAnOfficeWhoHasNotReportedFirst() throws IOException {
        new Desk(http).submits(PURWOKERTO, "2025-11");

        String text = printed("office:Jawa Tengah", "2025-11", "id");

        assertThat(text).contains("sudah disampaikan", "Studi tiru");
        assertThat(text.indexOf("Rutan Kelas IIB Purbalingga")).isPositive();
        assertThat(text.indexOf("Sudah disampaikan")).isGreaterThan(text.lastIndexOf("Belum jatuh tempo"));
    }

    @Test
    void tellsTheNationOfEveryOfficeAndSpeaksEnglish() throws IOException {
        assertThat(printed("nation", "2025-10", "en"))
                .contains("MONTHLY REPORT", "Regional office Jawa Tengah", "Regional office Papua", "October 2025");
    }

    @Test
    void isTaggedAndHoldsItsFonts() throws IOException {
        try (PDDocument report = read("facility:" + BANJAR, "2025-08", "id")) {
            assertThat(report.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(report.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(report.getDocumentInformation().getTitle())
                    .isEqualTo("Laporan Bulanan – Lapas Kelas IIB Banjar – Agustus 2025");
            for (COSName font : report.getPage(0).getResources().getFontNames()) {
                assertThat(report.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void printsWhatSomebodyWroteAsTextWhateverItIs() throws IOException {
        counted.report(
                        Family.PROGRAMME,
                        aTraining()
                                .with("id", "odd")
                                .with("title", "<img src=\"file:///etc/passwd\"/> & \u0007 \uD83C\uDF3E"))
                .store();

        assertThat(printed("facility:" + BANJAR, "2025-08", "id")).contains("<img src=\"file:///etc/passwd\"/> &");
    }

    @Test
    void saysThatSomeOfItIsMadeUpWhereItIs() throws IOException {
        assertThat(printed("facility:" + BANJAR, "2025-08", "id")).doesNotContain("data contoh");

        counted.report(
                        Family.PROGRAMME,
                        aTraining()
                                .with("id", "made-up")
                                .with("sources", List.of(Map.of("title", "contoh", "synthetic", true))))
                .store();

        assertThat(printed("facility:" + BANJAR, "2025-08", "id")).contains("memuat data contoh");
    }

    @Test
    void isBoundedHoweverMuchWasDone() throws IOException {
        for (int i = 0; i < 70; i++) {
            counted.report(Family.PROGRAMME, aTraining().with("id", "more-" + i));
        }
        counted.store();

        assertThat(printed("facility:" + BANJAR, "2025-08", "id")).contains("Daftar kegiatan (75)", "dan 15 lainnya");
    }

    @Test
    void isAWorkbookWhereThatIsAskedFor() throws IOException {
        byte[] file = answer("format=xlsx&period=2025-08&scope=office:Jawa Barat", Asking.office("Jawa Barat"))
                .getContentAsByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Ringkasan", "Rincian", "Status pelaporan", "Kegiatan");
            assertThat(book.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0) + "=" + row.getCellText(1))
                            .isEqualTo("Peserta terdaftar=223"));
            assertThat(book.findSheet("Kegiatan").orElseThrow().read().stream().skip(1))
                    .anySatisfy(
                            row -> assertThat(row.getCellAsDate(0).orElseThrow().toLocalDate())
                                    .isEqualTo("2025-08-21"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nation, 404",
        "office:Jawa Barat, 404",
        "facility:" + BANJAR + ", 404",
        "facility:" + PURWOKERTO + ", 200",
        "facility:nowhere, 404"
    })
    void showsAnOfficeItsOwnScopesOnly(String scope, int status) {
        assertThat(answer("period=2025-11&scope=" + scope, Asking.office("Jawa Tengah"))
                        .getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=nation",
                "scope=nation&period=2025",
                "scope=nation&period=2025-Q4",
                "period=2025-08",
                "scope=nation&period=2025-08&format=csv"
            })
    void refusesWhatIsNoMonthBySayingWhatIs(String parameters) throws IOException {
        MockHttpServletResponse refusal = answer(parameters, Asking.operator());

        assertThat(refusal.getStatus()).isEqualTo(400);
        assertThat(refusal.getContentAsString(StandardCharsets.UTF_8))
                .containsAnyOf("a month, such as 2025-08", "facility:<id>", "pdf, xlsx");
    }

    private String printed(String scope, String month, String language) throws IOException {
        try (PDDocument report = read(scope, month, language)) {
            return new PDFTextStripper().getText(report).replace("\r", "");
        }
    }

    private PDDocument read(String scope, String month, String language) throws IOException {
        MockHttpServletResponse answer =
                answer("period=" + month + "&lang=" + language + "&scope=" + scope, Asking.operator());
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        byte[] file = answer.getContentAsByteArray();
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(scope.replaceAll("\\W+", "-") + "-" + month + ".pdf"), file);
        return Loader.loadPDF(file);
    }

    private MockHttpServletResponse answer(String parameters, RequestPostProcessor who) {
        return http.get()
                .uri("/api/v1/exports/monthly-report?" + parameters)
                .with(who)
                .exchange()
                .getResponse();
    }
}
