package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One trip leads to three facilities of two regions: one visit, told once, in everybody's numbers. */
@ExtendWith(Sinergi.class)
class ATripToThreeFacilitiesOfTwoRegionsTest {

    private static final String VISITOR = "bapas-kelas-i-denpasar";
    private static final List<String> HOSTS =
            List.of("lapas-kelas-iib-singaraja", "lapas-kelas-iib-piru", "lapas-kelas-iib-tual");
    private static final String MONTH = "2024-06";

    @Test
    void itIsOneVisitForEachOfThemForEachRegionAndForTheVisitor() {
        Told trip = Office.report("visits", """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],
                 "on":{"from":"2024-06-28","to":"2024-07-02"},"reportedBy":"%s",
                 "hosts":[{"facility":"%s"},{"facility":"%s"},{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(VISITOR, HOSTS.get(0), HOSTS.get(1), HOSTS.get(2), VISITOR));

        HOSTS.forEach(host -> Office.awaitFacility(host, MONTH, "visitsHosted", 1));
        Office.awaitFacility(VISITOR, MONTH, "visitsMade", 1);
        Office.awaitOffice("Bali", MONTH, "visits", 1);
        Office.awaitOffice("Maluku", MONTH, "visits", 1);
        Office.awaitOffice("Maluku", MONTH, "visitsHosted", 1);
        assertThat(measure(Office.office("Maluku", MONTH), "visitsMade")).isZero();
        assertThat(measure(Office.office("Bali", MONTH), "visitsMade")).isEqualTo(1);
        assertThat(measure(Office.facility(VISITOR, MONTH), "distinctPartnerFacilities"))
                .isEqualTo(3);
        assertThat(measure(Office.facility(VISITOR, "2024-07"), "visits")).isZero();
        assertThat(Office.opened(Office.office("Maluku", MONTH), "visits")).containsExactly(trip.id());

        Told confirmed = Office.command(trip, "confirmation", "{\"by\":\"" + HOSTS.get(1) + "\"}");

        assertThat(confirmed.body().path("confirmations").findValuesAsString("by"))
                .containsExactly(HOSTS.get(1));
        assertThat(Office.refused(confirmed, "confirmation", "{\"by\":\"" + VISITOR + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(Office.history(trip)).hasSize(2);
    }

    private static long measure(JsonNode dashboard, String name) {
        return dashboard.path("measures").path(name).asLong(-1);
    }
}
