package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Host and visitor report one visit with different dates: it counts once when joined, and twice again when separated. */
@ExtendWith(Sinergi.class)
class BothSidesReportOneVisitTest {

    private static final String HOST = "lapas-kelas-iib-argamakmur";
    private static final String VISITOR = "lapas-kelas-iia-curup";
    private static final String MONTH = "2024-03";

    @Test
    void itCountsOnceAfterJoiningAndTwiceAgainAfterSeparation() {
        Told byHost = reported(HOST, "2024-03-15", "STUDY_VISIT", "FOOD_SECURITY");
        Told byVisitor = reported(VISITOR, "2024-03-14", "BOARD_SESSION", "REINTEGRATION");

        assertThat(texts(byVisitor, "duplicateCandidates")).containsExactly(byHost.id());
        awaitVisits(2);
        Office.awaitFacility(HOST, MONTH, "visitsPossibleDuplicates", 2);

        Told merged = Office.command(
                byVisitor,
                "same-as",
                "{\"visit\":\"" + byHost.id() + "\",\"reason\":\"our report of the same visit\"}");

        awaitVisits(1);
        Office.awaitFacility(HOST, MONTH, "visitsPossibleDuplicates", 0);
        JsonNode host = Office.facility(HOST, MONTH);
        assertThat(host.path("disputed").asLong()).isEqualTo(1);
        assertThat(host.path("measures").path("boardSessions").asLong()).isEqualTo(1);
        assertThat(host.path("breakdowns")
                        .path("visitsByTopic")
                        .path("REINTEGRATION")
                        .asLong())
                .isEqualTo(1);
        assertThat(Office.opened(host, "visitsHosted")).containsExactly(byHost.id());
        assertThat(Office.opened(Office.facility(VISITOR, MONTH), "visitsMade")).containsExactly(byHost.id());
        assertThat(Office.read(merged).body().path("mergedInto").asString()).isEqualTo(byHost.id());
        assertThat(Office.refused(merged, "confirmation", "{\"by\":\"" + HOST + "\"}")
                        .status())
                .isEqualTo(409);

        Told survivor = Office.read(byHost);
        assertThat(survivor.body().path("on").asString()).isEqualTo("2024-03-15");
        assertThat(survivor.body().path("claims").findValuesAsString("record"))
                .containsExactly(byHost.id(), byVisitor.id());
        assertThat(Office.marks(survivor, HOST)).contains("DATE_DISPUTED").doesNotContain("POSSIBLE_DUPLICATE");

        Office.command(
                survivor, "separation", "{\"visit\":\"" + byVisitor.id() + "\",\"reason\":\"two visits after all\"}");

        awaitVisits(2);
        Office.awaitFacility(HOST, MONTH, "visitsPossibleDuplicates", 2);
        assertThat(Office.facility(HOST, MONTH).path("disputed").asLong()).isZero();
        assertThat(Office.opened(Office.facility(HOST, MONTH), "visitsHosted"))
                .containsExactlyInAnyOrder(byHost.id(), byVisitor.id());
        assertThat(Office.marks(survivor, HOST)).contains("POSSIBLE_DUPLICATE").doesNotContain("DATE_DISPUTED");
        assertThat(events(byHost))
                .containsExactly(
                        "id.sinergi.visit.held.v1", "id.sinergi.visit.joined.v1", "id.sinergi.visit.separated.v1");
        assertThat(events(byVisitor))
                .containsExactly(
                        "id.sinergi.visit.held.v1", "id.sinergi.visit.merged.v1", "id.sinergi.visit.restored.v1");
    }

    private static Told reported(String by, String on, String purpose, String topic) {
        return Office.report("visits", """
                {"status":"HELD","purposes":["OFFICIAL_VISIT","%s"],"topics":["%s"],"on":"%s","reportedBy":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(purpose, topic, on, by, HOST, VISITOR));
    }

    private static void awaitVisits(long number) {
        Office.awaitFacility(HOST, MONTH, "visitsHosted", number);
        Office.awaitFacility(VISITOR, MONTH, "visitsMade", number);
        Office.awaitOffice("Bengkulu", MONTH, "visits", number);
    }

    private static List<String> events(Told visit) {
        return Office.history(visit).stream()
                .map(version -> version.path("event").asString())
                .toList();
    }

    private static List<String> texts(Told visit, String member) {
        return visit.body().path(member).valueStream().map(JsonNode::asString).toList();
    }
}
