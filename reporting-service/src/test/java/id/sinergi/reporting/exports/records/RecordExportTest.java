package id.sinergi.reporting.exports.records;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aDeposit;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.account.Asking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A visit in Jawa Tengah in November, and what Lapas Banjar did in August. */
@OverMongo
@TestPropertySource(properties = "sinergi.portal.address=https://portal.example.org")
class RecordExportTest {

    private static final String OF_BANJAR = "scope=facility:" + BANJAR + "&period=2025";
    private static final RequestPostProcessor CENTRAL = Asking.office("Jawa Tengah");

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void twoRegions(@Autowired Counted counted) {
        counted.nothing()
                .report(Family.VISIT, aHeldVisit().with("sitesToured", List.of("=1+1", "kebun")))
                .report(Family.AGREEMENT, aSignedAgreement().with("title", "=HYPERLINK(\"https://example.org\")"))
                .report(Family.PROGRAMME, aTraining(), aRehabilitation())
                .report(Family.STATE_REVENUE, aDeposit())
                .store();
    }

    @Test
    void writesOneRowForEachRecordWithNamesInsteadOfCodes() {
        String table = csv("scope=office:Jawa Tengah&period=2025-11", CENTRAL);

        assertThat(table).startsWith("\uFEFFJenis laporan,Tanggal,").contains("\r\n");
        assertThat(table.lines()).hasSize(2);
        assertThat(table)
                .contains("28 November 2025,2025-11-28,2025-11-28,2025-11-28")
                .contains("https://portal.example.org/visits/visit-1", "+07:00,https://", "Dicatat pada (WIB)")
                .contains("Kanwil Jawa Tengah", "Studi tiru", "Terlaksana", "visit-1")
                .doesNotContain("STUDY_VISIT", "HELD");
    }

    @Test
    void speaksEnglishWhereThatIsAskedFor() {
        assertThat(csv("scope=office:Jawa Tengah&period=2025-11&lang=en", CENTRAL))
                .contains("Visits hosted", "Study visit", "28 November 2025");
    }

    @Test
    void neutralisesWhatASpreadsheetWouldCompute() {
        assertThat(csv(OF_BANJAR + "&family=agreements", Asking.operator()))
                .contains("\"'=HYPERLINK(\"\"https://example.org\"\")\"");
        assertThat(csv("scope=nation&period=2025&family=visits", Asking.operator()))
                .contains("'=1+1; kebun");
    }

    @Test
    void saysBeforehandHowManyRowsThereAreAndHowTheFileIsCalled() {
        MockHttpServletResponse all = answer(OF_BANJAR, Asking.facility(BANJAR));
        assertThat(all.getHeader("X-Total-Count")).isEqualTo("4");
        assertThat(all.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(all.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"sinergi-lapas-kelas-iib-banjar-2025.csv\"");

        MockHttpServletResponse some =
                answer("scope=office:Jawa Barat&period=2025-Q3&family=programmes&format=xlsx", Asking.operator());
        assertThat(some.getHeader("X-Total-Count")).isEqualTo("2");
        assertThat(some.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"sinergi-kanwil-jawa-barat-2025-Q3-program.xlsx\"");
    }

    @Test
    void givesAWorkbookASheetForEachFamilyBehindTheDashboardsNumbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                answer(OF_BANJAR + "&format=xlsx", Asking.operator()).getContentAsByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Ringkasan", "Kunjungan", "Kerja sama", "Program", "PNBP");

            List<Row> summary = rows(book, "Ringkasan");
            assertThat(summary.getFirst().getCellText(1)).isEqualTo("Lapas Kelas IIB Banjar");
            assertThat(summary)
                    .anySatisfy(row -> assertThat(row.getCellText(0) + "=" + row.getCellText(1))
                            .isEqualTo("Peserta terdaftar=223"));

            List<Row> programmes = rows(book, "Program");
            assertThat(programmes).hasSize(3);
            int enrolled = place(programmes.getFirst(), "Peserta terdaftar");
            assertThat(programmes.stream()
                            .skip(1)
                            .peek(row ->
                                    assertThat(row.getCell(enrolled).getType()).isEqualTo(CellType.NUMBER))
                            .mapToInt(row -> row.getCell(enrolled).asNumber().intValue())
                            .sum())
                    .isEqualTo(223);

            List<Row> agreements = rows(book, "Kerja sama");
            int day = place(agreements.getFirst(), "Hari pertama");
            assertThat(agreements.get(1).getCellAsDate(day).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.parse("2025-08-21"));
            assertThat(agreements
                            .get(1)
                            .getCellAsDate(place(agreements.getFirst(), "Tanggal"))
                            .orElseThrow()
                            .toLocalDate())
                    .isEqualTo(LocalDate.parse("2025-08-21"));
            assertThat(agreements
                            .get(1)
                            .getCell(place(agreements.getFirst(), "Dicatat pada (WIB)"))
                            .getType())
                    .isEqualTo(CellType.NUMBER);
            List<Row> revenue = rows(book, "PNBP");
            assertThat(revenue.get(1).getCellText(place(revenue.getFirst(), "Judul")))
                    .endsWith(" · PNBP Agustus 2025");
            assertThat(agreements.get(1).getCellText(place(agreements.getFirst(), "Judul")))
                    .isEqualTo("=HYPERLINK(\"https://example.org\")");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nation, 404",
        "office:Jawa Barat, 404",
        "facility:" + BANJAR + ", 404",
        "facility:" + PURWOKERTO + ", 200",
        "office:Jawa Tengah, 200"
    })
    void showsAnOfficeItsOwnScopesOnly(String scope, int status) {
        for (String format : List.of("csv", "xlsx")) {
            assertThat(answer("period=2025&format=" + format + "&scope=" + scope, CENTRAL)
                            .getStatus())
                    .isEqualTo(status);
        }
        assertThat(answer("period=2025&scope=" + scope, Asking.facility(BANJARNEGARA))
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=2025",
                "scope=everything&period=2025",
                "scope=nation",
                "scope=nation&period=2025-13",
                "scope=nation&period=2025&family=visit",
                "scope=nation&period=2025&format=pdf",
                "scope=nation&period=2025&lang=fr"
            })
    void refusesWhatItCannotMeanBySayingWhatThereIs(String parameters) throws IOException {
        MockHttpServletResponse refusal = answer(parameters, Asking.operator());

        assertThat(refusal.getStatus()).isEqualTo(400);
        assertThat(refusal.getContentType()).isEqualTo("application/problem+json");
        assertThat(refusal.getContentAsString(StandardCharsets.UTF_8)).containsAnyOf(" is one of ", " is ");
        assertThat(refusal.getHeader("Content-Disposition")).isNull();
    }

    private String csv(String parameters, RequestPostProcessor who) {
        MockHttpServletResponse answer = answer(parameters, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String parameters, RequestPostProcessor who) {
        return http.get()
                .uri("/api/v1/exports/records?" + parameters)
                .with(who)
                .exchange()
                .getResponse();
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static int place(Row heading, String name) {
        return heading.stream()
                .filter(cell -> cell.getText().equals(name))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }
}
