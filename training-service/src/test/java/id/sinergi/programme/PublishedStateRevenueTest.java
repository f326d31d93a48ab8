package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published of state revenue keeps to the contract; without Kafka it waits in an outbox of its own. */
@TrainingServiceTest
class PublishedStateRevenueTest {

    private static final Path SCHEMA =
            Path.of("..", "contracts", "events", "state-revenue", "state-revenue.v1.schema.json");

    private final MockMvcTester http;
    private final MongoTemplate mongo;
    private final JsonMapper json;

    PublishedStateRevenueTest(MockMvcTester http, MongoTemplate mongo, JsonMapper json) {
        this.http = http;
        this.mongo = mongo;
        this.json = json;
    }

    @Test
    void everyVersionKeepsToTheContract() {
        String address = "/api/v1/state-revenue/lapas-kelas-iib-banjar/2025-03";
        JsonNode reported = body(
                http.put()
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"rupiah\":5,\"note\":\"eggs\",\"source\":{\"publisher\":\"Lapas\"}}")
                        .exchange(),
                201);
        JsonNode withdrawn = body(
                http.post()
                        .uri(address + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"not ours\"}")
                        .header("If-Match", "\"1\"")
                        .exchange(),
                200);

        List<JsonNode> bodies = published(reported.path("id").asString());

        assertThat(bodies).containsExactly(reported, withdrawn);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.readTree(SCHEMA));
        assertThat(bodies).allSatisfy(body -> assertThat(schema.validate(body)).isEmpty());
    }

    private List<JsonNode> published(String id) {
        Document stored = mongo.getCollection("state-revenue")
                .find(new Document("_id", id))
                .first();
        return stored.getList("outbox", Document.class).stream()
                .map(event -> json.readTree(event.getString("body")))
                .toList();
    }
}
