package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Delivery is unordered: an older version that comes last is older still when everything is counted again. */
@ExtendWith(Sinergi.class)
class LateVersionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String HOST = "lapas-kelas-iia-bontang";
    private static final String VISITS = "sinergi.visits.v1";

    @Test
    void aLateOlderVersionIsOlderAfterARebuildToo() {
        String visit = report();
        await("visitsHosted", 1);
        withdraw(visit);
        await("visitsHosted", 0);

        try (var log = new OwnersLog(Sinergi.running().kafkaAddress(), VISITS)) {
            log.deliverFirstVersionAgain(visit);
            Sinergi.running().awaitCounted();
            assertThat(measures().path("visitsHosted").asLong()).isZero();

            // Were the log compacted, nothing but the late version would be left of it by now.
            log.cleanAsFarAsItMayBe();
        }
        rebuild();

        assertThat(measures().path("visitsHosted").asLong())
                .as("held visits after the rebuild: the visit was withdrawn")
                .isZero();
    }

    private static String report() {
        Http.Answer answer = Http.post(
                SinergiService.VISIT_SERVICE,
                "/api/v1/visits",
                Reports.heldVisit(HOST, "lapas-kelas-iib-ciamis", LocalDate.of(2024, 3, 4)),
                UUID.randomUUID());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static void withdraw(String visit) {
        Http.Answer answer = Http.send(
                SinergiService.VISIT_SERVICE,
                "POST",
                "/api/v1/visits/" + visit + "/withdrawal",
                "application/json",
                "{\"reason\":\"entered by mistake\"}",
                "If-Match",
                "\"1\"");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static void rebuild() {
        Http.Answer answer = Http.send(
                SinergiService.REPORTING_SERVICE,
                "POST",
                "/api/v1/generations",
                "application/json",
                "{\"reason\":\"a late version\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        awaitState(answer.body().path("id").asString(), "CURRENT");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> generations()
                        .path("items")
                        .path(1)
                        .path("state")
                        .asString()
                        .equals("REMOVED"));
        Sinergi.running().awaitCounted();
    }

    private static void awaitState(String generation, String state) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode newest = generations().path("items").path(0);
            assertThat(newest.path("id").asString()).isEqualTo(generation);
            assertThat(newest.path("state").asString()).as("%s", newest).isEqualTo(state);
        });
    }

    private static JsonNode generations() {
        return Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/generations");
    }

    private static void await(String measure, long expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(measures().path(measure).asLong())
                        .as(measure)
                        .isEqualTo(expected));
    }

    private static JsonNode measures() {
        return Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/dashboards/facilities/" + HOST + "?period=2024-03")
                .path("measures");
    }
}
