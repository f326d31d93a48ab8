package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of visits. */
@ServiceTest
class ImportApiTest {

    private static final String HEADER =
            "requestId;status;purposes;topics;hosts;visitors;on;startTime;delegationSize;sourcePublisher\n";
    private static final String HELD = "HELD;Studi tiru;Ketahanan pangan;Lapas Kelas IIA Purwokerto;";

    @Autowired
    private MockMvcTester http;

    private final JsonMapper json = new JsonMapper();

    @Test
    void aRowOfATableIsAVisitLikeAnyOther() {
        JsonNode answer =
                imported("text/csv", HEADER + ";" + HELD + "Rutan Kelas IIB Purbalingga;04/11/2025;9:00;12;Humas\n");
        JsonNode visit = get("/api/v1/visits/" + id(answer, 0));

        assertThat(visit.path("purposes").get(0).asString()).isEqualTo("STUDY_VISIT");
        assertThat(visit.path("hosts").get(0).path("facility").asString()).isEqualTo("lapas-kelas-iia-purwokerto");
        assertThat(visit.path("on").asString()).isEqualTo("2025-11-04");
        assertThat(visit.path("startTime").asString()).isEqualTo("09:00");
        assertThat(visit.path("delegationSize").asInt()).isEqualTo(12);
        assertThat(visit.path("sources").get(0).path("publisher").asString()).isEqualTo("Humas");
    }

    @Test
    void takesASheetInTheWordsOfItsTemplateAndRefusesInThem() {
        JsonNode answer = imported("text/csv", """
                Status;Tujuan;Topik;Tuan rumah;Tamu;Tanggal;Jumlah tamu
                Terlaksana;Studi tiru;Ketahanan pangan;Lapas Kelas IIA Purwokerto;Dinas Sosial (Dinas/OPD, 33.02);6/11/2025;12
                Digabungkan;Studi tiru;Ketahanan;Lapas Kelas IIA Purwokerto;Jawa Tengah;6/11/2025;12
                Terlaksana;Studi tiru;Ketahanan;Lapas Kelas IIA Purwokerto;Jawa Tengah;6/11/2025;12
                """);

        assertThat(get("/api/v1/visits/" + id(answer, 0))
                        .at("/visitors/0/organisation/kind")
                        .asString())
                .isEqualTo("REGIONAL_AGENCY");
        assertThat(answer.at("/results/1/problem/errors").findValuesAsString("detail"))
                .contains("not one of Direncanakan, Ditunda, Terlaksana, Dibatalkan");
        JsonNode topic = answer.at("/results/2/problem/errors/0");
        assertThat(topic.path("column").asString()).isEqualTo("Topik");
        assertThat(topic.path("detail").asString()).startsWith("not one of Rehabilitasi, Ketahanan pangan, ");
        assertThat(answer.at("/results/2/says").asString()).startsWith("Terlaksana · Studi tiru · Ketahanan · ");
    }

    @Test
    void refusesRowsByTheRulesOfASinglePostAndStoresTheOthers() {
        JsonNode answer = imported(
                "text/csv",
                HEADER
                        + ";" + HELD + "Lapas Kelas IIA Purwokerto;2099-01-01;9:00;;\n"
                        + ";" + HELD + "Jawa Tengah;2025-11-05;;12;\n");

        JsonNode errors = answer.path("results").get(0).path("problem").path("errors");
        assertThat(errors.findValuesAsString("column")).contains("visitors", "on");
        assertThat(errors.findValuesAsString("pointer")).contains("/visitors/0", "/on");
        assertThat(answer.path("summary").path("stored").asInt()).isEqualTo(1);
    }

    @Test
    void aDryRunSaysTheSameAndStoresNothing() {
        String occasion = "dry-" + UUID.randomUUID();
        String row = """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"occasion":"%s",
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""".formatted(occasion).replace("\n", "");

        JsonNode answer = imported("/imports?dryRun=true", "application/x-ndjson", row);

        assertThat(answer.path("results").get(0).path("outcome").asString()).isEqualTo("stored");
        assertThat(answer.path("results").get(0).path("warnings").findValuesAsString("code"))
                .contains("DATE_MISSING");
        assertThat(count(occasion)).isZero();
    }

    @Test
    void aReporterImportsItsOwnReportsAndNoneOfOthers() {
        String rows = """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03",\
                "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03",\
                "hosts":[{"facility":"lapas-kelas-iib-banjar"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""";
        JsonNode results = new Client(http)
                .body(
                        http.post()
                                .uri("/api/v1/visits/imports")
                                .with(Asking.facility("lapas-kelas-iib-ciamis"))
                                .contentType("application/x-ndjson")
                                .content(rows)
                                .exchange(),
                        200)
                .path("results");

        assertThat(results.at("/0/outcome").asString()).isEqualTo("stored");
        assertThat(results.at("/1/problem/status").asInt()).isEqualTo(403);
        assertThat(get("/api/v1/visits/" + results.at("/0/id").asString())
                        .path("reportedBy")
                        .asString())
                .isEqualTo("lapas-kelas-iib-ciamis");
    }

    @Test
    void rowsSentTwiceAtTheSameTimeAreStoredOnce() throws Exception {
        String occasion = "twice-" + UUID.randomUUID();
        String file = IntStream.range(0, 60)
                .mapToObj(row -> """
                        {"requestId":"%s","status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03",\
                        "occasion":"%s","hosts":[{"facility":"lapas-kelas-iib-ciamis"}],\
                        "visitors":[{"organisation":{"name":"Dinas %d","kind":"REGIONAL_AGENCY"}}]}""".formatted(UUID.nameUUIDFromBytes((occasion + row).getBytes()), occasion, row))
                .collect(Collectors.joining("\n"));

        List<Future<JsonNode>> both = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            both.add(threads.submit(() -> imported("application/x-ndjson", file)));
            both.add(threads.submit(() -> imported("application/x-ndjson", file)));
        }
        JsonNode first = both.getFirst().get().path("summary");
        JsonNode second = both.getLast().get().path("summary");

        assertThat(first.path("stored").asInt() + second.path("stored").asInt()).isEqualTo(60);
        assertThat(first.path("unchanged").asInt() + second.path("unchanged").asInt())
                .isEqualTo(60);
        assertThat(count(occasion)).isEqualTo(60);
    }

    @Test
    void aRowAndAPostShareTheirKey() {
        UUID key = UUID.randomUUID();
        String visit = """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-07",\
                "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""";
        MvcTestResult posted = http.post()
                .uri("/api/v1/visits")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .content(visit)
                .exchange();

        JsonNode answer = imported("application/x-ndjson", "{\"requestId\":\"" + key + "\"," + visit.substring(1));

        assertThat(answer.path("results").get(0).path("outcome").asString()).isEqualTo("unchanged");
        assertThat(posted.getResponse().getHeader("Location")).endsWith(id(answer, 0));
    }

    @Test
    void theTemplateIsAWorkbook() {
        assertThat(http.get().uri("/api/v1/visits/imports/template").exchange())
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"visits-template.xlsx\"");
    }

    private JsonNode imported(String type, String file) {
        return imported("/imports", type, file);
    }

    private JsonNode imported(String path, String type, String file) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/visits" + path)
                .contentType(type)
                .content(file)
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String id(JsonNode answer, int row) {
        return answer.path("results").get(row).path("id").asString();
    }

    private int count(String occasion) {
        return get("/api/v1/visits?limit=200&occasion=" + occasion)
                .path("items")
                .size();
    }

    private JsonNode get(String path) {
        return json.readTree(http.get().uri(path).exchange().getResponse().getContentAsByteArray());
    }
}
