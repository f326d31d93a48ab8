package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** 30 places, 35 people from two facilities: nobody is wrong, and the enrolled are what counts. */
@ExtendWith(Sinergi.class)
class MoreEnrolThanTheQuotaTest {

    private static final String LAPAS = "lapas-kelas-iib-tabanan";

    @Test
    void isLegitimate() {
        Told training = Office.report("programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2025,
                 "sendingFacilities":[{"facility":"rutan-kelas-iib-gianyar","count":6}],
                 "cohorts":[{"skill":"BAKERY","status":"RUNNING","from":"2025-06-02","until":"2025-06-20",
                   "counts":{"target":40,"quota":30,"planned":30,"enrolled":35,
                     "bySex":{"enrolled":{"MALE":20,"FEMALE":15}}}}],
                 "statedFigures":[{"what":"participants","value":35}]}""".formatted(LAPAS));

        Office.awaitFacility(LAPAS, "2025-06", "participantsEnrolled", 35);
        JsonNode june = Office.facility(LAPAS, "2025-06");
        assertThat(june.path("measures").path("participantsPlanned").asLong()).isEqualTo(30);
        assertThat(june.path("breakdowns")
                        .path("participantsEnrolledBySkill")
                        .path("BAKERY")
                        .asLong())
                .isEqualTo(35);
        assertThat(Office.opened(june, "participantsEnrolled")).containsExactly(training.id());
        assertThat(training.warnings()).isEmpty();
        assertThat(Office.marks(training, LAPAS)).isEmpty();
        // Those who are sent count where they are trained.
        assertThat(Office.facility("rutan-kelas-iib-gianyar", "2025-06")
                        .path("measures")
                        .path("participantsEnrolled")
                        .asLong(-1))
                .isZero();
    }
}
