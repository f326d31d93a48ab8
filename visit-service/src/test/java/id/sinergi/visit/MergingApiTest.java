package id.sinergi.visit;

import static id.sinergi.visit.Reports.BY_THE_HOST;
import static id.sinergi.visit.Reports.BY_THE_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Two reports of one visit: joined, disputed, settled, and taken apart again. */
@ServiceTest
class MergingApiTest {

    private Client client;
    private JsonNode host;
    private JsonNode visitor;

    @BeforeEach
    void bothSidesReport(@Autowired MockMvcTester http) {
        client = new Client(http);
        host = client.reported(BY_THE_HOST);
        visitor = client.reported(BY_THE_VISITOR);
    }

    @Test
    void aMergedReportNamesTheVisitThatStandsForItAndTakesNoCommands() {
        JsonNode merged = client.commanded(visitor, "same-as", Reports.of(host, "our own report of the same visit"));

        assertThat(merged.path("status").asString()).isEqualTo("MERGED");
        assertThat(merged.path("mergedInto").asString()).isEqualTo(id(host));
        assertThat(client.read(visitor).path("mergedInto").asString()).isEqualTo(id(host));
        Map.of(
                        "confirmation", "{\"by\":\"rutan-kelas-iib-banjarnegara\"}",
                        "withdrawal", "{\"reason\":\"x\"}",
                        "remarks", "{\"text\":\"x\"}",
                        "same-as", Reports.of(host))
                .forEach((command, body) ->
                        assertThat(client.command(visitor, command, body)).hasStatus(409));
        assertThat(client.corrected(visitor, "", "{\"reason\":\"x\",\"venue\":\"hall\"}"))
                .hasStatus(409);
    }

    @Test
    void theSurvivorHasTheUnionAndTheHostsDateUntilItIsSettled() {
        client.commanded(host, "same-as", Reports.of(visitor));

        JsonNode survivor = client.read(visitor);
        assertThat(survivor.path("on").asString()).isEqualTo("2025-10-30");
        assertThat(survivor.path("statedWeekday").asString()).isEqualTo("THURSDAY");
        assertThat(survivor.path("disputed").asBoolean()).isTrue();
        assertThat(texts(survivor, "purposes")).containsExactly("OFFICIAL_VISIT", "BOARD_SESSION", "STUDY_VISIT");
        assertThat(texts(survivor, "topics")).containsExactly("REINTEGRATION", "FOOD_SECURITY", "INMATE_PRODUCTS");
        assertThat(texts(survivor, "absorbed")).containsExactly(id(host));
        assertThat(survivor.path("boardSession").path("cases").asInt()).isEqualTo(12);
        assertThat(survivor.path("claims").findValuesAsString("record")).containsExactly(id(visitor), id(host));
        assertThat(claim(survivor, host).path("current").asBoolean()).isTrue();
        assertThat(claim(survivor, host).path("source").path("publisher").asString())
                .isEqualTo("first");
        assertThat(claim(survivor, visitor).path("values").path("on").asString())
                .isEqualTo("2025-10-29");
    }

    @Test
    void anOfficerSettlesTheDateAndWithItWhichClaimHolds() {
        client.commanded(visitor, "same-as", Reports.of(host));

        JsonNode settled = client.commanded(
                host,
                "settlement",
                "{\"by\":\"Jawa Tengah\",\"on\":\"2025-10-29\",\"reason\":\"the guest book says so\"}");

        assertThat(settled.path("on").asString()).isEqualTo("2025-10-29");
        assertThat(settled.has("disputed")).isFalse();
        assertThat(settled.path("settlement").path("by").asString()).isEqualTo("Jawa Tengah");
        assertThat(claim(settled, visitor).path("current").asBoolean()).isTrue();
        assertThat(client.command(host, "settlement", "{\"reason\":\"once more\"}"))
                .hasStatus(409);
    }

