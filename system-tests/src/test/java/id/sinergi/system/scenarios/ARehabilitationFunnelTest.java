package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Of 120 people who are screened some go through social rehabilitation of half a year, some through medical
 * rehabilitation of three months; some are released early, and stay enrolled.
 */
@ExtendWith(Sinergi.class)
class ARehabilitationFunnelTest {

    private static final String LAPAS = "lapas-narkotika-kelas-iia-bangli";

    @Test
    void countsEachStepInItsOwnMonth() {
        Told planned = Office.report("programmes", """
                {"kind":"SOCIAL_REHABILITATION","facility":"%s","year":2025,"counts":{"screened":120,"assessed":100},
                 "cohorts":[
                   {"status":"RUNNING","from":"2025-02-03","days":180,"counts":{"enrolled":50}},
                   {"kind":"MEDICAL_REHABILITATION","status":"PLANNED","from":"2025-03-03","days":90,
                    "counts":{"planned":30}}]}""".formatted(LAPAS));

        Told started = step(planned, 1, "start", "{\"from\":\"2025-03-10\",\"counts\":{\"enrolled\":28}}");
        Told halfway = step(started, 1, "completion", """
                {"counts":{"completed":25,"withdrawn":{"EARLY_RELEASE":3},"on":{"withdrawn":"2025-05-20"}}}""");
        Told ended = step(halfway, 0, "completion", """
                {"counts":{"completed":44,"withdrawn":{"EARLY_RELEASE":4,"TRANSFER":2}}}""");

        Office.awaitFacility(LAPAS, "2025", "participantsCompleted", 69);
        assertThat(ended.status()).isEqualTo("ENDED");
        assertThat(ended.body().path("cohorts").findValuesAsString("until"))
                .containsExactly("2025-08-01", "2025-06-07");
        assertThat(ended.warnings()).isEmpty();
        JsonNode year = Office.facility(LAPAS, "2025");
        assertThat(measure(year, "participantsEnrolled")).isEqualTo(78);
        assertThat(measure(year, "rehabilitationParticipants")).isEqualTo(78);
        assertThat(measure(year, "participantsPlanned")).isEqualTo(30);
        assertThat(measure(year, "participantsWithdrawn")).isEqualTo(9);
        assertThat(year.path("breakdowns")
                        .path("rehabilitationParticipantsByStage")
                        .toString())
                .isEqualTo("{\"1\":50,\"2\":28}");
        assertThat(year.path("breakdowns").path("participantsEnrolledByKind").toString())
                .isEqualTo("{\"MEDICAL_REHABILITATION\":28,\"SOCIAL_REHABILITATION\":50}");
        assertThat(measure("2025-02", "participantsEnrolled")).isEqualTo(50);
        assertThat(measure("2025-03", "participantsEnrolled")).isEqualTo(28);
        assertThat(measure("2025-05", "participantsWithdrawn")).isEqualTo(3);
        assertThat(measure("2025-06", "participantsCompleted")).isEqualTo(25);
        assertThat(measure("2025-08", "participantsWithdrawn")).isEqualTo(6);
        assertThat(measure("2025-Q2", "cohortsRun")).isEqualTo(2);
        assertThat(measure("2025-Q2", "programmesRun")).isEqualTo(1);
        assertThat(measure("2025-Q4", "programmesRun")).isZero();
        assertThat(Office.opened(year, "participantsCompleted")).containsExactly(ended.id());
        assertThat(Office.sumOpened(year, "participantsCompleted")).isEqualTo(69);
        assertThat(Office.history(ended)).hasSize(4);
        assertThat(Office.marks(ended, LAPAS)).isEmpty();
        Office.awaitOffice("Bali", "2025-08", "participantsCompleted", 44);
    }

    private static Told step(Told programme, int cohort, String command, String body) {
        String id = programme.body().path("cohorts").path(cohort).path("id").asString();
        return Office.command(programme, "cohorts/" + id + "/" + command, body);
    }

    private static long measure(String period, String measure) {
        return measure(Office.facility(LAPAS, period), measure);
    }

    private static long measure(JsonNode dashboard, String measure) {
        return dashboard.path("measures").path(measure).asLong(-1);
    }
}
