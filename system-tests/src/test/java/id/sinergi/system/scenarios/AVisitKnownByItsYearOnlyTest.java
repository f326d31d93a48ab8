package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Of a visit only the year is known; later somebody finds the day. */
@ExtendWith(Sinergi.class)
class AVisitKnownByItsYearOnlyTest {

    private static final String HOST = "lapas-kelas-iib-biak";

    @Test
    void itCountsInItsYearAndInNoMonthUntilTheDayIsFound() {
        Told visit = Office.report("visits", """
                {"status":"HELD","purposes":["COACHING"],"topics":["HEALTH"],"on":"2023",
                 "hosts":[{"facility":"%s"}],"visitors":[{"organisation":{"name":"RSUD Biak","kind":"HEALTH_SERVICE"}}]}""".formatted(HOST));

        Office.awaitFacility(HOST, "2023", "visitsHosted", 1);
        JsonNode year = Office.facility(HOST, "2023");
        assertThat(year.path("knownByYearOnly").asLong()).isEqualTo(1);
        assertThat(year.path("undated").asLong()).isZero();
        assertThat(Office.opened(year, "visitsHosted")).containsExactly(visit.id());
        for (String part : new String[] {"2023-01", "2023-07", "2023-Q3", "2023-S1"}) {
            assertThat(Office.facility(HOST, part)
                            .path("measures")
                            .path("visitsHosted")
                            .asLong())
                    .as(part)
                    .isZero();
        }
        assertThat(Office.marks(visit, HOST)).doesNotContain("DATE_MISSING");

        Told corrected = Office.correct(
                visit,
                "",
                "{\"on\":\"2023-07-04\",\"statedWeekday\":\"TUESDAY\",\"reason\":\"found in the guest book\"}");

        Office.awaitFacility(HOST, "2023-07", "visitsHosted", 1);
        Office.awaitFacility(HOST, "2023", "visitsHosted", 1);
        assertThat(Office.facility(HOST, "2023").path("knownByYearOnly").asLong())
                .isZero();
        assertThat(corrected.warnings()).isEmpty();
        JsonNode second = Office.history(visit).get(1);
        assertThat(second.path("reason").asString()).isEqualTo("found in the guest book");
        assertThat(second.path("changes").path("on").asString()).isEqualTo("2023-07-04");
    }
}
