package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One happening that two services report: its records stand side by side, what is told of the whole counts nowhere. */
@ExtendWith(Sinergi.class)
class ATrainingOpensAndAnAgreementIsSignedTest {

    private static final String LAPAS = "lapas-kelas-iib-ketapang";
    private static final String OCCASION = "/api/v1/occasions/ketapang-2024-09-02";
    private static final String TARGET = "/api/v1/targets/FACILITY:" + LAPAS + "/participantsEnrolled/2024";

    @Test
    void isOneOccasionOfTwoRecordsBesideItsTarget() {
        Told training = Office.report("programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2024,"occasion":"ketapang-2024-09-02",
                 "policyTags":[{"scheme":"AKSI_15"}],
                 "cohorts":[{"status":"RUNNING","from":"2024-09-02","days":10,"counts":{"enrolled":40}}],
                 "statedFigures":[{"what":"participants","value":50}]}""".formatted(LAPAS));
        Office.report("agreements", """
                {"kind":"IMPLEMENTING","title":"Welding for trainees","status":"SIGNED","signedOn":"2024-09-02",
                 "occasion":"ketapang-2024-09-02","validity":{"kind":"UNSTATED"},"parties":[{"facility":"%s"},
                 {"organisation":{"name":"BLK Ketapang","kind":"TRAINING_CENTRE"}}]}""".formatted(LAPAS));
        put(TARGET, "{\"value\":100}", 201);

        Awaitility.await("both records on the occasion")
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .untilAsserted(
                        () -> assertThat(read(OCCASION).at("/records/items")).hasSize(2));
        Office.awaitFacility(LAPAS, "2024-09", "participantsEnrolled", 40);
        tell("{\"what\":\"participants\",\"value\":90,\"about\":\"both rooms\"}");

        JsonNode occasion = read(OCCASION);
        assertThat(occasion.at("/statedFigures/0/value").asLong()).isEqualTo(90);
        assertThat(occasion.at("/records/items")
                        .valueStream()
                        .map(record -> record.at("/statedFigures/0/value").asLong(0)))
                .containsExactlyInAnyOrder(0L, 50L);
        assertThat(Office.facility(LAPAS, "2024")
                        .at("/measures/participantsEnrolled")
                        .asLong())
                .isEqualTo(40);
        assertThat(read(TARGET).path("achieved").asLong()).isEqualTo(40);
        assertThat(Office.marks(training, LAPAS)).contains("SUM_MISMATCH", "TAG_OUTSIDE_SCHEME");
        assertThat(Office.facility(LAPAS, "2024")
                        .at("/breakdowns/activitiesByPolicyTag/AKSI_15")
                        .asLong())
                .isEqualTo(1);
    }

    private static JsonNode read(String path) {
        return Http.get(SinergiService.REPORTING_SERVICE, path);
    }

    private static void tell(String figure) {
        send("POST", OCCASION + "/stated-figures", figure, 200, "If-Match", "\"0\"");
    }

    private static void put(String path, String body, int status) {
        send("PUT", path, body, status, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void send(String method, String path, String body, int status, String... headers) {
        var answer = Http.send(SinergiService.REPORTING_SERVICE, method, path, "application/json", body, headers);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(status);
    }
}
