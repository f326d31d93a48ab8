package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** What was wrong in a record is superseded, with a reason, and nothing is overwritten. */
@ServiceTest
class CorrectionApiTest {

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void supersedesWhatWasWrongAndKeepsItInTheHistory() {
        JsonNode signed = client.reported(Reports.signed());

        JsonNode corrected = client.corrected(
                signed,
                "{\"reason\":\"the letter says the 22nd\",\"signedOn\":\"2025-08-22\",\"statedWeekday\":null,\"fields\":null}");

        assertThat(corrected.path("version").asInt()).isEqualTo(2);
        assertThat(corrected.path("signedOn").asString()).isEqualTo("2025-08-22");
        assertThat(corrected.has("statedWeekday")).isFalse();
        assertThat(corrected.has("fields")).isFalse();
        assertThat(corrected.path("parties")).isEqualTo(signed.path("parties"));
        JsonNode entry =
                client.get(Client.path(signed) + "/history", 200).path("items").get(1);
        assertThat(entry.path("reason").asString()).isEqualTo("the letter says the 22nd");
        assertThat(entry.path("event").asString()).isEqualTo("id.sinergi.agreement.corrected.v1");
        assertThat(entry.at("/changes/fields").isNull()).isTrue();
    }

    @Test
    void refusesWhatCommandsChangeWhatBreaksARuleAndWhatChangesNothing() {
        JsonNode signed = client.reported(Reports.signed());

        assertThat(faults(signed, "{\"reason\":\"x\",\"status\":\"TERMINATED\",\"remarks\":[]}"))
                .containsExactlyInAnyOrder("/status", "/remarks");
        assertThat(faults(signed, "{\"signedOn\":\"2025-08-22\"}")).containsExactly("/reason");
        assertThat(faults(signed, "{\"reason\":\"x\",\"signedOn\":\"2199-01-01\",\"fields\":[\"MAGIC\"]}"))
                .containsExactlyInAnyOrder("/signedOn", "/fields/0");
        assertThat(faults(signed, "{\"reason\":\"x\",\"signedOn\":\"2025-08-21\"}"))
                .containsExactly("");
        assertThat(faults(
                        signed,
                        "{\"reason\":\"x\",\"predecessor\":{\"id\":\"%s\"}}"
                                .formatted(signed.path("id").asString())))
                .containsExactly("/predecessor/id");
        assertThat(faults(signed, "{\"reason\":\"x\",\"evaluations\":[{\"id\":\"%s\"}]}".formatted(UUID.randomUUID())))
                .containsExactly("/evaluations/0/id");
        client.body(client.patch(Client.path(signed), "{\"reason\":\"x\",\"magic\":1}", "\"1\""), 400);
        client.body(client.patch(Client.path(signed), "{\"reason\":\"x\",\"title\":\"y\"}", "\"7\""), 412);
    }

