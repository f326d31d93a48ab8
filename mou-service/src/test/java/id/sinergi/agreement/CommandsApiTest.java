package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CommandsApiTest {

    private static final Set<String> COMMANDS = Set.of(
            "proposal", "draft", "signing-plan", "signing", "evaluations", "amendment", "renewal", "termination");

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void aDraftSettlesTitleAndFields() {
        JsonNode drafted = client.commanded(
                client.reported(Reports.proposed()),
                "draft",
                "{\"title\":\"The draft\",\"fields\":[\"SPORT\"],\"fieldsAmongOthers\":true}");

        assertThat(drafted.path("status").asString()).isEqualTo("DRAFTED");
        assertThat(drafted.path("version").asInt()).isEqualTo(2);
        assertThat(drafted.path("title").asString()).isEqualTo("The draft");
        assertThat(texts(drafted, "fields")).containsExactly("SPORT");
        assertThat(drafted.path("fieldsAmongOthers").asBoolean()).isTrue();
        assertThat(drafted.path("parties")).hasSize(2);
    }

    @Test
    void aDraftWithAnUnknownFieldChangesNothing() {
        JsonNode proposed = client.reported(Reports.proposed());

        assertThat(faults(client.command(proposed, "draft", "{\"fields\":[\"MAGIC\"]}")))
                .containsExactly("/fields/0");
        assertThat(client.read(proposed).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aSigningIsPlannedWithoutADayAndThenForOne() {
        JsonNode open = client.commanded(client.reported(Reports.drafted()), "signing-plan", "{}");
        JsonNode dated = client.commanded(open, "signing-plan", "{\"on\":\"2027-02\",\"note\":\"at the town hall\"}");

        assertThat(open.path("status").asString()).isEqualTo("SIGNING_PLANNED");
        assertThat(open.path("warnings")).isEmpty();
        assertThat(dated.at("/signingPlan/on").asString()).isEqualTo("2027-02");
        assertThat(dated.at("/signingPlan/note").asString()).isEqualTo("at the town hall");
    }

    @Test
    void aSigningTellsWhoSignedUnderWhichNumber() {
        JsonNode planned = client.commanded(client.reported(Reports.drafted()), "signing-plan", "{\"on\":\"2025-08\"}");

        JsonNode signed = client.commanded(planned, "signing", """
                {"on":"2025-08-21","statedWeekday":"THURSDAY","validity":{"kind":"FIXED","duration":"P2Y"},
                 "parties":[{"facility":"lapas-kelas-iia-purwokerto","capacity":"ACTING_DAILY","reference":"W13-101"}],
                 "attendees":[{"regionalOffice":"Jawa Tengah"}]}""");

        assertThat(signed.path("status").asString()).isEqualTo("SIGNED");
        assertThat(signed.path("signedOn").asString()).isEqualTo("2025-08-21");
        assertThat(signed.at("/parties/0/capacity").asString()).isEqualTo("ACTING_DAILY");
        assertThat(signed.at("/parties/0/reference").asString()).isEqualTo("W13-101");
        assertThat(signed.at("/parties/1/organisation/name").asString()).isEqualTo("Pemerintah Kabupaten Banyumas");
        assertThat(signed.at("/validity/duration").asString()).isEqualTo("P2Y");
        assertThat(signed.at("/attendees/0/regionalOffice").asString()).isEqualTo("Jawa Tengah");
        assertThat(signed.has("signingPlan")).isFalse();
        assertThat(texts(signed, "fields")).containsExactly("HEALTH", "EDUCATION");
    }

    @Test
    void refusesASigningInTheFutureAndBySomebodyElse() {
        JsonNode drafted = client.reported(Reports.drafted());

        assertThat(faults(client.command(drafted, "signing", """
                {"on":"2199-01-01","parties":[{"regionalOffice":"Jawa Barat"},{"regionalOffice":"Jawa Barat"}]}""")))
                .containsExactlyInAnyOrder("/on", "/parties/0", "/parties/1", "/parties/1");
    }

    @Test
    void refusesHolesInLists() {
        JsonNode drafted = client.reported(Reports.drafted());

        assertThat(faults(client.command(drafted, "signing", "{\"parties\":[null]}")))
                .contains("/parties");
        assertThat(faults(client.command(drafted, "signing", "{\"attendees\":[null]}")))
                .contains("/attendees");
        assertThat(faults(client.command(client.reported(Reports.signed()), "evaluations", "{\"findings\":[null]}")))
                .contains("/findings");
    }

    @Test
    void aSigningWithoutADateIsMarked() {
        JsonNode signed = client.commanded(client.reported(Reports.explored()), "signing", "{}");

        assertThat(signed.path("warnings").findValuesAsString("code")).containsExactly("DATE_MISSING");
    }

    @Test
    void evaluationsAddUpEachWithItsId() {
        JsonNode once = client.commanded(client.reported(Reports.signed()), "evaluations", """
                {"on":"2025-12-01","findings":["few classes held"],"recommendation":"CONTINUE"}""");
        JsonNode twice = client.commanded(
                once,
                "evaluations",
                "{\"on\":\"2026-02-03\",\"statedWeekday\":\"MONDAY\",\"recommendation\":\"RENEW\",\"fieldsToAdd\":[\"SPORT\"]}");

        assertThat(twice.path("evaluations")).hasSize(2);
        assertThat(twice.at("/evaluations/0")).isEqualTo(once.at("/evaluations/0"));
        assertThat(UUID.fromString(twice.at("/evaluations/1/id").asString()))
                .isNotEqualTo(UUID.fromString(twice.at("/evaluations/0/id").asString()));
        assertThat(twice.path("warnings").findValuesAsString("code")).containsExactly("WEEKDAY_CONTRADICTION");
        assertThat(client.read(twice).path("evaluations")).isEqualTo(twice.path("evaluations"));
    }

    @Test
    void refusesAnEvaluationByTheFieldsOfItsBody() {
        assertThat(faults(client.command(client.reported(Reports.signed()), "evaluations", """
                {"id":"00000000-0000-0000-0000-000000000001","on":"2199","findings":[" "],"fieldsToAdd":["MAGIC"]}""")))
                .containsExactlyInAnyOrder("/id", "/on", "/findings/0", "/fieldsToAdd/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPLORING       | proposal,draft,signing-plan,signing",
                "PROPOSED        | draft,signing-plan,signing",
                "DRAFTED         | signing-plan,signing",
                "SIGNING_PLANNED | signing-plan,signing",
                "SIGNED          | evaluations,amendment,renewal,termination",
                "TERMINATED      | renewal"
            })
    void aStateRefusesTheCommandsThatItDoesNotAllowAndNamesThoseThatItDoes(String status, String allowed) {
        String reason = status.equals("TERMINATED") ? "{\"terminationReason\":\"closed\"}" : "{}";
        JsonNode agreement = client.reported(Reports.in(status, reason));

        COMMANDS.stream()
                .filter(command -> !Set.of(allowed.split(",")).contains(command))
                .forEach(command -> {
                    JsonNode problem = client.body(client.command(agreement, command, "{}"), 409);
                    assertThat(problem.path("state").asString()).isEqualTo(status);
                    assertThat(texts(problem, "allowedCommands"))
                            .startsWith(allowed.split(","))
                            .endsWith("withdrawal", "remarks", "follow-ups", "correction");
                });
        Stream.of(allowed.split(","))
                .forEach(command -> client.commanded(
                        client.reported(Reports.in(status, reason)),
                        command,
                        command.equals("termination") ? "{\"reason\":\"closed\"}" : "{}"));
    }

    @Test
    void aCommandNamesTheVersionItIsBasedOnAndIsAnsweredAgainForItsKey() {
        JsonNode signed = client.reported(Reports.signed());
        String path = Client.path(signed) + "/evaluations";
        UUID key = UUID.randomUUID();

        client.body(client.post(path, "{}"), 428);
        client.body(client.post(path, "{}", null, "\"7\""), 412);
        JsonNode first = client.body(client.post(path, "{\"on\":\"2025-12\"}", key, "\"1\""), 200);
        JsonNode again = client.body(client.post(path, "{\"on\":\"2025-12\"}", key, "\"1\""), 200);

        assertThat(again).isEqualTo(first);
        client.body(client.post(path, "{\"on\":\"2025-11\"}", key, "\"2\""), 422);
        client.body(
                client.post(Client.AGREEMENTS + "/" + UUID.randomUUID() + "/evaluations", "{}", null, "\"1\""), 404);
    }

    private static Stream<String> texts(JsonNode node, String list) {
        return node.path(list).valueStream().map(JsonNode::asString);
    }

    private Iterable<String> faults(MvcTestResult answer) {
        return client.body(answer, 422).path("errors").findValuesAsString("pointer");
    }
}
