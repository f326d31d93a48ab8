package id.sinergi.imports;

import static id.sinergi.imports.ImportApi.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The tables that clerks start from. */
@SpringBootTest(classes = Things.class, properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TemplateTest {

    private static final List<String> NAMES = List.of(
            "requestId",
            "title",
            "count",
            "on",
            "day",
            "parties",
            "topics",
            "provisional",
            "sourcePublisher",
            "sourcePublishedOn");

    private static final List<String> TITLES = List.of(
            "Kunci baris",
            "Judul",
            "count",
            "Tanggal",
            "day",
            "parties",
            "Topik",
            "Angka sementara",
            "Sumber: penerbit",
            "Sumber: tanggal terbit");

    @Autowired
    private MockMvcTester http;

    @Test
    void hasAHeaderAnExplanationAndTheListsToChooseFrom() throws IOException {
        MvcTestResult answer = get("*/*");

        assertThat(answer).hasStatusOk().hasContentType(Format.XLSX_TYPE);
        byte[] file = answer.getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(texts(book.getFirstSheet(), 0)).containsExactlyElementsOf(TITLES);
            Sheet explanation = book.getSheet(1).orElseThrow();
            assertThat(texts(explanation, 2))
                    .containsExactly("Judul", "Title", "title", "ya / yes", "judul", "title", "…");
            assertThat(book.getSheet(2).orElseThrow().read().stream().map(row -> row.getCellText(0)))
                    .contains("MONDAY");
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "type=\"list\"", "'daftar - lists'!");
    }

    @Test
    void isAHeaderAloneAsCsv() throws IOException {
        MvcTestResult answer = get("text/csv");

        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(String.join(",", NAMES) + "\r\n");
        assertThat(get("application/json")).hasStatus(406);
    }

    @Test
    void comesBackFilledIn() throws IOException {
        String header = get("text/csv").getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(outcomes(new ImportApi(http).csv(header + ",a,1,2025-11-28,Jumat,,,,,")))
                .containsExactly("stored");
    }

    @Test
    void offersNamesToChooseFromOfWhichEachCanBeTyped() throws IOException {
        byte[] file = get("*/*").getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheet(2).orElseThrow().read().stream().map(row -> row.getCellText(1)))
                    .contains("Indonesia", "Senin");
        }
        List<CodeLists> all = List.of(ReferenceData.bundled().codes(), ReferenceData.terms());
        for (CodeLists lists : all) {
            for (String list : lists.names()) {
                Lookup lookup = Lookup.of(list, Columns.entries(lists, list));
                assertThat(lookup.entries())
                        .allSatisfy(entry -> assertThat(Stream.of(
                                                entry.code(),
                                                entry.id(),
                                                entry.en(),
                                                entry.id().toUpperCase(Locale.ROOT))
                                        .map(lookup::code))
                                .as(list)
                                .containsOnly(entry.code()));
            }
        }
    }

    private MvcTestResult get(String accept) {
        return http.get()
                .uri(Things.PATH + "/imports/template")
                .header("Accept", accept)
                .exchange();
    }

    private static List<String> texts(Sheet sheet, int line) throws IOException {
        Row row = sheet.read().get(line);
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
