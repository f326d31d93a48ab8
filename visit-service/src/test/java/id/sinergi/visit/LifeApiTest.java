package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What happens to a visit after it was reported, and what is kept of it. */
@ServiceTest
class LifeApiTest {

    private static final String PLANNED = """
            {"status":"PLANNED","purposes":["OFFICIAL_VISIT"],"topics":["SECURITY"],"on":"2026-11-20",
             "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}],
             "reportedBy":"lapas-kelas-iib-ciamis"}""";

    private static final String HELD = PLANNED.replace("PLANNED", "HELD").replace("2026-11-20", "2026-10-20");

    private Client client;

    @BeforeEach
    void talks(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void aPlannedVisitIsPostponedTwiceAndCancelledAndItsHistoryTellsWhy() {
        JsonNode visit = client.reported(PLANNED);
        client.commanded(visit, "postponement", "{\"on\":\"2026-12\",\"reason\":\"the road is closed\"}");
        JsonNode postponed = client.commanded(visit, "postponement", "{\"reason\":\"no day is found\"}");

        assertThat(postponed.path("status").asString()).isEqualTo("POSTPONED");
        assertThat(postponed.has("on")).isFalse();
        assertThat(postponed.path("postponements").findValuesAsString("from")).containsExactly("2026-11-20", "2026-12");
        client.commanded(visit, "cancellation", "{\"reason\":\"the office has moved\"}");
        JsonNode history = client.get(Client.path(visit) + "/history").path("items");
        assertThat(history.findValuesAsString("event"))
                .containsExactly(
                        "id.sinergi.visit.planned.v1",
                        "id.sinergi.visit.postponed.v1",
                        "id.sinergi.visit.postponed.v1",
                        "id.sinergi.visit.cancelled.v1");
        assertThat(history.valueStream()
                        .skip(1)
                        .map(version -> version.path("reason").asString()))
                .containsExactly("the road is closed", "no day is found", "the office has moved");
    }

    @Test
    void aCounterpartConfirmsOrDisputesWhatItDidNotReport() {
        JsonNode visit = client.reported(HELD);

        assertThat(client.pointers(client.command(visit, "confirmation", "{\"by\":\"lapas-kelas-iib-ciamis\"}")))
                .containsExactly("/by");
        assertThat(client.pointers(client.command(visit, "confirmation", "{\"by\":\"Jawa Timur\"}")))
                .containsExactly("/by");
        JsonNode confirmed = client.commanded(visit, "confirmation", "{\"by\":\"Jawa Barat\"}");
        assertThat(confirmed.path("confirmations").findValuesAsString("by")).containsExactly("Jawa Barat");
        assertThat(client.command(visit, "settlement", "{\"reason\":\"x\"}")).hasStatus(409);

        JsonNode disputed = client.commanded(
                visit,
                "dispute",
                "{\"by\":\"Jawa Barat\",\"reason\":\"we came a day later\",\"values\":{\"on\":\"2026-10-21\"}}");
        assertThat(disputed.path("disputed").asBoolean()).isTrue();
        assertThat(disputed.path("on").asString()).isEqualTo("2026-10-20");
        assertThat(disputed.path("warnings").findValuesAsString("code")).containsExactly("DATE_DISPUTED");

        JsonNode settled = client.commanded(
                visit, "settlement", "{\"on\":\"2026-10-21\",\"reason\":\"the travel order says so\"}");
        assertThat(settled.has("disputed")).isFalse();
        assertThat(settled.path("on").asString()).isEqualTo("2026-10-21");
    }

    @Test
    void aCorrectionWithAHoleAmongThePartiesIsRefusedThere() {
        JsonNode visit = client.reported(HELD);

        for (String side : List.of("hosts", "visitors", "accompanying")) {
            assertThat(client.pointers(client.corrected(visit, "", "{\"reason\":\"x\",\"" + side + "\":[null]}")))
                    .contains("/" + side + "/0");
        }
    }

    @Test
    void whatACounterpartStatesIsBoundedAndNamedAsTheVisitsMembersAre() {
        JsonNode visit = client.reported(HELD);

        assertThat(
                        client.pointers(
                                client.command(
                                        visit,
                                        "dispute",
                                        "{\"by\":\"Jawa Barat\",\"reason\":\"x\",\"values\":{\"on\":\"tomorrow\",\"weather\":\"rain\"}}")))
                .containsExactlyInAnyOrder("/values/on", "/values/weather");
        assertThat(client.command(
                        visit,
                        "dispute",
                        "{\"by\":\"Jawa Barat\",\"reason\":\"x\",\"values\":{\"on\":{\"$gt\":\"\"}}}"))
                .hasStatus(422);
    }

    @Test
    void claimsThatContradictTheDateMakeItDisputed() {
        String claims = ",\"claims\":[{\"source\":{\"publisher\":\"a paper\"},\"values\":{\"on\":\"2026-10-19\"}}]}";

        JsonNode visit = client.reported(HELD.replaceFirst("}$", claims));

        assertThat(visit.path("disputed").asBoolean()).isTrue();
        assertThat(client.commanded(visit, "settlement", "{\"reason\":\"the paper is wrong\"}")
                        .has("disputed"))
                .isFalse();
    }

    @Test
    void aWithdrawnReportStaysReadableAndTakesNoCommands() {
        JsonNode visit = client.reported(HELD);

        client.commanded(visit, "withdrawal", "{\"reason\":\"another visit was meant\"}");

        JsonNode read = client.read(visit);
        assertThat(read.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(read.path("withdrawalReason").asString()).isEqualTo("another visit was meant");
        JsonNode refused = client.body(client.command(visit, "remarks", "{\"text\":\"why?\"}"), 409);
        assertThat(refused.path("allowedCommands")).isEmpty();
    }

    @Test
    void remarksAndFollowUpsAreKeptWithTheVisit() {
        JsonNode visit = client.reported(HELD);
        client.commanded(visit, "remarks", "{\"text\":\"who chaired?\"}");
        JsonNode followedUp = client.commanded(
                visit, "follow-ups", "{\"what\":\"send the minutes\",\"who\":\"Jawa Barat\",\"due\":\"2026-12\"}");
        String followUp = followedUp.path("followUps").path(0).path("id").asString();

        JsonNode done = client.commanded(visit, "follow-ups/" + followUp + "/completion", "{\"done\":\"2026-11-01\"}");

        assertThat(done.path("remarks").path(0).path("by").asString()).isEqualTo("operator");
        assertThat(done.path("followUps").path(0).path("done").asString()).isEqualTo("2026-11-01");
        assertThat(client.pointers(client.command(
                        visit, "follow-ups/" + UUID.randomUUID() + "/completion", "{\"done\":\"2199\"}")))
                .containsExactlyInAnyOrder("/done", "");
    }

    @Test
    void correctionsSupersedeWithAReasonAndNameWhatTheyCannotMend() {
        JsonNode visit = client.reported(HELD);
        String host = visit.path("hosts").path(0).path("id").asString();

        JsonNode corrected = client.body(
                client.corrected(visit, "", "{\"reason\":\"a typing error\",\"venue\":\"hall\",\"delegationSize\":4}"),
                200);
        assertThat(corrected.path("venue").asString()).isEqualTo("hall");
        assertThat(client.body(client.corrected(visit, "", "{\"reason\":\"unknown\",\"venue\":null}"), 200)
                        .has("venue"))
                .isFalse();
        assertThat(client.pointers(client.corrected(visit, "", "{\"venue\":\"x\"}")))
                .containsExactly("/reason");
        assertThat(client.pointers(client.corrected(visit, "", "{\"reason\":\"x\",\"status\":\"HELD\",\"version\":9}")))
                .containsExactlyInAnyOrder("/status", "/version");
        assertThat(client.pointers(client.corrected(visit, "", "{\"reason\":\"x\",\"hosts\":[]}")))
                .containsExactlyInAnyOrder("/hosts", "/reportedBy");
        assertThat(client.pointers(client.corrected(visit, "", "{\"reason\":\"x\",\"on\":\"2199\"}")))
                .containsExactly("/on");

        JsonNode moved = client.body(
                client.corrected(
                        visit, "/parties/" + host, "{\"reason\":\"took part by video\",\"presence\":\"REMOTE\"}"),
                200);
        assertThat(moved.path("hosts").path(0).path("presence").asString()).isEqualTo("REMOTE");
        assertThat(client.corrected(visit, "/parties/" + UUID.randomUUID(), "{\"reason\":\"x\"}"))
                .hasStatus(404);
        assertThat(client.get(Client.path(visit) + "/history").path("items").findValuesAsString("reason"))
                .containsExactly("a typing error", "unknown", "took part by video");
    }

    @Test
    void aNewReportStatesNothingThatCommandsWrite() {
        String report = HELD.replaceFirst(
                "}$",
                ",\"remarks\":[{\"text\":\"x\"}],\"mergedInto\":\"%1$s\",\"disputed\":true,\"absorbed\":[\"%1$s\"]}"
                        .formatted(UUID.randomUUID()));

        assertThat(client.pointers(client.post(Client.VISITS, report, null, null)))
                .containsExactlyInAnyOrder("/remarks", "/mergedInto", "/disputed", "/absorbed");
        assertThat(client.pointers(client.post(Client.VISITS, HELD.replace("HELD", "MERGED"), null, null)))
                .contains("/status");
    }

    @Test
    void aBoardSessionIsSplitAsItsSourceSplitsItAndMarkedWhereThatDoesNotAddUp() {
        String session = HELD.replace("OFFICIAL_VISIT", "BOARD_SESSION");
        String cases =
                ",\"boardSession\":{\"cases\":10,\"byProposalKind\":{\"PAROLE\":6,\"REMISSION\":4},\"workersAppointed\":3,"
                        + "\"splits\":[{\"name\":\"sex\",\"parts\":[{\"name\":\"men\",\"cases\":8},{\"name\":\"women\",\"cases\":1}]}]}}";

        JsonNode visit = client.reported(session.replaceFirst("}$", cases));

        assertThat(visit.path("boardSession").path("workersAppointed").asInt()).isEqualTo(3);
        assertThat(visit.path("warnings").findValuesAsString("pointer")).containsExactly("/boardSession/splits/0");
        assertThat(client.pointers(client.post(Client.VISITS, HELD.replaceFirst("}$", cases), null, null)))
                .containsExactly("/boardSession");
        assertThat(client.pointers(client.post(
                        Client.VISITS,
                        session.replaceFirst(
                                "}$", cases.replace("PAROLE", "NONE").replace("10", "-1")),
                        null,
                        null)))
                .containsExactlyInAnyOrder("/boardSession/cases", "/boardSession/byProposalKind/NONE");
    }

    @Test
    void whatOtherMeansAndTagsOutsideTheirSchemeAreMarked() {
        JsonNode visit = client.reported(
                HELD.replace("SECURITY", "OTHER")
                        .replaceFirst(
                                "}$",
                                ",\"otherTexts\":{\"topics\":\"archery\"},\"policyTags\":[{\"scheme\":\"AKSELERASI_13\",\"number\":2}]}"));

        assertThat(visit.path("warnings").findValuesAsString("code"))
                .containsExactlyInAnyOrder("UNMAPPED_OTHER", "TAG_OUTSIDE_SCHEME");
        assertThat(client.pointers(client.post(
                        Client.VISITS,
                        HELD.replaceFirst("}$", ",\"otherTexts\":{\"topics\":\"archery\"}}"),
                        null,
                        null)))
                .containsExactly("/otherTexts/topics");
    }

    @Test
    void visitsThatMayBeToldTwiceAreListedWithTheOthers() {
        String occasion = "twice-" + UUID.randomUUID();
        String report =
                HELD.replaceFirst("}$", ",\"occasion\":\"" + occasion + "\"}").replace("2026-10-20", "2022-03-04");
        JsonNode first = client.reported(report);
        JsonNode second = client.reported(report);
        client.reported(report.replace("2022-03-04", "2022-03-24"));

        JsonNode listed = client.get(Client.VISITS + "/duplicate-candidates?occasion=" + occasion);

        assertThat(listed.path("items").findValuesAsString("id"))
                .contains(first.path("id").asString(), second.path("id").asString());
        assertThat(listed.path("items")).hasSize(2);
        assertThat(listed.path("items").path(0).path("duplicateCandidates")).isNotEmpty();
    }
}
