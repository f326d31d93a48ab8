package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A visit is announced for one day and held on another: it counts where and when it was held. */
@ExtendWith(Sinergi.class)
class AVisitIsHeldAsPlannedTest {

    private static final String HOST = "lapas-kelas-iia-garut";

    @Test
    void countsInTheMonthInWhichItWasHeld() {
        Told planned = Office.report("visits", """
                {"status":"PLANNED","purposes":["STUDY_VISIT"],"topics":["INMATE_PRODUCTS"],"on":"2025-03-31",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"rutan-kelas-i-bandung"}]}""".formatted(HOST));
        Office.awaitFacility(HOST, "2025-03", "visitsPlanned", 1);

        Told held = Office.command(planned, "holding", "{\"on\":\"2025-04-01\",\"delegationSize\":12}");

        Office.awaitFacility(HOST, "2025-04", "visitsHosted", 1);
        JsonNode march = Office.facility(HOST, "2025-03");
        assertThat(march.path("measures").path("visitsPlanned").asLong()).isZero();
        assertThat(march.path("measures").path("visitsHosted").asLong()).isZero();
        assertThat(Office.opened(Office.facility(HOST, "2025-04"), "visitsHosted"))
                .containsExactly(held.id());
        assertThat(Office.marks(held, HOST)).containsExactly("UNCONFIRMED");
        Told confirmed = Office.command(held, "confirmation", "{\"by\":\"rutan-kelas-i-bandung\"}");
        Awaitility.await("the counterpart has confirmed it")
                .untilAsserted(() -> assertThat(Office.marks(confirmed, HOST)).isEmpty());
    }
}
