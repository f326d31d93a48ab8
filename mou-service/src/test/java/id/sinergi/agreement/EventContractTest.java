package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.agreement.model.Agreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published is what {@code contracts/events/agreements} promises to readers. */
@ServiceTest
class EventContractTest {

    private static final Path CONTRACT = Path.of("..", "contracts", "events", "agreements");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    private Client client;
    private Schema schema;

    @BeforeEach
    void read(@Autowired MockMvcTester http) throws IOException {
        client = new Client(http);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("agreement.v1.schema.json")), InputFormat.JSON);
    }

    @Test
    void everyStateIsPublishedAsTheContractSays() {
        assertThat(published(client.reported(Reports.explored()))).containsExactly("exploring");
        assertThat(published(client.reported(Reports.proposed()))).containsExactly("proposed");
        assertThat(published(client.reported(Reports.drafted()))).containsExactly("drafted");
        assertThat(published(client.reported(Reports.signed()))).containsExactly("signed");
        assertThat(published(client.reported(Reports.terminated()))).containsExactly("terminated");
    }

    @Test
    void everyCommandIsPublishedAsTheContractSays() {
        JsonNode drafted = client.commanded(client.reported(Reports.proposed()), "draft", """
                {"fields":["HEALTH"],"validity":{"kind":"FIXED","duration":"P18M"}}""");
        JsonNode planned = client.commanded(
                drafted,
                "signing-plan",
                "{\"on\":{\"from\":\"2026-02\",\"to\":\"2026-03-15\"},\"note\":\"in spring\"}");
        JsonNode signed = client.commanded(planned, "signing", """
                {"on":"2026-03-10","statedWeekday":"TUESDAY","attendees":[{"regionalOffice":"Jawa Tengah"}]}""");
        JsonNode evaluated = client.commanded(signed, "evaluations", """
                {"on":"2026-09","recommendation":"RENEW","findings":["it works"],"fieldsToAdd":["SPORT"]}""");
        JsonNode successor = client.commanded(evaluated, "renewal", "{\"fieldsToAdd\":[\"SPORT\"]}");
        JsonNode amended = client.commanded(
                evaluated, "amendment", "{\"fieldsAdded\":[\"SPORT\"],\"validity\":{\"kind\":\"OPEN_ENDED\"}}");
        JsonNode terminated = client.commanded(amended, "termination", "{\"on\":\"2026-10\",\"reason\":\"no use\"}");
        JsonNode withdrawn = client.commanded(terminated, "withdrawal", "{\"reason\":\"reported twice\"}");

        assertThat(published(withdrawn))
                .containsExactly(
                        "proposed",
                        "drafted",
                        "signing-planned",
                        "signed",
                        "evaluated",
                        "amended",
                        "terminated",
                        "withdrawn");
        assertThat(published(successor)).containsExactly("drafted");
    }

    @Test
    void whatIsDoneToTheRecordIsPublishedAsTheContractSays() {
        JsonNode remarked = client.commanded(
                client.commanded(client.reported(Reports.explored()), "proposal", "{}"),
                "remarks",
                "{\"text\":\"who is the partner?\"}");
        JsonNode corrected = client.corrected(remarked, """
                {"reason":"found in the letter","otherTexts":{"fields":"bees"},"fields":["OTHER"],
                 "claims":[{"reportedBy":"lapas-kelas-iia-purwokerto","values":{"title":"Another"}}]}""");
        JsonNode promised = client.commanded(corrected, "follow-ups", "{\"what\":\"call\",\"due\":\"2026-12\"}");
        JsonNode done = client.commanded(
                promised,
                "follow-ups/" + promised.at("/followUps/0/id").asString() + "/completion",
                "{\"done\":\"2026-11-20\"}");

        assertThat(published(done))
                .containsExactly(
                        "exploring", "proposed", "remarked", "corrected", "follow-up-added", "follow-up-completed");
    }

    @Test
    void theContractRefusesWhatReadersCouldNotUse() {
        assertThat(faults("{}")).isNotEmpty();
        assertThat(faults(Reports.with(example("signed"), "{\"statedWeekday\":\"CARNIVAL\"}")))
                .isNotEmpty();
        assertThat(faults(Reports.with(example("signed"), "{\"validity\":{\"kind\":\"FIXED\"}}")))
                .isNotEmpty();
        assertThat(faults(Reports.with(example("drafted"), "{\"signedOn\":\"2026-01-01\"}")))
                .isNotEmpty();
        assertThat(faults(Reports.with(example("signed"), "{\"aLaterMember\":1}")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAStateOfOurs(String name) {
        String example = example(name);
        ObjectNode state = (ObjectNode) json.readTree(example);
        state.remove(List.of("id", "version", "createdAt", "recordedAt"));

        assertThat(faults(example)).isEmpty();
        String written = json.writeValueAsString(json.treeToValue(state, Agreement.class));
        assertThat(json.readTree(written)).isEqualTo(state);
    }

    static Stream<String> examples() {
        return Arrays.stream(CONTRACT.resolve("examples").toFile().list())
                .map(file -> file.replaceAll("id\\.sinergi\\.agreement\\.(.*)\\.v1\\.json", "$1"))
                .sorted();
    }

    /** What happened by the types of an agreement's events, each found to be as the contract says. */
    private List<String> published(JsonNode agreement) {
        return mongo
                .getCollection("agreements")
                .find(new Document("_id", agreement.path("id").asString()))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .map(this::asTheContractSays)
                .toList();
    }

    private String asTheContractSays(Document event) {
        assertThat(faults(event.getString("body"))).as(event.getString("body")).isEmpty();
        String happened = event.getString("type").replaceAll("id\\.sinergi\\.agreement\\.(.*)\\.v1", "$1");
        assertThat(examples()).contains(happened);
        return happened;
    }

    private List<String> faults(String body) {
        return schema.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String example(String name) {
        try {
            return Files.readString(CONTRACT.resolve("examples/id.sinergi.agreement." + name + ".v1.json"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
