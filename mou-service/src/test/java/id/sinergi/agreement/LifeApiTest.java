package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** From the first talks to the end of an agreement, and what may be said of it on the way. */
@ServiceTest
class LifeApiTest {

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void goesFromTalksToItsEndWithAHistoryThatTellsEachStep() {
        JsonNode proposed = client.commanded(client.reported(Reports.explored()), "proposal", "{\"title\":\"Health\"}");
        JsonNode drafted = client.commanded(proposed, "draft", "{\"fields\":[\"HEALTH\"]}");
        JsonNode planned = client.commanded(drafted, "signing-plan", "{\"on\":\"2026-02\"}");
        JsonNode signed = client.commanded(planned, "signing", "{\"on\":\"2026-02-10\"}");
        JsonNode terminated =
                client.commanded(signed, "termination", "{\"on\":\"2026-09-01\",\"reason\":\"the agency closed\"}");

        assertThat(terminated.path("status").asString()).isEqualTo("TERMINATED");
        assertThat(terminated.path("terminatedOn").asString()).isEqualTo("2026-09-01");
        assertThat(terminated.path("terminationReason").asString()).isEqualTo("the agency closed");
        JsonNode history = client.get(Client.path(terminated) + "/history", 200).path("items");
        assertThat(history.valueStream()
                        .map(entry -> entry.path("event").asString().replaceAll(".*agreement\\.", "")))
                .containsExactly(
                        "exploring.v1",
                        "proposed.v1",
                        "drafted.v1",
                        "signing-planned.v1",
                        "signed.v1",
                        "terminated.v1");
        assertThat(history.get(1).at("/changes/title").asString()).isEqualTo("Health");
        assertThat(history.get(4).at("/changes/signingPlan").isNull()).isTrue();
        assertThat(history.get(5).path("reason").asString()).isEqualTo("the agency closed");
    }

    @Test
    void anAmendmentAddsFieldsAndReplacesTheValidity() {
        JsonNode signed = client.reported(Reports.signed());

        JsonNode amended = client.commanded(signed, "amendment", """
                {"on":"2026-01-30","reference":"7/2026","fieldsAdded":["SPORT","HEALTH"],
                 "validity":{"kind":"FIXED","until":"2027-08-20"}}""");

        assertThat(texts(amended, "fields")).containsExactly("HEALTH", "SPORT");
        assertThat(amended.at("/validity/until").asString()).isEqualTo("2027-08-20");
        assertThat(amended.at("/amendments/0/reference").asString()).isEqualTo("7/2026");
        assertThat(amended.path("status").asString()).isEqualTo("SIGNED");
        JsonNode unknown = client.commanded(
                client.reported(Reports.signedAtAnUnknownDate()), "amendment", "{\"fieldsAdded\":[\"SPORT\"]}");
        assertThat(unknown.path("fieldsAmongOthers").asBoolean()).isTrue();
        assertThat(unknown.path("warnings").findValuesAsString("pointer")).contains("/amendments/0/on");
    }

    @Test
    void anAmendmentAddsOnlyFieldsThatWereNotCovered() {
        JsonNode once =
                client.commanded(client.reported(Reports.signed()), "amendment", "{\"fieldsAdded\":[\"SPORT\"]}");
        JsonNode twice = client.commanded(once, "amendment", "{\"fieldsAdded\":[\"SPORT\",\"CULTURE\"]}");

        assertThat(texts(twice.path("amendments").path(1), "fieldsAdded")).containsExactly("CULTURE");
    }

    @Test
    void anAmendmentNeverMovesTheBeginningLater() {
        String longer = """
                {"on":"2026-01-30","validity":{"kind":"FIXED","from":"2026-02-01","until":"2028-01-31"}}""";
        String endless = "{\"on\":\"2026-01-31\",\"validity\":{\"kind\":\"OPEN_ENDED\"}}";
        String earlier = """
                {"on":"2026-02-01","validity":{"kind":"OPEN_ENDED","from":"2025-08-01"}}""";

        JsonNode signed = client.commanded(client.reported(Reports.signed()), "amendment", longer);
        JsonNode undated = client.commanded(client.reported(Reports.signedAtAnUnknownDate()), "amendment", longer);
        JsonNode moved = client.commanded(signed, "amendment", earlier);

        assertThat(signed.path("validity").has("from")).isFalse();
        assertThat(signed.at("/validity/until").asString()).isEqualTo("2028-01-31");
        assertThat(signed.at("/amendments/0/validity/from").asString()).isEqualTo("2026-02-01");
        assertThat(undated.path("validity").has("from")).isFalse();
        assertThat(moved.at("/validity/from").asString()).isEqualTo("2025-08-01");
        assertThat(client.commanded(moved, "amendment", endless)
                        .at("/validity/from")
                        .asString())
                .isEqualTo("2025-08-01");
    }

