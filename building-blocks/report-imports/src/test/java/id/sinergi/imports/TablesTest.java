package id.sinergi.imports;

import static id.sinergi.imports.ImportApi.outcomes;
import static id.sinergi.imports.ImportApi.refused;
import static id.sinergi.imports.ImportApi.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** How clerks' tables are read, from CSV files and workbooks alike. */
@SpringBootTest(classes = Things.class, properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TablesTest {

    @Autowired
    private Things.Store store;

    private ImportApi api;

    @BeforeEach
    void startEmpty(@Autowired MockMvcTester http) {
        api = new ImportApi(http);
        store.clear();
    }

    @Test
    void readsWhatClerksWrite() {
        api.csv("""
                \uFEFFTitle;count;on;day;parties;topics;provisional;sourcePublisher;sourcePublishedOn
                "Studi; tiru";3;28/11/2025;Jumat;"Lapas Kelas IIB Banjar; Kanwil Jawa Tengah; Dinas Sosial (regional_agency, 33.02)";"Ketahanan pangan; REHABILITATION";ya;Antara;2025-11-29
                """);

        Thing thing = stored();
        assertThat(thing.title()).isEqualTo("Studi; tiru");
        assertThat(thing.count()).isEqualTo(3);
        assertThat(thing.on()).isEqualTo(PartialDate.of(LocalDate.of(2025, 11, 28)));
        assertThat(thing.day()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(thing.parties())
                .extracting(Party::key)
                .containsExactly(
                        "facility:lapas-kelas-iib-banjar",
                        "office:Jawa Tengah",
                        "organisation:dinas sosial|REGIONAL_AGENCY|33.02");
        assertThat(thing.topics()).containsExactly("FOOD_SECURITY", "REHABILITATION");
        assertThat(thing.provisional()).isTrue();
        assertThat(thing.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.publishedOn()).isEqualTo("2025-11-29"));
    }

    @Test
    void readsASheetThatIsWrittenInNamesAlone() {
        api.csv("""
                Judul;Tanggal;day;parties;Topik;Angka sementara;Sumber: penerbit
                Panen;28/11/2025;jumat;Dinas Sosial (dinas/OPD, 33.02);KETAHANAN PANGAN;Ya;Antara
                """);

        assertThat(stored().topics()).containsExactly("FOOD_SECURITY");
        assertThat(stored().day()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(stored().provisional()).isTrue();
        assertThat(stored().parties())
                .extracting(Party::key)
                .containsExactly("organisation:dinas sosial|REGIONAL_AGENCY|33.02");
    }

    @Test
    void knowsARowAgainWhetherItIsWrittenInCodesOrInNames() {
        String key = UUID.randomUUID().toString();
        api.csv(key, "title,topics,day,parties\nPanen,FOOD_SECURITY,FRIDAY,Dinas Sosial (REGIONAL_AGENCY)\n");

        JsonNode again = api.csv(key, "Title,Topik,day,parties\nPanen,Food security,Jumat,Dinas Sosial (Dinas/OPD)\n");

        assertThat(outcomes(again)).containsExactly("unchanged");
        assertThat(store.things()).hasSize(1);
    }

    @Test
    void refusesInTheWordsOfTheSheet() {
        JsonNode indonesian = errors(api.csv("Judul,Topik,day\nPanen,Ketahanan,Jumaat\n"));
        JsonNode english = errors(api.csv("title,Topics,day,Source: publisher\nPanen,Food security,Jumaat,Antara\n"));
        JsonNode codes = errors(api.csv("title,topics,day\nPanen,FOOD_SECURITY,FRYDAY\n"));

        assertThat(indonesian.get(0).path("detail").asString())
                .isEqualTo("not one of Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, Minggu");
        assertThat(english.get(0).path("detail").asString()).startsWith("not one of Monday, Tuesday");
        assertThat(codes.get(0).path("detail").asString()).startsWith("not one of MONDAY, TUESDAY");
        assertThat(errors(api.csv("Judul,Angka sementara\nPanen,mungkin\n")).findValuesAsString("column"))
                .containsExactly("Angka sementara");
        assertThat(errors(api.csv("Judul,parties\nPanen,nobody\n"))
                        .get(0)
                        .path("detail")
                        .asString())
                .contains("(Pemerintah daerah, 33.02). Kinds: Direktorat Jenderal, ");
    }

    @Test
    void tellsWhatARowSays() {
        JsonNode answer = api.csv("requestId,title,count,topics\n" + UUID.randomUUID() + ",Panen,3,Ketahanan pangan\n"
                + ",wrong,,\n," + "a".repeat(200) + ",,\n");

        assertThat(answer.path("results").findValuesAsString("says"))
                .containsExactly("Panen · 3 · Ketahanan pangan", "wrong", "a".repeat(160) + "…");
    }

    private static JsonNode errors(JsonNode answer) {
        return answer.path("results").get(0).path("problem").path("errors");
    }

    @Test
    void readsEveryFormOfADate() {
        api.csv("title,on\na,2025\nb,2025-11\nc,2025-11-03/2025-11-07\nd,03-11-2025 s.d. 07-11-2025\n");

        assertThat(store.things().values())
                .extracting(thing -> thing.title() + " " + thing.on())
                .containsExactlyInAnyOrder("a 2025", "b 2025-11", "c 2025-11-03/2025-11-07", "d 2025-11-03/2025-11-07");
    }

    @Test
    void refusesADateThatIsLongerThanAnyDate() {
        JsonNode answer = api.csv("title,on\na," + "2".repeat(61) + "\n");

        assertThat(answer.at("/results/0/problem/errors/0/pointer").asString()).isEqualTo("/on");
        assertThat(answer.at("/results/0/problem/errors/0/detail").asString()).contains("60 characters");
    }

    @Test
    void numbersLinesAsTheFileDoes() {
        JsonNode answer = api.csv("""
                title,count

                "first
                row",1
                "wrong",2
                third,many,more
                """.replace("\n", "\r\n"));

        assertThat(answer.path("results").findValuesAsString("line")).containsExactly("3", "5", "6");
        assertThat(outcomes(answer)).containsExactly("stored", "refused", "refused");
        JsonNode errors = answer.path("results").get(2).path("problem").path("errors");
        assertThat(errors.findValuesAsString("pointer")).containsExactly("/count", "");
        assertThat(errors.get(0).path("column").asString()).isEqualTo("count");
    }

    @Test
    void namesTheColumnOfAFaultThatARuleFinds() {
        JsonNode answer = api.csv("title,on,parties\na,soon,nobody\n");

        JsonNode errors = answer.path("results").get(0).path("problem").path("errors");
        assertThat(errors.findValuesAsString("column")).containsExactlyInAnyOrder("on", "parties");
        assertThat(errors.get(0).path("detail").asString()).contains("an organisation is written with its kind");
    }

    @Test
    void refusesAFileThatIsNoTableOfThisKind() {
        refusedCsv("");
        refusedCsv("title\n");
        assertThat(refusedCsv("title,tittle\na,b\n").path("detail").asString())
                .contains("\"tittle\"", "sourcePublisher");
        assertThat(refusedCsv("Judul,Topikk\na,b\n").path("detail").asString())
                .contains("\"Topikk\"", "Sumber: penerbit");
        refusedCsv("title,title\na,b\n");
        assertThat(refusedCsv("title\n\"a\nb\nc").path("detail").asString()).contains("quotation");
        assertThat(refusedCsv("title\n\"" + "a\n".repeat(200_000))
                        .path("detail")
                        .asString())
                .contains("never closed");
        assertThat(refused(api.send("", Format.CSV_TYPE, "title\nKé\n".getBytes(Charset.forName("windows-1252"))), 400)
                        .path("detail")
                        .asString())
                .contains("UTF-8");
        assertThat(store.things()).isEmpty();
    }

    @Test
    void readsAWorkbookByWhatItsCellsShow() {
        JsonNode answer = api.xlsx(workbook(
                (_, sheet) -> {
                    sheet.value(1, 0, "day");
                    sheet.value(1, 1, LocalDate.of(2025, 11, 28));
                    sheet.style(1, 1).format("d mmmm yyyy").set();
                    sheet.value(1, 2, 3);
                    sheet.value(1, 3, true);
                    sheet.value(3, 0, "month");
                    sheet.value(3, 1, LocalDate.of(2025, 11, 1));
                    sheet.style(3, 1).format("mmm-yy").set();
                    sheet.value(4, 0, 2025);
                    sheet.value(4, 1, 2025);
                },
                "title",
                "on",
                "count",
                "provisional"));

        assertThat(answer.path("results").findValuesAsString("line")).containsExactly("2", "4", "5");
        assertThat(store.things().values())
                .extracting(thing -> thing.title() + " " + thing.on() + " " + thing.count() + " " + thing.provisional())
                .containsExactlyInAnyOrder("day 2025-11-28 3 true", "month 2025-11 null null", "2025 2025 null null");
    }

    @Test
    void computesNoFormula() {
        JsonNode answer = api.xlsx(workbook((_, sheet) -> sheet.formula(1, 0, "1+1"), "title"));
        JsonNode csv = api.csv("title\n=1+1\n");

        assertThat(answer.path("results")
                        .get(0)
                        .path("problem")
                        .path("errors")
                        .get(0)
                        .path("detail")
                        .asString())
                .contains("never computed");
        assertThat(outcomes(csv)).containsExactly("stored");
        assertThat(stored().title()).isEqualTo("=1+1");
    }

    @Test
    void namesTheColumnOfAHeaderThatIsNoText() {
        assertThat(refusedHeader(sheet -> sheet.formula(0, 1, "1+1"))).contains("column 2", "never computed");
        assertThat(refusedHeader(sheet -> sheet.value(0, 1, true))).contains("column 2", "true or false");
        assertThat(refusedHeader(sheet -> sheet.value(0, 1, 1e300))).contains("column 2", "too large");
    }

    private String refusedHeader(Consumer<Worksheet> second) {
        byte[] file = workbook(
                (_, sheet) -> {
                    second.accept(sheet);
                    sheet.value(1, 0, "a");
                },
                "title");
        return refused(api.send("", Format.XLSX_TYPE, file), 400).path("detail").asString();
    }

    private JsonNode refusedCsv(String file) {
        return refused(api.send("", Format.CSV_TYPE, file.getBytes(StandardCharsets.UTF_8)), 400);
    }

    private Thing stored() {
        assertThat(store.things()).hasSize(1);
        return List.copyOf(store.things().values()).getFirst();
    }
}
