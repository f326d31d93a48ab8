package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.outbox.EventStream;
import id.sinergi.programme.model.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published keeps to the contract; without Kafka it waits in the outbox, byte for byte. */
@TrainingServiceTest
class PublishedProgrammeTest {

    private static final Path CONTRACT = Path.of("..", "contracts", "events", "programmes");

    private final ProgrammeApi api;
    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final EventStream stream;

    PublishedProgrammeTest(MockMvcTester http, MongoTemplate mongo, JsonMapper json, EventStream stream) {
        this.api = new ProgrammeApi(http);
        this.mongo = mongo;
        this.json = json;
        this.stream = stream;
    }

    @Test
    void everySituationKeepsToTheContract() {
        JsonNode training = api.report(Reports.TRAINING);
        JsonNode programme = api.report(Reports.REHABILITATION);
        JsonNode grown = body(
                api.command(programme, "cohorts", "{\"status\":\"CANCELLED\",\"cancellationReason\":\"no room\"}"),
                200);
        String second = grown.path("cohorts").path(1).path("id").asString();
        JsonNode started = body(
                api.command(
                        grown,
                        "cohorts/" + second + "/start",
                        "{\"from\":\"2025-11-03\",\"days\":90,\"counts\":{\"enrolled\":58,\"provisional\":true}}"),
                200);

        assertThat(published(training, "reported")).isEqualTo(withoutWarnings(training));
        assertThat(published(programme, "reported")).isEqualTo(withoutWarnings(programme));
        assertThat(published(grown, "cohort-added")).isEqualTo(withoutWarnings(grown));
        assertThat(published(started, "cohort-started")).isEqualTo(withoutWarnings(started));
    }

    @Test
    void everythingThatCanBeStatedKeepsToTheContract() {
        JsonNode whole = api.report(Reports.WHOLE);
        JsonNode harvested = body(api.command(whole, "harvests", """
                {"on":"2025-10-02","statedWeekday":"THURSDAY","commodity":"OTHER","otherTexts":{"commodity":"kelor"},
                 "sector":"CROPS","quantity":1.25,"unit":"TON","areaSquareMetres":400,"grossSalesRupiah":300000,
                 "uses":[{"use":"SOLD","quantity":1},{"use":"DONATED"}]}"""), 200);
        JsonNode put = body(
                api.command(
                        harvested,
                        "cohorts/"
                                + harvested.path("cohorts").path(1).path("id").asString() + "/postponement",
                        "{\"reason\":\"flood\"}"),
                200);
        JsonNode withdrawn = body(api.command(put, "withdrawal", "{\"reason\":\"reported twice\"}"), 200);

        assertThat(published(whole, "reported")).isEqualTo(withoutWarnings(whole));
        assertThat(published(harvested, "harvested")).isEqualTo(withoutWarnings(harvested));
        assertThat(published(put, "cohort-postponed")).isEqualTo(withoutWarnings(put));
        assertThat(published(withdrawn, "withdrawn")).isEqualTo(withoutWarnings(withdrawn));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAStateOfOurs(Path example) {
        JsonNode body = json.readTree(example);
        ObjectNode state = body.deepCopy().asObject();
        state.remove(List.of("id", "version", "createdAt", "recordedAt"));

        Programme read = json.readerFor(Programme.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(state);

        assertThat(faults(body)).isEmpty();
        assertThat(json.readTree(json.writeValueAsBytes(read))).isEqualTo(state);
    }

    @Test
    void whatBreaksTheContractIsNoticed() {
        ObjectNode event = json.readTree(examples().getFirst()).asObject();
        event.remove("facility");

        assertThat(faults(event)).hasSize(1);
    }

    static List<Path> examples() {
        return files(CONTRACT.resolve("examples"), ".json");
    }

    private JsonNode published(JsonNode programme, String happened) {
        Document stored = mongo.getCollection(stream.collection())
                .find(new Document("_id", programme.path("id").asString()))
                .first();
        Document event = stored.getList("outbox", Document.class)
                .get(programme.path("version").asInt() - 1);
        JsonNode body = json.readTree(event.getString("body"));
        assertThat(event.getString("type")).isEqualTo("id.sinergi.programme." + happened + ".v1");
        assertThat(faults(body)).isEmpty();
        return body;
    }

    private List<Error> faults(JsonNode event) {
        return schema().validate(event);
    }

    /** The schema that events name as theirs. */
    private Schema schema() {
        JsonNode schema = files(CONTRACT, ".schema.json").stream()
                .map(json::readTree)
                .filter(each -> each.path("$id").asString().equals(stream.schema()))
                .findFirst()
                .orElseThrow();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static JsonNode withoutWarnings(JsonNode answer) {
        ObjectNode programme = answer.deepCopy().asObject();
        programme.remove("warnings");
        return programme;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
