package id.sinergi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to the service of {@link Things}. */
final class ImportApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester http;

    ImportApi(MockMvcTester http) {
        this.http = http;
    }

    JsonNode csv(String file) {
        return answered(send("", Format.CSV_TYPE, file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Under an Idempotency-Key of the import. */
    JsonNode csv(String key, String file) {
        return answered(http.post()
                .uri(Things.PATH + "/imports")
                .contentType(Format.CSV_TYPE)
                .header("Idempotency-Key", key)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .exchange());
    }

    JsonNode ndjson(String file) {
        return answered(send("", Format.NDJSON_TYPE, file.getBytes(StandardCharsets.UTF_8)));
    }

    JsonNode xlsx(byte[] file) {
        return answered(send("", Format.XLSX_TYPE, file));
    }

    MvcTestResult send(String parameters, String type, byte[] file) {
        return http.post()
                .uri(Things.PATH + "/imports" + parameters)
                .contentType(type)
                .content(file)
                .exchange();
    }

    static JsonNode answered(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    static JsonNode refused(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        return body(answer);
    }

    static List<String> outcomes(JsonNode answer) {
        return answer.path("results").findValuesAsString("outcome");
    }

    /** A workbook with one sheet. */
    static byte[] workbook(String... header) {
        return workbook((_, _) -> {}, header);
    }

    static byte[] workbook(BiConsumer<Workbook, Worksheet> content, String... header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (int place = 0; place < header.length; place++) {
                sheet.value(0, place, header[place]);
            }
            content.accept(book, sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static JsonNode body(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
