package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** A programme as the first release stored it: before there were harvests, certificates and levels of cohorts. */
@TrainingServiceTest
class EarlierReleaseTest {

    private static final String ID = "0198a5a2-0000-5000-8000-0000000000d1";

    private final ProgrammeApi api;

    EarlierReleaseTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @BeforeEach
    void isStored(@Autowired MongoOperations mongo) throws IOException {
        try (var resource = getClass().getResourceAsStream("stored-by-the-first-release.json")) {
            var documents = mongo.getCollection("programmes");
            documents.deleteOne(new Document("_id", ID));
            documents.insertOne(
                    Document.parse(new String(requireNonNull(resource).readAllBytes(), UTF_8)));
        }
    }

    @Test
    void isReadAndListedAsItWasReported() {
        JsonNode programme = api.get(ID);

        assertThat(programme.at("/cohorts/0/counts/withdrawn/EARLY_RELEASE").asInt())
                .isEqualTo(2);
        assertThat(programme.at("/cohorts/0/untilDerived").asBoolean()).isTrue();
        assertThat(programme.at("/counts/target").asInt()).isEqualTo(160);
        assertThat(api.list("?kind=VOCATIONAL_TRAINING&facility=lapas-kelas-iib-banjar&from=2025-08-21&to=2025-08-21")
                        .path("items")
                        .findValuesAsString("id"))
                .contains(ID);
    }

    @Test
    void goesOnByTheCommandsOfToday() {
        String second = "cohorts/" + api.get(ID).at("/cohorts/1/id").asString();
        JsonNode started = body(
                api.command(api.get(ID), second + "/start", "{\"from\":\"2025-09-08\",\"counts\":{\"enrolled\":58}}"),
                200);
        JsonNode corrected =
                body(api.correct(started, second, "{\"hours\":96,\"reason\":\"as the certificate says\"}"), 200);
        JsonNode harvested = body(api.command(corrected, "harvests", """
                        {"on":"2025-10-02","commodity":"RICE","quantity":1.25,"unit":"TON"}"""), 200);

        assertThat(harvested.path("version").asInt()).isEqualTo(4);
        assertThat(harvested.at("/cohorts/1/status").asString()).isEqualTo("RUNNING");
        assertThat(harvested.at("/cohorts/0/counts/bySex/enrolled/MALE").asInt())
                .isEqualTo(80);
        assertThat(harvested.at("/harvests/0/grams").asLong()).isEqualTo(1_250_000);
        JsonNode history = body(
                        api.http()
                                .get()
                                .uri(ProgrammeApi.PATH + "/" + ID + "/history")
                                .exchange(),
                        200)
                .path("items");
        assertThat(history.findValuesAsString("event"))
                .containsExactly(
                        "id.sinergi.programme.reported.v1",
                        "id.sinergi.programme.cohort-started.v1",
                        "id.sinergi.programme.corrected.v1",
                        "id.sinergi.programme.harvested.v1");
        assertThat(history.at("/0/changes/cohorts/1/status").asString()).isEqualTo("PLANNED");
    }
}
