package id.sinergi.imports;

import static id.sinergi.imports.ImportApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Workbooks that nobody writes with a spreadsheet. */
@SpringBootTest(classes = Things.class, properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class WorkbookGuardTest {

    private static final String HEADER = cell("A1", "title");

    private ImportApi api;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        api = new ImportApi(http);
    }

    @Test
    void readsAWorkbookThatIsWrittenByHand() throws IOException {
        assertThat(ImportApi.outcomes(api.xlsx(book(row(1, HEADER) + row(2, cell("A2", "a"))))))
                .containsExactly("stored");
    }

    @Test
    void refusesWhatUnfoldsBeyondBounds() throws IOException {
        refuses(413, row(1, HEADER) + row(2, cell("A2", "a".repeat(Row.LARGEST + 1))));
        refuses(413, row(1, HEADER) + " ".repeat(97 * 1024 * 1024));
        refuses(413, row(1, HEADER) + row(2, "<x>".repeat(70) + "</x>".repeat(70)));
        refuses(413, row(1, HEADER) + row(2, "<c r=\"A2\"><f>1+1</f></c>".repeat(1_001)));
    }

    @Test
    void refusesACellThatWouldNeedMillionsOfOthers() throws IOException {
        refuses(400, row(1, HEADER) + row(2, cell("ZZZZZZ2", "a")));
        refuses(400, row(1, HEADER) + "<row r=\"99999999999\">" + cell("A2", "a") + "</row>");
    }

    @Test
    void refusesEntitiesAndWhatIsNoWorkbook() throws IOException {
        String entities = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
        refused(api.send("", Format.XLSX_TYPE, book(entities, row(1, HEADER) + row(2, cell("A2", "&b;")))), 400);
        refused(api.send("", Format.XLSX_TYPE, "PK no zip".getBytes(StandardCharsets.UTF_8)), 400);
        refused(api.send("", Format.XLSX_TYPE, zip("readme.txt", "hello")), 400);
        refused(api.send("", Format.XLSX_TYPE, zip("xl/workbook.xml", "<broken")), 400);
    }

    @Test
    void refusesAPartThatUnfoldsThoughItIsNeverRead() throws IOException {
        refused(
                api.send(
                        "",
                        Format.XLSX_TYPE,
                        with(book(row(1, HEADER)), "xl/media/image1.png", "0".repeat(97 * 1024 * 1024))),
                413);
    }

    @Test
    void takesNoNoticeOfMacrosAndOfWhatLiesElsewhere() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/book.xlsx";
        try {
            byte[] book = with(
                    book(row(1, HEADER) + row(2, cell("A2", "a"))),
                    "xl/vbaProject.bin",
                    "Sub Auto_Open()",
                    "xl/externalLinks/externalLink1.xml",
                    "<externalLink/>",
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    """
                    <Relationships><Relationship Id="r1" Type="http://x/externalLinkPath" Target="%s" \
                    TargetMode="External"/></Relationships>""".formatted(address));

            assertThat(ImportApi.outcomes(api.xlsx(book))).containsExactly("stored");
            assertThat(visits).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void refusesACellWhoseTextIsNotThere() throws IOException {
        assertThat(ImportApi.outcomes(api.xlsx(book(row(1, HEADER) + row(2, "<c r=\"A2\" t=\"s\"><v>7</v></c>")))))
                .containsExactly("refused");
    }

    private void refuses(int status, String rows) throws IOException {
        refused(api.send("", Format.XLSX_TYPE, book(rows)), status);
    }

    private static String row(int number, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }

    private static String cell(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    private static byte[] book(String rows) throws IOException {
        return book("", rows);
    }

    private static byte[] book(String start, String rows) throws IOException {
        return zip(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""",
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>""",
                "xl/worksheets/sheet1.xml",
                start + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] with(byte[] book, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                parts.transferTo(zip);
            }
            write(zip, namesAndTexts);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, namesAndTexts);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
            zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
    }
}