    @Test
    void separationGivesBothReportsBackAsTheyWere() {
        client.commanded(visitor, "same-as", Reports.of(host));
        client.commanded(host, "settlement", "{\"on\":\"2025-10-29\",\"reason\":\"the guest book\"}");

        client.commanded(host, "separation", Reports.of(visitor, "two visits after all"));

        assertThat(facts(client.read(host))).isEqualTo(facts(host));
        assertThat(facts(client.read(visitor))).isEqualTo(facts(visitor));
        client.commanded(visitor, "same-as", Reports.of(host));
        assertThat(texts(client.read(host), "absorbed")).containsExactly(id(visitor));
    }

    @Test
    void mergingAndSeparatingAgainWithTheSameKeyChangesNothing() {
        UUID key = UUID.randomUUID();
        String path = Client.path(visitor) + "/same-as";
        String first = client.body(client.post(path, Reports.of(host), key, "\"1\""), 200)
                .toString();
        JsonNode survivor = client.read(host);

        assertThat(client.body(client.post(path, Reports.of(host), key, "\"1\""), 200))
                .hasToString(first);
        client.commanded(host, "separation", Reports.of(visitor, "two visits"));
        assertThat(client.body(client.post(path, Reports.of(host), key, "\"1\""), 200))
                .hasToString(first);

        assertThat(survivor.path("version").asLong()).isEqualTo(2);
        assertThat(client.read(host).path("version").asLong()).isEqualTo(3);
        assertThat(client.read(visitor).path("status").asString()).isEqualTo("HELD");
    }

    @Test
    void whatIsKnownToBeTwoVisitsIsNoCandidateAndCannotBeMerged() {
        client.commanded(host, "distinct-from", Reports.of(visitor, "they came twice"));

        assertThat(candidates(host)).doesNotContain(id(visitor));
        assertThat(candidates(visitor)).doesNotContain(id(host));
        assertThat(client.pointers(client.command(visitor, "same-as", Reports.of(host))))
                .containsExactly("/visit");

        client.commanded(host, "separation", Reports.of(visitor, "we cannot tell"));

        assertThat(candidates(visitor)).contains(id(host));
    }

    @Test
    void onlyWhatCanBeOneVisitIsMerged() {
        JsonNode elsewhere =
                client.reported(BY_THE_HOST.replace("bapas-kelas-ii-purwokerto", "lapas-kelas-iib-ciamis"));
        JsonNode mistaken = client.reported(BY_THE_HOST);
        client.commanded(mistaken, "withdrawal", "{\"reason\":\"reported twice by mistake\"}");

        for (JsonNode other : List.of(elsewhere, mistaken, visitor)) {
            assertThat(client.pointers(client.command(visitor, "same-as", Reports.of(other))))
                    .containsExactly("/visit");
        }
        assertThat(client.pointers(client.command(visitor, "same-as", "{\"visit\":\"" + UUID.randomUUID() + "\"}")))
                .containsExactly("/visit");
        assertThat(client.pointers(client.command(visitor, "same-as", "{}"))).containsExactly("/visit");
    }

    @Test
    void aSurvivorIsCorrectedAsItsOwnReport() {
        client.commanded(visitor, "same-as", Reports.of(host));

        JsonNode corrected =
                client.body(client.corrected(host, "", "{\"reason\":\"forgot one\",\"topics\":[\"SECURITY\"]}"), 200);

        assertThat(texts(corrected, "topics")).containsExactly("SECURITY", "REINTEGRATION", "FOOD_SECURITY");
        assertThat(texts(claim(corrected, host).path("values"), "topics")).containsExactly("SECURITY");
        assertThat(client.pointers(client.corrected(host, "", "{\"reason\":\"x\",\"on\":\"2025-10-29\"}")))
                .containsExactly("/on");
        assertThat(client.command(host, "withdrawal", "{\"reason\":\"x\"}")).hasStatus(409);
        client.commanded(host, "separation", Reports.of(visitor, "two visits"));
        assertThat(texts(client.read(host), "topics")).containsExactly("SECURITY");
    }

