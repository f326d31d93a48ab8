package id.sinergi.imports;

import static id.sinergi.imports.ImportApi.answered;
import static id.sinergi.imports.ImportApi.outcomes;
import static id.sinergi.imports.ImportApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What every import does, whatever the file's format. */
@SpringBootTest(classes = Things.class, properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ImportingTest {

    private static final String KEY = "7d444840-9dc0-41d1-b245-5ffdce74fad2";

    @Autowired
    private Things.Store store;

    private ImportApi api;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void startEmpty() {
        api = new ImportApi(http);
        store.clear();
    }

    @Test
    void answersEveryRowInTheOrderOfTheFile() {
        JsonNode answer = api.ndjson("""
                {"title":"a","count":1}

                {"title":"wrong"}
                {"title":1,"unknown":true}
                {broken
                []
                {"title":"broken"}
                {"title":"b"}
                """);

        assertThat(outcomes(answer))
                .containsExactly("stored", "refused", "refused", "refused", "refused", "refused", "stored");
        assertThat(answer.path("results").findValuesAsString("line"))
                .containsExactly("1", "3", "4", "5", "6", "7", "8");
        assertThat(answer.path("results").get(1).path("problem").path("errors").findValuesAsString("pointer"))
                .containsExactly("/title", "/on");
        assertThat(answer.path("results").get(2).path("problem").path("errors").findValuesAsString("pointer"))
                .containsExactly("/title", "/unknown");
        assertThat(answer.path("results").get(5).path("problem").path("status").asInt())
                .isEqualTo(500);
        assertThat(answer.path("summary").toString())
                .isEqualTo("{\"rows\":7,\"stored\":2,\"unchanged\":0,\"refused\":5,\"dryRun\":false}");
        assertThat(store.things()).hasSize(2);
    }

    @Test
    void storesEveryRowAsItsSenders() {
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("the sender", null)));
        try {
            api.ndjson("{\"title\":\"a\"}\n{\"title\":\"b\"}\n");
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(store.senders()).containsExactly("the sender");
    }

    @Test
    void resumesWhereAFileIsSentAgain() {
        String first = "{\"requestId\":\"%s\",\"title\":\"a\"}\n".formatted(KEY);

        assertThat(outcomes(api.ndjson(first))).containsExactly("stored");
        assertThat(outcomes(api.ndjson(first + "{\"title\":\"b\"}"))).containsExactly("unchanged", "stored");
        JsonNode changed = api.ndjson(first.replace("\"a\"", "\"c\""));

        assertThat(changed.path("results").get(0).path("problem").path("type").asString())
                .isEqualTo("urn:sinergi:problem:key-reused");
        assertThat(store.things()).hasSize(2);
    }

    @Test
    void takesKeysFromTheImportsOwnWhereRowsHaveNone() {
        String file = "{\"title\":\"a\"}\n{\"title\":\"a\"}\n";

        assertThat(outcomes(sendWithKey(file))).containsExactly("stored", "stored");
        assertThat(outcomes(sendWithKey(file))).containsExactly("unchanged", "unchanged");
        assertThat(store.things()).hasSize(2);
    }

    @Test
    void knowsRowsWithoutKeysAgainWhereverTheyStand() {
        sendWithKey("{\"title\":\"a\"}\n{\"title\":\"wrong\"}\n{\"title\":\"b\",\"count\":2}\n");

        assertThat(outcomes(sendWithKey("{\"count\":2,\"title\":\"b\"}\n{\"title\":\"mended\"}\n{\"title\":\"a\"}\n")))
                .containsExactly("unchanged", "stored", "unchanged");
        assertThat(store.things()).hasSize(3);
    }

    @Test
    void takesTheMendedRowsAlone() {
        sendWithKey("{\"title\":\"a\"}\n{\"title\":\"wrong\"}\n");

        assertThat(outcomes(sendWithKey("{\"title\":\"mended\"}\n"))).containsExactly("stored");
        assertThat(store.things()).hasSize(2);
    }

    @Test
    void refusesTwoRowsOfOneKey() {
        String row = "{\"requestId\":\"%s\",\"title\":\"a\"}\n".formatted(KEY);

        JsonNode answer = api.ndjson(row + row);

        assertThat(outcomes(answer)).containsExactly("stored", "refused");
        assertThat(answer.path("results")
                        .get(1)
                        .path("problem")
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/requestId");
    }

    @Test
    void refusesAKeyThatIsNone() {
        JsonNode answer = api.ndjson("{\"requestId\":\"1\",\"title\":1}");

        assertThat(answer.path("results").get(0).path("problem").path("errors").findValuesAsString("pointer"))
                .containsExactly("/requestId", "/title");
    }

    @Test
    void storesNothingInADryRun() {
        JsonNode answer = answered(api.send(
                "?dryRun=true",
                Format.NDJSON_TYPE,
                "{\"title\":\"a\"}\n{\"title\":\"wrong\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(outcomes(answer)).containsExactly("stored", "refused");
        assertThat(answer.path("results").get(0).has("id")).isFalse();
        assertThat(answer.path("summary").path("dryRun").asBoolean()).isTrue();
        assertThat(store.things()).isEmpty();
    }

    @Test
    void stopsWhereTheStoreIsAwayAndSaysHowToGoOn() {
        String file = IntStream.range(0, 100)
                .mapToObj(row -> "{\"requestId\":\"%s\",\"title\":\"a\"}".formatted(new UUID(4, row)))
                .collect(Collectors.joining("\n"));
        store.awayAfter(40);

        JsonNode answer = api.ndjson(file);
        JsonNode stopped = answer.path("summary").path("stopped");

        assertThat(answer.path("summary").path("stored").asInt()).isBetween(40, 48);
        assertThat(stopped.path("type").asString()).isEqualTo("urn:sinergi:problem:unavailable");
        assertThat(stopped.path("line").asInt()).isBetween(33, 48);
        assertThat(stopped.path("detail").asString()).contains("Send the same file again");
        store.awayAfter(Integer.MAX_VALUE);
        assertThat(outcomes(api.ndjson(file))).hasSize(100).containsOnly("stored", "unchanged");
        assertThat(store.things()).hasSize(100);
    }

    @Test
    void asksToComeAgainWhereNothingIsStored() {
        store.awayAfter(0);

        refused(api.send("", Format.NDJSON_TYPE, "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8)), 503);
    }

    @Test
    void refusesWhatItDoesNotTake() {
        byte[] row = "{\"title\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        refused(api.send("", "application/json", row), 415);
        refused(api.send("", "text/csv;charset=windows-1252", row), 415);
        refused(api.send("?dry=true", Format.NDJSON_TYPE, row), 400);
        refused(api.send("?dryRun=perhaps", Format.NDJSON_TYPE, row), 400);
        refused(api.send("", Format.NDJSON_TYPE, new byte[0]), 400);
        refused(api.send("", Format.NDJSON_TYPE, new byte[Upload.LARGEST + 1]), 413);
    }

    @Test
    void refusesMoreRowsThanItTakesBeforeItStoresAny() {
        byte[] file = "{\"title\":\"a\"}\n".repeat(Rows.MOST + 1).getBytes(StandardCharsets.UTF_8);

        refused(api.send("", Format.NDJSON_TYPE, file), 413);
        assertThat(store.things()).isEmpty();
    }

    @Test
    void refusesARowThatIsTooLongAndGoesOn() {
        JsonNode answer = api.ndjson("{\"title\":\"" + "a".repeat(Row.LARGEST) + "\"}\n{\"title\":\"b\"}");

        assertThat(outcomes(answer)).containsExactly("refused", "stored");
        assertThat(answer.path("results").get(0).path("problem").path("status").asInt())
                .isEqualTo(413);
    }

    private JsonNode sendWithKey(String file) {
        return answered(http.post()
                .uri(Things.PATH + "/imports")
                .contentType(Format.NDJSON_TYPE)
                .header("Idempotency-Key", KEY)
                .content(file)
                .exchange());
    }
}