    @Test
    void aFrameworkStaysOneAlsoWhereAnotherFacilityImplementsIt(@Autowired MockMvcTester http) {
        JsonNode framework =
                client.reported(Reports.with(Reports.signed(), """
                {"parties":[%s,%s,{"facility":"rutan-kelas-iib-purbalingga"}],"reportedBy":"lapas-kelas-iia-purwokerto"}""".formatted(Reports.PURWOKERTO, Reports.BANYUMAS)));
        client.reported(Reports.with(Reports.signed(), """
                {"parties":[%s,{"facility":"rutan-kelas-iib-purbalingga"}],"kind":"IMPLEMENTING","parent":{"id":"%s"}}""".formatted(
                        Reports.BANYUMAS, framework.path("id").asString())));

        assertThat(http.patch()
                        .uri(Client.path(framework))
                        .with(Asking.facility("lapas-kelas-iia-purwokerto"))
                        .contentType("application/merge-patch+json")
                        .content("{\"reason\":\"x\",\"kind\":\"IMPLEMENTING\"}")
                        .header("If-Match", "\"1\""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/kind");
    }

    @Test
    void aFacilityImplementsItsOfficesFrameworkThoughItCannotReadIt(@Autowired MockMvcTester http) {
        JsonNode framework = client.reported(Reports.with(Reports.signed(), """
                {"parties":[%s,{"regionalOffice":"Jawa Tengah"}],"reportedBy":"Jawa Tengah"}""".formatted(Reports.BANYUMAS)));
        RequestPostProcessor clerk = Asking.facility("lapas-kelas-iia-purwokerto");

        assertThat(http.post()
                        .uri(Client.AGREEMENTS)
                        .with(clerk)
                        .contentType("application/json")
                        .content(Reports.with(Reports.signed(), """
                {"parties":[%s,%s],"kind":"IMPLEMENTING","parent":{"id":"%s"}}""".formatted(
                                        Reports.PURWOKERTO,
                                        Reports.BANYUMAS,
                                        framework.path("id").asString()))))
                .hasStatus(201);
        assertThat(http.get().uri(Client.path(framework)).with(clerk)).hasStatus(404);
    }

    @Test
    void aFrameworkThatIsImplementedStaysOne() {
        JsonNode framework = client.reported(Reports.signed());
        JsonNode implementing = client.reported(Reports.with(
                Reports.signed(),
                "{\"kind\":\"IMPLEMENTING\",\"parent\":{\"id\":\"%s\"}}"
                        .formatted(framework.path("id").asString())));
        String correction = "{\"reason\":\"x\",\"kind\":\"IMPLEMENTING\"}";

        assertThat(faults(framework, correction)).containsExactly("/kind");
        client.commanded(implementing, "withdrawal", "{\"reason\":\"x\"}");
        client.corrected(framework, correction);
    }

    @Test
    void correctsAPartyByItself() {
        JsonNode signed = client.reported(
                Reports.with(Reports.signed(), "{\"covered\":[{\"facility\":\"rutan-kelas-iib-banjarnegara\"}]}"));
        String facility = party(signed, "/parties/0");
        String covered = party(signed, "/covered/0");

        JsonNode numbered = client.body(
                client.patch(
                        facility,
                        "{\"reason\":\"found the copy\",\"capacity\":\"ACTING\",\"officeHeld\":\"Acting head\",\"reference\":\"101\"}",
                        "\"1\""),
                200);
        JsonNode moved = client.body(
                client.patch(
                        covered, "{\"reason\":\"mixed up\",\"facility\":\"rutan-kelas-iib-purbalingga\"}", "\"2\""),
                200);

        assertThat(numbered.at("/parties/0/capacity").asString()).isEqualTo("ACTING");
        assertThat(numbered.at("/parties/0/officeHeld").asString()).isEqualTo("Acting head");
        assertThat(numbered.at("/parties/0/id")).isEqualTo(signed.at("/parties/0/id"));
        assertThat(moved.at("/covered/0/facility").asString()).isEqualTo("rutan-kelas-iib-purbalingga");
        assertThat(client.body(
                                client.patch(facility, "{\"reason\":\"x\",\"facility\":\"lapas-nowhere\"}", "\"3\""),
                                422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/facility");
        client.body(
                client.patch(Client.path(signed) + "/parties/" + UUID.randomUUID(), "{\"reason\":\"x\"}", "\"3\""),
                404);
    }

    @Test
    void claimsStandBesideWhatCountsAndAtMostOneIsCurrent() {
        JsonNode signed = client.reported(Reports.signed());

        JsonNode claimed = client.corrected(signed, """
                {"reason":"two articles differ","claims":[
                  {"source":{"publisher":"The facility"},"current":true,"values":{"signedOn":"2025-08-21"}},
                  {"source":{"publisher":"A newspaper"},"values":{"signedOn":"2025-08-20","title":"Another"}}]}""");

        assertThat(claimed.path("claims")).hasSize(2);
        assertThat(claimed.path("signedOn").asString()).isEqualTo("2025-08-21");
        assertThat(faults(claimed, """
                {"reason":"x","claims":[{"reportedBy":"a","current":true,"values":{"signedOn":"2025"}},
                 {"reportedBy":"b","current":true,"values":{"magic":1}}]}""")).containsExactlyInAnyOrder("/claims", "/claims/1/values/magic");
    }

    @Test
    void remarksAndFollowUpsKeepWhoAndWhen() {
        JsonNode promised = client.commanded(
                client.commanded(client.reported(Reports.signed()), "remarks", "{\"text\":\"which number?\"}"),
                "follow-ups",
                "{\"what\":\"ask for the number\",\"who\":\"lapas-kelas-iia-purwokerto\",\"due\":\"2026-12\"}");
        String completion = "follow-ups/" + promised.at("/followUps/0/id").asString() + "/completion";

        assertThat(promised.at("/remarks/0/by").asString()).isEqualTo("operator");
        assertThat(promised.at("/remarks/0/at").asString()).isNotEmpty();
        assertThat(client.body(client.command(promised, completion, "{\"done\":\"2199\"}"), 422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/done");
        assertThat(client.commanded(promised, completion, "{\"done\":\"2026-11-20\"}")
                        .at("/followUps/0/done")
                        .asString())
                .isEqualTo("2026-11-20");
        client.body(
                client.command(promised, "follow-ups/" + UUID.randomUUID() + "/completion", "{\"done\":\"2026\"}"),
                412);
    }

    @Test
    void warnsOfFieldsToMapAndOfTagsOutsideTheirScheme() {
        JsonNode agreement = client.reported(Reports.with(Reports.signed(), """
                {"signedOn":"2020-03-01","statedWeekday":null,"fields":["OTHER"],"otherTexts":{"fields":"beekeeping"},
                 "policyTags":[{"scheme":"AKSELERASI_13","number":2}]}"""));

        assertThat(agreement.path("warnings").findValuesAsString("code"))
                .containsExactlyInAnyOrder("UNMAPPED_OTHER", "TAG_OUTSIDE_SCHEME");
        assertThat(client.body(
                                client.post(
                                        Client.AGREEMENTS,
                                        Reports.with(Reports.signed(), "{\"otherTexts\":{\"fields\":\"bees\"}}")),
                                422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/otherTexts/fields");
    }

    private static String party(JsonNode agreement, String place) {
        return Client.path(agreement) + "/parties/"
                + agreement.at(place + "/id").asString();
    }

    private Iterable<String> faults(JsonNode agreement, String correction) {
        MvcTestResult answer = client.patch(Client.path(agreement), correction, Client.etag(agreement));
        return client.body(answer, 422).path("errors").findValuesAsString("pointer");
    }
}