    @Test
    void whatACorrectionNamesIsTheSurvivorsOwnWordWhoeverElseSaysIt() {
        client.commanded(visitor, "same-as", Reports.of(host));

        assertThat(client.pointers(client.corrected(
                        host, "", "{\"reason\":\"not theirs\",\"topics\":[\"FOOD_SECURITY\",\"INMATE_PRODUCTS\"]}")))
                .containsExactly("");
        JsonNode corrected = client.body(
                client.corrected(
                        host,
                        "",
                        "{\"reason\":\"it was theirs\",\"purposes\":[\"BOARD_SESSION\"],\"topics\":[\"REINTEGRATION\"]}"),
                200);

        assertThat(texts(corrected, "purposes")).containsExactly("BOARD_SESSION", "OFFICIAL_VISIT");
        client.commanded(host, "separation", Reports.of(visitor, "two visits"));
        assertThat(texts(client.read(host), "purposes")).containsExactly("BOARD_SESSION");
        assertThat(texts(client.read(host), "topics")).containsExactly("REINTEGRATION");
        client.body(client.corrected(host, "", "{\"reason\":\"x\",\"venue\":\"hall\"}"), 200);
        assertThat(facts(client.read(visitor))).isEqualTo(facts(visitor));
    }

    @Test
    void aPartyOfAnotherReportIsCorrectedAsOneOfTheSurvivorsOwn() {
        client.commanded(visitor, "same-as", Reports.of(host));
        String theirs = client.read(host).at("/accompanying/0/id").asString();

        JsonNode corrected = client.body(
                client.corrected(
                        host,
                        "/parties/" + theirs,
                        "{\"reason\":\"it was Ciamis\",\"organisation\":null,\"facility\":\"lapas-kelas-iib-ciamis\"}"),
                200);

        assertThat(corrected.path("accompanying").findValuesAsString("facility"))
                .containsExactly("lapas-kelas-iib-ciamis");
        assertThat(corrected.path("accompanying").findValuesAsString("id"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .endsWith(theirs);
        client.commanded(host, "separation", Reports.of(visitor, "two visits"));
        assertThat(client.read(host).path("accompanying").findValuesAsString("facility"))
                .containsExactly("lapas-kelas-iib-ciamis");
        assertThat(facts(client.read(visitor))).isEqualTo(facts(visitor));
    }

    @Test
    void aCorrectionThatOnlyAnotherReportMakesValidIsRefused() {
        client.commanded(visitor, "same-as", Reports.of(host));

        assertThat(client.pointers(client.corrected(host, "", "{\"reason\":\"x\",\"boardSession\":{\"cases\":13}}")))
                .containsExactly("/boardSession");
        client.body(
                client.corrected(
                        host,
                        "",
                        "{\"reason\":\"x\",\"boardSession\":{\"cases\":13},\"purposes\":[\"BOARD_SESSION\"]}"),
                200);
    }

    @Test
    void aPlanAndItsReportAreOneVisitThatWasHeld() {
        JsonNode plan = client.reported(BY_THE_HOST.replace("HELD", "PLANNED").replace("2025-10-30", "2025-10-23"));

        client.commanded(visitor, "same-as", Reports.of(plan));

        JsonNode survivor = client.read(plan);
        assertThat(survivor.path("status").asString()).isEqualTo("HELD");
        assertThat(survivor.path("on").asString()).isEqualTo("2025-10-29");
        assertThat(survivor.has("disputed")).isFalse();
        client.commanded(plan, "separation", Reports.of(visitor, "not that one"));
        assertThat(facts(client.read(plan))).isEqualTo(facts(plan));
    }

    private List<String> candidates(JsonNode visit) {
        return client.get(Client.path(visit) + "/duplicate-candidates")
                .path("items")
                .valueStream()
                .map(MergingApiTest::id)
                .toList();
    }

    private static JsonNode claim(JsonNode survivor, JsonNode report) {
        return survivor.path("claims")
                .valueStream()
                .filter(claim -> claim.path("record").asString().equals(id(report)))
                .findFirst()
                .orElseThrow();
    }

    /** All that a report says, without what every version changes. */
    private static JsonNode facts(JsonNode visit) {
        var facts = ((tools.jackson.databind.node.ObjectNode) visit).deepCopy();
        facts.remove(List.of("version", "recordedAt", "warnings", "duplicateCandidates"));
        return facts;
    }

    private static List<String> texts(JsonNode visit, String member) {
        return visit.path(member).valueStream().map(JsonNode::asString).toList();
    }

    private static String id(JsonNode visit) {
        return visit.path("id").asString();
    }
}
