package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RenewalApiTest {

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void answersTheSuccessorAndLeavesThePredecessorAsItIs() {
        JsonNode old = client.reported(Reports.with(Reports.signed(), "{\"occasion\":\"a ceremony\"}"));

        MvcTestResult answer = client.command(old, "renewal", "{\"fieldsToAdd\":[\"SPORT\",\"HEALTH\"]}");

        JsonNode successor = client.body(answer, 201);
        assertThat(answer).headers().hasValue("ETag", "\"1\"").hasValue("Location", Client.path(successor));
        assertThat(successor.at("/predecessor/id").asString())
                .isEqualTo(old.path("id").asString());
        assertThat(successor.path("status").asString()).isEqualTo("DRAFTED");
        assertThat(successor.path("title")).isEqualTo(old.path("title"));
        assertThat(successor.path("kind")).isEqualTo(old.path("kind"));
        assertThat(successor.path("parties").findValuesAsString("name"))
                .isEqualTo(old.path("parties").findValuesAsString("name"));
        assertThat(successor.path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("HEALTH", "SPORT");
        assertThat(successor.has("signedOn")).isFalse();
        assertThat(successor.has("occasion")).isFalse();
        assertThat(client.read(old).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void carriesOverWhoThePartiesAreButNotHowTheySigned() {
        JsonNode old = client.reported(Reports.with(Reports.signed(), """
                {"parties":[{"facility":"lapas-kelas-iia-purwokerto","capacity":"HEAD","reference":"101"},%s],
                 "covered":[{"facility":"rutan-kelas-iib-banjarnegara"}]}""".formatted(Reports.BANYUMAS)));

        JsonNode successor = client.commanded(old, "renewal", "{}");

        assertThat(successor.at("/parties/0").propertyNames()).containsExactlyInAnyOrder("id", "facility");
        assertThat(successor.at("/parties/0/id")).isNotEqualTo(old.at("/parties/0/id"));
        assertThat(successor.at("/covered/0/facility")).isEqualTo(old.at("/covered/0/facility"));
    }

    @Test
    void whatIsGivenTakesTheOldOnesPlace() {
        JsonNode successor =
                client.commanded(client.reported(Reports.terminated()), "renewal", """
                {"kind":"IMPLEMENTING","title":"Anew","status":"SIGNED","signedOn":"2025-06-01","fields":["SPORT"],
                 "parties":[{"regionalOffice":"Jawa Tengah"},%s],"parent":{"reference":"7/2020"}}""".formatted(Reports.BANYUMAS));

        assertThat(successor.path("kind").asString()).isEqualTo("IMPLEMENTING");
        assertThat(successor.path("title").asString()).isEqualTo("Anew");
        assertThat(successor.path("status").asString()).isEqualTo("SIGNED");
        assertThat(successor.at("/parties/0/regionalOffice").asString()).isEqualTo("Jawa Tengah");
        assertThat(successor.path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("SPORT");
        assertThat(successor.has("terminationReason")).isFalse();
    }

    @Test
    void fieldsAddedToUnknownOnesAreSomeOfSeveral() {
        JsonNode old = client.reported(Reports.signedAtAnUnknownDate());

        JsonNode added = client.commanded(old, "renewal", "{\"fieldsToAdd\":[\"SPORT\"]}");

        assertThat(added.path("fieldsAmongOthers").asBoolean()).isTrue();
        assertThat(client.commanded(old, "renewal", "{}").has("fields")).isFalse();
    }

    @Test
    void carriesOverTheFieldsThatEvaluationsWouldAddUnlessItsOwnAreGiven() {
        JsonNode old = client.commanded(
                client.commanded(client.reported(Reports.signed()), "evaluations", "{\"fieldsToAdd\":[\"SPORT\"]}"),
                "evaluations",
                "{\"fieldsToAdd\":[\"CULTURE\",\"SPORT\"]}");

        assertThat(fields(client.commanded(old, "renewal", "{}"))).containsExactly("HEALTH", "SPORT", "CULTURE");
        assertThat(fields(client.commanded(old, "renewal", "{\"fieldsToAdd\":[\"FISHERY\"]}")))
                .containsExactly("HEALTH", "FISHERY");
        assertThat(fields(client.commanded(old, "renewal", "{\"fields\":[\"FISHERY\"]}")))
                .containsExactly("FISHERY");
    }

    @Test
    void thatAPredecessorIsRenewedIsReadOnceItsSuccessorIsSigned() {
        JsonNode old = client.reported(
                Reports.with(Reports.signed(), "{\"validity\":{\"kind\":\"FIXED\",\"until\":\"2199-12-31\"}}"));
        JsonNode successor = client.commanded(old, "renewal", "{}");
        assertThat(client.read(old).at("/standing/state").asString()).isEqualTo("IN_FORCE");
        assertThat(client.read(old).at("/standing/endsOn").asString()).isEqualTo("2199-12-31");
        assertThat(client.read(successor).at("/standing/state").asString()).isEqualTo("NOT_SIGNED");

        client.commanded(successor, "signing", "{\"on\":\"2026-01-15\"}");

        JsonNode renewed = client.read(old);
        assertThat(renewed.at("/standing/state").asString()).isEqualTo("RENEWED");
        assertThat(renewed.at("/standing/renewedBy")).isEqualTo(successor.path("id"));
        assertThat(renewed.path("version").asInt()).isEqualTo(1);
        assertThat(client.get(
                                Client.AGREEMENTS + "?predecessor="
                                        + old.path("id").asString(),
                                200)
                        .at("/items/0/id"))
                .isEqualTo(successor.path("id"));
    }

    @Test
    void isAnsweredAgainForItsKeyAlsoWhenThePredecessorHasMovedOn() {
        JsonNode old = client.reported(Reports.signed());
        String path = Client.path(old) + "/renewal";
        UUID key = UUID.randomUUID();
        String first = client.body(client.post(path, "{}", key, "\"1\""), 201).toString();
        client.commanded(old, "evaluations", "{\"on\":\"2026-01\"}");

        assertThat(client.body(client.post(path, "{}", key, "\"1\""), 201)).hasToString(first);
        client.body(client.post(path, "{}", UUID.randomUUID(), "\"1\""), 412);
        client.body(client.post(path, "{}", null, "\"1\""), 412);
        client.body(client.post(path, "{\"title\":\"Another\"}", key, "\"1\""), 422);
        assertThat(client.body(client.post(path, "{}", key, null), 201)).hasToString(first);
        client.body(client.post(path, "{}", UUID.randomUUID(), null), 428);
        client.body(client.post(Client.AGREEMENTS + "/" + UUID.randomUUID() + "/renewal", "{}", null, "\"1\""), 404);
    }

    @Test
    void agreementsDoNotRenewOneAnotherInACircle() {
        JsonNode first = client.reported(Reports.signed());
        JsonNode second = client.reported(successorOf(first));
        JsonNode third = client.reported(successorOf(second));

        for (JsonNode later : List.of(second, third)) {
            String correction = "{\"reason\":\"x\",\"predecessor\":{\"id\":\"%s\"}}"
                    .formatted(later.path("id").asString());
            JsonNode problem = client.body(client.patch(Client.path(first), correction, "\"1\""), 422);
            assertThat(problem.path("errors").findValuesAsString("pointer")).containsExactly("/predecessor/id");
        }
        client.corrected(
                third,
                "{\"reason\":\"x\",\"predecessor\":{\"id\":\"%s\"}}"
                        .formatted(first.path("id").asString()));
    }

    private static String successorOf(JsonNode agreement) {
        return Reports.with(
                Reports.signed(),
                "{\"predecessor\":{\"id\":\"%s\"}}"
                        .formatted(agreement.path("id").asString()));
    }

    private static java.util.stream.Stream<String> fields(JsonNode agreement) {
        return agreement.path("fields").valueStream().map(JsonNode::asString);
    }

    @Test
    void refusesFieldsThatNoListHas() {
        JsonNode problem = client.body(
                client.command(
                        client.reported(Reports.signedAtAnUnknownDate()),
                        "renewal",
                        "{\"fieldsToAdd\":[\"MAGIC\",null]}"),
                422);

        assertThat(problem.path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/fieldsToAdd/0", "/fieldsToAdd");
    }
}
