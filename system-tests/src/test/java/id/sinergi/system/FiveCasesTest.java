package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.stack.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five cases, posted by the demo, make exactly the numbers that a careful person expects; twice as well as once. */
@ExtendWith(Sinergi.class)
class FiveCasesTest {

    @Test
    void countExactlyAsExpectedAlsoWhenPostedTwice() throws Exception {
        String told = runDemo();

        assertThat(runDemo()).isEqualTo(told);
        try (InputStream expected = Demo.class.getResourceAsStream("expected.json")) {
            new JsonMapper().readTree(expected).valueStream().forEach(FiveCasesTest::compare);
        }
        assertThat(kinds("/api/v1/data-quality?facility=rutan-kelas-iib-banjarnegara&kind=POSSIBLE_DUPLICATE"))
                .isEmpty();
        assertThat(kinds("/api/v1/data-quality?facility=rutan-kelas-iib-banjarnegara&kind=DATE_DISPUTED"))
                .hasSize(1);
        assertThat(kinds("/api/v1/data-quality?facility=lapas-kelas-iib-banjar&kind=SUM_MISMATCH"))
                .hasSize(1);
        assertThat(kinds("/api/v1/data-quality?facility=lapas-kelas-iib-banjar&kind=DATE_INFERRED"))
                .isNotEmpty();
        assertThat(kinds("/api/v1/data-quality?facility=lapas-kelas-iia-purwokerto&kind=DATE_MISSING"))
                .hasSize(1);
    }

    @Test
    void everyExpectedNumberOpensIntoRecordsThatSumToIt() {
        runDemo();
        JsonNode dashboard = Http.get(
                SinergiService.REPORTING_SERVICE,
                "/api/v1/dashboards/facilities/lapas-kelas-iib-banjar?period=2025-08");

        String link = dashboard.path("links").path("participantsEnrolled").asString();

        assertThat(Http.get(SinergiService.REPORTING_SERVICE, link)
                        .path("items")
                        .valueStream()
                        .mapToLong(item -> item.path("value").asLong()))
                .containsExactlyInAnyOrder(160L, 63L);
    }

    private static String runDemo() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Demo.run(
                service -> Sinergi.running().url(service),
                Identity.running()::token,
                new PrintStream(told, true, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }

    private static void compare(JsonNode expected) {
        String address = expected.path("dashboard").asString();
        JsonNode dashboard = Http.get(SinergiService.REPORTING_SERVICE, address);
        expected.propertyStream()
                .filter(part -> !part.getKey().equals("dashboard"))
                .forEach(
                        part -> compare(address + " " + part.getKey(), part.getValue(), dashboard.path(part.getKey())));
    }

    private static void compare(String what, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.propertyStream()
                    .forEach(part -> compare(what + " " + part.getKey(), part.getValue(), actual.path(part.getKey())));
        } else if (what.contains("/national")) {
            // The scenarios report, too, elsewhere in the nation.
            assertThat(actual.asLong(-1)).as(what).isGreaterThanOrEqualTo(expected.asLong());
        } else {
            assertThat(actual.asLong(-1)).as(what).isEqualTo(expected.asLong());
        }
    }

    private static List<String> kinds(String path) {
        return Http.get(SinergiService.REPORTING_SERVICE, path).path("items").findValuesAsString("kind");
    }
}
