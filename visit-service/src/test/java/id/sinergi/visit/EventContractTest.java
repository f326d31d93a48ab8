package id.sinergi.visit;

import static id.sinergi.visit.Reports.BY_THE_HOST;
import static id.sinergi.visit.Reports.BY_THE_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.visit.model.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published is what {@code contracts/events/visits} promises to readers. */
@ServiceTest
class EventContractTest {

    private static final Path CONTRACT = Path.of("..", "contracts", "events", "visits");
    private static final List<String> SERVICES_OWN = List.of("id", "version", "createdAt", "recordedAt");

    private Client client;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void talks(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "postponed", "held", "cancelled"})
    void aVisitReportedAsInAnExampleIsPublishedAsTheContractSays(String state) {
        String example = "id.sinergi.visit." + state + ".v1";
        JsonNode visit = client.reported(report(example));

        assertThat(published(visit)).containsExactly(example);
    }

    @Test
    void whatHappensToVisitsIsPublishedAsTheContractSays() {
        JsonNode plan = client.reported(((ObjectNode) json.readTree(report("id.sinergi.visit.planned.v1")))
                .put("on", "2025-10-29")
                .toString());
        client.commanded(plan, "postponement", "{\"on\":\"2025-10-30\",\"reason\":\"rain\"}");
        client.commanded(plan, "holding", "{\"delegationSize\":9,\"outcomes\":[\"agreed\"]}");
        client.commanded(plan, "remarks", "{\"text\":\"who chaired?\"}");
        String followUp = client.commanded(plan, "follow-ups", "{\"what\":\"send the minutes\",\"due\":\"2025-12\"}")
                .at("/followUps/0/id")
                .asString();
        client.commanded(plan, "follow-ups/" + followUp + "/completion", "{\"done\":\"2025-11-03\"}");
        client.body(client.corrected(plan, "", "{\"reason\":\"counted again\",\"delegationSize\":8}"), 200);
        JsonNode cancelled = client.reported(BY_THE_HOST.replace("HELD", "PLANNED"));
        client.commanded(cancelled, "cancellation", "{\"reason\":\"the road was closed\"}");
        client.commanded(cancelled, "withdrawal", "{\"reason\":\"reported twice\"}");
        JsonNode host = client.reported(BY_THE_HOST);
        JsonNode visitor = client.reported(BY_THE_VISITOR);
        client.commanded(host, "distinct-from", Reports.of(plan, "a month apart"));
        client.commanded(host, "confirmation", "{\"by\":\"bapas-kelas-ii-purwokerto\"}");
        client.commanded(
                host,
                "dispute",
                "{\"by\":\"bapas-kelas-ii-purwokerto\",\"reason\":\"a day early\",\"values\":{\"on\":\"2025-10-29\"}}");
        client.commanded(visitor, "same-as", Reports.of(host, "the same visit"));
        client.commanded(
                host, "settlement", "{\"by\":\"Jawa Tengah\",\"on\":\"2025-10-29\",\"reason\":\"the guest book\"}");
        client.commanded(host, "separation", Reports.of(visitor, "two visits after all"));

        assertThat(Stream.of(plan, cancelled, host, visitor)
                        .flatMap(visit -> published(visit).stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(examples().toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAStateOfOurs(String example) {
        String report = report(example);

        assertThat(faults(text(example))).isEmpty();
        assertThat(json.readTree(json.writeValueAsString(json.readValue(report, Visit.class))))
                .isEqualTo(json.readTree(report));
    }

    static Stream<String> examples() {
        return Arrays.stream(CONTRACT.resolve("examples").toFile().list())
                .map(file -> file.replace(".json", ""))
                .sorted();
    }

    /** The types of a visit's events, each body found to be as the contract says. */
    private List<String> published(JsonNode visit) {
        return mongo
                .getCollection("visits")
                .find(new Document("_id", visit.path("id").asString()))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .peek(event -> assertThat(faults(event.getString("body"))).isEmpty())
                .map(event -> event.getString("type"))
                .toList();
    }

    private List<String> faults(String body) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(CONTRACT.resolve("visit.v1.schema.json")), InputFormat.JSON);
        return schema.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private String report(String example) {
        ObjectNode body = (ObjectNode) json.readTree(text(example));
        return body.remove(SERVICES_OWN).toString();
    }

    private static String text(String example) {
        return text(CONTRACT.resolve("examples").resolve(example + ".json"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