    @Test
    void refusesADurationInAnAmendmentWhichWouldCountFromTheFirstSigning() {
        String amendment = "{\"validity\":{\"kind\":\"FIXED\",\"duration\":\"P2Y\"}}";
        JsonNode signed = client.reported(
                Reports.with(
                        Reports.signed(),
                        "{\"signedOn\":\"2023-01\",\"statedWeekday\":null,\"validity\":{\"kind\":\"FIXED\",\"duration\":\"P2Y\"}}"));

        JsonNode problem = client.body(client.command(signed, "amendment", amendment), 422);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/validity/duration");
        assertThat(problem.at("/errors/0/detail").asString()).contains("\"until\"");
        String amended = "{\"reason\":\"x\",\"amendments\":[" + amendment + "]}";
        assertThat(faults(client.patch(Client.path(signed), amended, "\"1\"")))
                .containsExactly("/amendments/0/validity/duration");
        assertThat(faults(client.post(
                        Client.AGREEMENTS, Reports.with(Reports.signed(), "{\"amendments\":[" + amendment + "]}"))))
                .containsExactly("/amendments/0/validity/duration");
    }

    @Test
    void refusesAnAmendmentBeforeTheSigningAndATerminationWithoutAReason() {
        JsonNode signed = client.reported(Reports.signed());

        assertThat(faults(client.command(signed, "amendment", "{\"on\":\"2025-08-20\",\"fieldsAdded\":[\"MAGIC\"]}")))
                .containsExactlyInAnyOrder("/on", "/fieldsAdded/0");
        assertThat(faults(client.command(signed, "termination", "{\"on\":\"2025-08-20\",\"reason\":\" \"}")))
                .contains("/on", "/reason");
        assertThat(faults(client.command(signed, "termination", "{\"on\":\"2199-01-01\",\"reason\":\"x\"}")))
                .containsExactly("/on");
    }

    @Test
    void aWithdrawnRecordStaysReadableAndTakesNoCommands() {
        JsonNode withdrawn = client.commanded(
                client.commanded(client.reported(Reports.drafted()), "signing-plan", "{}"),
                "withdrawal",
                "{\"reason\":\"reported twice\"}");

        assertThat(client.read(withdrawn).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(client.read(withdrawn).path("withdrawalReason").asString()).isEqualTo("reported twice");
        Map.of("signing", "{}", "withdrawal", "{\"reason\":\"again\"}", "remarks", "{\"text\":\"why?\"}")
                .forEach((command, body) -> {
                    JsonNode problem = client.body(client.command(withdrawn, command, body), 409);
                    assertThat(problem.path("allowedCommands")).isEmpty();
                });
        client.body(client.patch(Client.path(withdrawn), "{\"reason\":\"x\",\"title\":\"y\"}", "\"3\""), 409);
        assertThat(faults(client.post(
                        Client.AGREEMENTS, Reports.in("WITHDRAWN", "{\"withdrawalReason\":\"never was\"}"))))
                .containsExactlyInAnyOrder("/status", "/withdrawalReason");
        assertThat(faults(client.post(
                        Client.AGREEMENTS,
                        Reports.with(
                                Reports.drafted(),
                                "{\"predecessor\":{\"id\":\"%s\"}}"
                                        .formatted(withdrawn.path("id").asString())))))
                .containsExactly("/predecessor/id");
    }

    @Test
    void whoAttendsIsNeitherPartyNorCovered() {
        assertThat(faults(client.post(Client.AGREEMENTS, Reports.with(Reports.drafted(), """
                {"covered":[{"facility":"rutan-kelas-iib-banjarnegara"}],
                 "attendees":[{"facility":"lapas-kelas-iia-purwokerto"},{"facility":"rutan-kelas-iib-banjarnegara"},
                              {"regionalOffice":"Jawa Tengah"}]}"""))))
                .containsExactly("/attendees/0", "/attendees/1");
    }

    @Test
    void onlyWhatWasSignedHasASuccessor() {
        JsonNode drafted = client.reported(Reports.drafted());

        assertThat(faults(client.post(
                        Client.AGREEMENTS,
                        Reports.with(
                                Reports.drafted(),
                                "{\"predecessor\":{\"id\":\"%s\"}}"
                                        .formatted(drafted.path("id").asString())))))
                .containsExactly("/predecessor/id");
    }

    private static Stream<String> texts(JsonNode node, String list) {
        return node.path(list).valueStream().map(JsonNode::asString);
    }

    private Iterable<String> faults(MvcTestResult answer) {
        return client.body(answer, 422).path("errors").findValuesAsString("pointer");
    }
}
