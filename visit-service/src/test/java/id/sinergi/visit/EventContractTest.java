package id.sinergi.visit;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published is what {@code contracts/events/visits} promises to readers. */
@ServiceTest
class EventContractTest {

    private static final Path CONTRACT = Path.of("..", "contracts", "events", "visits");
    private static final List<String> SERVICES_OWN = List.of("id", "version", "createdAt", "recordedAt");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @MethodSource("examples")
    void aVisitReportedAsInAnExampleIsPublishedAsTheContractSays(String example) {
        String visit = reported(report(example));

        assertThat(published(visit)).containsExactly(example);
    }

    @Test
    void whatHappensToAVisitIsPublishedAsTheContractSays() {
        ObjectNode planned = (ObjectNode) json.readTree(report("id.sinergi.visit.planned.v1"));
        String held = reported(planned.put("on", "2025-10-29").toString());
        command(held, "holding", "{\"delegationSize\":9,\"outcomes\":[\"agreed\"]}");
        String cancelled = reported(planned.put("on", "2025-01-29").toString());
        command(cancelled, "cancellation", "{\"reason\":\"the road was closed\"}");

        assertThat(published(held)).containsExactly("id.sinergi.visit.planned.v1", "id.sinergi.visit.held.v1");
        assertThat(published(cancelled))
                .containsExactly("id.sinergi.visit.planned.v1", "id.sinergi.visit.cancelled.v1");
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
    private List<String> published(String visit) {
        return mongo
                .getCollection("visits")
                .find(new Document("_id", visit))
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

    private String reported(String report) {
        var answer = http.post()
                .uri("/api/v1/visits")
                .contentType(MediaType.APPLICATION_JSON)
                .content(report)
                .exchange();
        assertThat(answer).hasStatus(201);
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .path("id")
                .asString();
    }

    private void command(String visit, String command, String body) {
        assertThat(http.post()
                        .uri("/api/v1/visits/" + visit + "/" + command)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
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
