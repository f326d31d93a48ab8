package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class StateRevenueTest {

    private static final String PATH = "/api/v1/state-revenue/";
    private static final String JULY = PATH + "lapas-kelas-iib-ciamis/2025-07";

    private final MockMvcTester http;

    StateRevenueTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void theFirstReportOfAMonthNeedsNoVersionAndALaterOneDoes() {
        MvcTestResult first = put(JULY, "{\"rupiah\":1250000,\"note\":\"eggs\"}", null, null);
        body(first, 201);
        assertThat(first).headers().hasValue("ETag", "\"1\"").hasValue("Location", JULY);

        body(put(JULY, "{\"rupiah\":1300000}", null, null), 428);
        body(put(JULY, "{\"rupiah\":1300000}", null, "\"7\""), 412);
        JsonNode corrected =
                body(put(JULY, "{\"rupiah\":1300000,\"reason\":\"a receipt was missing\"}", null, "\"1\""), 200);

        assertThat(corrected.path("version").asInt()).isEqualTo(2);
        assertThat(corrected.has("note")).isFalse();
        assertThat(pointers(body(put(JULY, "{\"rupiah\":1300000}", null, "\"2\""), 422)))
                .containsExactly("");
        JsonNode history = get(JULY + "/history").path("items");
        assertThat(history.findValuesAsString("event"))
                .containsExactly("id.sinergi.state-revenue.reported.v1", "id.sinergi.state-revenue.corrected.v1");
        assertThat(history.path(1).path("reason").asString()).isEqualTo("a receipt was missing");
        assertThat(get(PATH + corrected.path("id").asString()).path("rupiah").asLong())
                .isEqualTo(1_300_000);
    }

    @Test
    void aMistakenReportIsTakenBackAndTheMonthReportedAnew() {
        String address = PATH + "lapas-kelas-iib-ciamis/2025-06";
        body(put(address, "{\"rupiah\":5}", null, null), 201);

        JsonNode withdrawn = body(withdraw(address, "{\"reason\":\"another facility's\"}", 1), 200);

        assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("rupiah").asLong()).isEqualTo(5);
        body(withdraw(address, "{\"reason\":\"again\"}", 2), 409);
        JsonNode anew = body(put(address, "{\"rupiah\":0}", null, "\"2\""), 200);
        assertThat(anew.path("status").asString()).isEqualTo("REPORTED");
        assertThat(anew.has("withdrawalReason")).isFalse();
        assertThat(pointers(body(withdraw(address, "{}", 3), 422))).containsExactly("/reason");
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        String address = PATH + "lapas-kelas-iib-ciamis/2025-05";
        UUID key = UUID.randomUUID();
        JsonNode first = body(put(address, "{\"rupiah\":7}", key, null), 201);
        body(put(address, "{\"rupiah\":8}", null, "\"1\""), 200);

        assertThat(body(put(address, "{\"rupiah\":7}", key, null), 201)).isEqualTo(first);
        body(put(address, "{\"rupiah\":9}", key, null), 422);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(pointers(body(put(PATH + "lapas-kelas-iib-ciamis/2199-01", "{}", null, null), 422)))
                .containsExactlyInAnyOrder("", "/rupiah");
        assertThat(pointers(body(
                        put(PATH + "lapas-kelas-iib-ciamis/2025-04", "{\"rupiah\":10000000000001}", null, null), 422)))
                .containsExactly("/rupiah");
        body(put(PATH + "lapas-kelas-iib-ciamis/2025-04", "{\"rupiah\":1.5}", null, null), 400);
        body(put(PATH + "lapas-kelas-iib-ciamis/2025-04", "{\"rupiah\":1}", null, "\"1\""), 412);
        body(put(PATH + "lapas-kelas-iib-ciamis/july", "{\"rupiah\":1}", null, null), 400);
        body(put(PATH + "lapas-nowhere/2025-07", "{\"rupiah\":1}", null, null), 404);
        body(http.get().uri(PATH + "lapas-kelas-iib-ciamis/2024-01").exchange(), 404);
    }

    @Test
    void listsTheNewestMonthFirst() {
        String facility = "lapas-kelas-iib-cilacap";
        for (String month : new String[] {"2025-01", "2025-03", "2025-02"}) {
            body(put(PATH + facility + "/" + month, "{\"rupiah\":1}", null, null), 201);
        }

        JsonNode page = get("/api/v1/state-revenue?facility=" + facility + "&to=2025-02");

        assertThat(page.path("items").findValuesAsString("month")).containsExactly("2025-02", "2025-01");
    }

    private MvcTestResult put(String address, String body, @Nullable UUID key, @Nullable String ifMatch) {
        var request =
                http.put().uri(address).contentType(MediaType.APPLICATION_JSON).content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    private MvcTestResult withdraw(String address, String body, int version) {
        return http.post()
                .uri(address + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private JsonNode get(String address) {
        return body(http.get().uri(address).exchange(), 200);
    }
}
