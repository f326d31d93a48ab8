package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Provisional counts are settled when the month is over, and the first day proves to have been in another month. */
@ExtendWith(Sinergi.class)
class CountsAreCorrectedAfterTheMonthTest {

    private static final String LAPAS = "rutan-kelas-iib-klungkung";

    @Test
    void movesTheNumbersAndKeepsWhatWasSaidBefore() {
        Told provisional = Office.report("programmes", """
                {"kind":"EQUIVALENCY_EDUCATION","level":"C","facility":"%s","year":2025,
                 "cohorts":[{"status":"RUNNING","from":"2025-04-01","counts":{"enrolled":40,"provisional":true}}]}""".formatted(LAPAS));
        String cohort = "cohorts/"
                + provisional.body().path("cohorts").path(0).path("id").asString();
        Office.awaitFacility(LAPAS, "2025-04", "participantsEnrolled", 40);
        assertThat(Office.facility(LAPAS, "2025-04").path("provisional").asLong())
                .isEqualTo(1);

        Told settled = Office.correct(provisional, cohort, """
                {"counts":{"enrolled":38,"provisional":null},"reason":"two never came"}""");
        Told moved = Office.correct(settled, cohort, """
                {"from":"2025-03-31","statedWeekday":"MONDAY","reason":"the attendance list says so"}""");

        Office.awaitFacility(LAPAS, "2025-03", "participantsEnrolled", 38);
        JsonNode april = Office.facility(LAPAS, "2025-04");
        assertThat(april.path("measures").path("participantsEnrolled").asLong(-1))
                .isZero();
        assertThat(april.path("provisional").asLong(-1)).isZero();
        assertThat(Office.opened(Office.facility(LAPAS, "2025-Q1"), "participantsEnrolled"))
                .containsExactly(moved.id());
        assertThat(Office.history(moved).stream()
                        .map(version -> version.path("reason").asString("")))
                .containsExactly("", "two never came", "the attendance list says so");
        assertThat(Office.history(moved).getFirst().path("changes").toString()).contains("\"enrolled\":40");
        assertThat(Office.marks(moved, LAPAS)).isEmpty();
    }

    @Test
    void aMistakenProgrammeIsTakenBack() {
        Told mistaken = Office.report("programmes", """
                {"kind":"PERSONAL_DEVELOPMENT","facility":"%s","year":2025,
                 "cohorts":[{"status":"ENDED","from":"2025-09-01","until":"2025-09-05",
                   "counts":{"enrolled":15,"completed":15}}]}""".formatted(LAPAS));
        Office.awaitFacility(LAPAS, "2025-09", "participantsCompleted", 15);

        Told withdrawn = Office.command(mistaken, "withdrawal", "{\"reason\":\"another facility's\"}");

        Office.awaitFacility(LAPAS, "2025-09", "participantsCompleted", 0);
        assertThat(Office.facility(LAPAS, "2025-09")
                        .path("measures")
                        .path("programmesRun")
                        .asLong(-1))
                .isZero();
        assertThat(Office.read(withdrawn).status()).isEqualTo("WITHDRAWN");
        assertThat(Office.history(withdrawn)).hasSize(2);
        assertThat(Office.refused(withdrawn, "cohorts", "{\"status\":\"PLANNED\"}")
                        .status())
                .isEqualTo(409);
    }
}
