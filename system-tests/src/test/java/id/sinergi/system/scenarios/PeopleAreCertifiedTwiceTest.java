package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Twenty people get a certificate of training, 18 of them one of competence a month later: 20 people, 38 certificates. */
@ExtendWith(Sinergi.class)
class PeopleAreCertifiedTwiceTest {

    private static final String LAPAS = "lapas-kelas-iib-karangasem";

    @Test
    void countsPeopleAndCertificatesApart() {
        Told running = Office.report("programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2025,
                 "cohorts":[{"skill":"SEWING","status":"RUNNING","from":"2025-05-05","until":"2025-05-23",
                   "counts":{"enrolled":20}}]}""".formatted(LAPAS));
        String cohort =
                "cohorts/" + running.body().path("cohorts").path(0).path("id").asString();

        Told ended = Office.command(running, cohort + "/completion", """
                {"counts":{"completed":20,"certified":20},
                 "certificates":[{"kind":"TRAINING","issuer":"Balai Latihan Kerja","count":20},
                   {"kind":"COMPETENCE","issuer":"BNSP","count":18,"on":"2025-06-30","validity":"P3Y"}]}""");

        Office.awaitFacility(LAPAS, "2025", "certificatesIssued", 38);
        JsonNode year = Office.facility(LAPAS, "2025");
        assertThat(year.path("measures").path("participantsCertified").asLong()).isEqualTo(20);
        assertThat(Office.sumOpened(year, "certificatesIssued")).isEqualTo(38);
        assertThat(measure("2025-05", "certificatesIssued")).isEqualTo(20);
        assertThat(measure("2025-06", "certificatesIssued")).isEqualTo(18);
        assertThat(measure("2025-06", "participantsCertified")).isZero();
        assertThat(Office.marks(ended, LAPAS)).isEmpty();
    }

    @Test
    void tellsOfCertificatesThatWereCountedAsPeople() {
        Told mistaken = Office.report("programmes", """
                {"kind":"VOCATIONAL_TRAINING","facility":"%s","year":2024,
                 "counts":{"enrolled":20,"certified":38}}""".formatted(LAPAS));

        assertThat(mistaken.warnings()).containsExactly("SUM_MISMATCH");
        Office.awaitFacility(LAPAS, "2024", "participantsCertified", 38);
        assertThat(Office.marks(mistaken, LAPAS)).containsExactly("SUM_MISMATCH");

        Told mended = Office.correct(mistaken, "", """
                {"counts":{"certified":20},"certificates":[{"kind":"OTHER","count":38}],
                 "otherTexts":{"certificates":"several"},"reason":"certificates were counted"}""");

        Office.awaitFacility(LAPAS, "2024", "certificatesIssued", 38);
        assertThat(measure("2024", "participantsCertified")).isEqualTo(20);
        assertThat(mended.warnings()).containsExactly("UNMAPPED_OTHER");
        assertThat(Office.marks(mended, LAPAS)).doesNotContain("SUM_MISMATCH");
    }

    private static long measure(String period, String measure) {
        return Office.facility(LAPAS, period).path("measures").path(measure).asLong(-1);
    }
}
