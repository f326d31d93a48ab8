package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A visit is announced, postponed twice, and cancelled in the end: it moves through the months and is never held. */
@ExtendWith(Sinergi.class)
class AVisitIsPostponedTwiceAndCancelledTest {

    private static final String HOST = "lapas-kelas-iia-kalianda";

    @Test
    void itIsPlannedWhereItWasMovedToAndCancelledThere() {
        Told planned = Office.report("visits", """
                {"status":"PLANNED","purposes":["OFFICIAL_VISIT"],"topics":["EDUCATION"],"on":"2025-02-10",
                 "hosts":[{"facility":"%s"}],"visitors":[{"regionalOffice":"Lampung"}]}""".formatted(HOST));
        Office.awaitFacility(HOST, "2025-02", "visitsPlanned", 1);

        Told once =
                Office.command(planned, "postponement", "{\"on\":\"2025-03\",\"reason\":\"the ferries do not sail\"}");
        Office.awaitFacility(HOST, "2025-03", "visitsPlanned", 1);
        Office.awaitFacility(HOST, "2025-02", "visitsPlanned", 0);

        Told twice = Office.command(
                once, "postponement", "{\"on\":\"2025-04-07\",\"reason\":\"the office has no budget yet\"}");
        Office.awaitFacility(HOST, "2025-04", "visitsPlanned", 1);
        Office.awaitFacility(HOST, "2025-03", "visitsPlanned", 0);
        assertThat(Office.marks(twice, HOST)).containsExactly("OVERDUE_PLAN");

        Told cancelled = Office.command(twice, "cancellation", "{\"reason\":\"it is not needed any more\"}");

        Office.awaitFacility(HOST, "2025-04", "visitsCancelled", 1);
        Office.awaitFacility(HOST, "2025-04", "visitsPlanned", 0);
        Office.awaitOffice("Lampung", "2025-04", "visitsCancelled", 1);
        JsonNode year = Office.facility(HOST, "2025");
        assertThat(year.path("measures").path("visits").asLong()).isZero();
        assertThat(Office.opened(year, "visitsCancelled")).containsExactly(planned.id());
        assertThat(Office.marks(cancelled, HOST)).isEmpty();
        assertThat(cancelled.body().path("postponements").findValuesAsString("from"))
                .containsExactly("2025-02-10", "2025-03");
        assertThat(Office.history(planned).stream()
                        .skip(1)
                        .map(version -> version.path("reason").asString()))
                .containsExactly(
                        "the ferries do not sail", "the office has no budget yet", "it is not needed any more");
        assertThat(Office.refused(cancelled, "holding", "{}").status()).isEqualTo(409);
    }
}
