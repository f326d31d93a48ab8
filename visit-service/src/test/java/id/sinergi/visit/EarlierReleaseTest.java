package id.sinergi.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.Relisting;
import id.sinergi.standin.account.Asking;
import id.sinergi.visit.model.Visit;
import java.io.IOException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A visit as the first release stored it: without ids of parties, and before there were claims and confirmations. */
@ServiceTest
class EarlierReleaseTest {

    private static final String ID = "0198a5a2-0000-5000-8000-0000000000b1";
    private static final String PATH = Client.VISITS + "/" + ID;

    private Client client;

    @BeforeEach
    void isStored(@Autowired MockMvcTester http, @Autowired MongoOperations mongo) throws IOException {
        client = new Client(http);
        try (var resource = getClass().getResourceAsStream("stored-by-the-first-release.json")) {
            var documents = mongo.getCollection("visits");
            documents.deleteOne(new Document("_id", ID));
            documents.insertOne(
                    Document.parse(new String(requireNonNull(resource).readAllBytes(), UTF_8)));
        }
    }

    @Test
    void isReadAndListedAsItWasReported() {
        JsonNode visit = client.get(PATH);

        assertThat(visit.path("version").asInt()).isEqualTo(1);
        assertThat(visit.at("/on/from").asString()).isEqualTo("2025-10-29");
        assertThat(visit.at("/chair/regionalOffice").asString()).isEqualTo("Jawa Tengah");
        assertThat(visit.at("/accompanying/0/presence").asString()).isEqualTo("REMOTE");
        assertThat(client.get(Client.VISITS + "?status=PLANNED&occasion=kunjungan-bapas-purwokerto-2025-10")
                        .path("items")
                        .findValuesAsString("id"))
                // Other tests report visits of this occasion, too.
                .contains(ID);
    }

    @Test
    void aCommandGivesItsPartiesTheirIdsSoThatEachCanBeCorrected() {
        JsonNode held = client.commanded(client.get(PATH), "holding", "{\"on\":\"2025-10-29\"}");

        assertThat(held.path("status").asString()).isEqualTo("HELD");
        assertThat(held.at("/delegationSize").asInt()).isEqualTo(8);
        String guest = held.at("/accompanying/0/id").asString();
        assertThat(guest).hasSize(36);
        JsonNode corrected = client.body(
                client.corrected(
                        held, "/parties/" + guest, "{\"presence\":\"IN_PERSON\",\"reason\":\"they came after all\"}"),
                200);
        assertThat(corrected.at("/accompanying/0/presence").asString()).isEqualTo("IN_PERSON");
        JsonNode history = client.get(PATH + "/history").path("items");
        assertThat(history.findValuesAsString("event"))
                .containsExactly(
                        "id.sinergi.visit.planned.v1", "id.sinergi.visit.held.v1", "id.sinergi.visit.corrected.v1");
        assertThat(history.at("/0/changes/on/to").asString()).isEqualTo("2025-10-30");
    }

    @Test
    void isChangedByWhoReportedItOnceItIsListedAnew(
            @Autowired Relisting<Visit> relisting, @Autowired MockMvcTester http) {
        assertThat(held(http, "bapas-kelas-ii-purwokerto")).hasStatus(403);

        relisting.relist();

        assertThat(held(http, "rutan-kelas-iib-banjarnegara")).hasStatus(403);
        assertThat(held(http, "bapas-kelas-ii-purwokerto")).hasStatus(200);
    }

    private static MvcTestResult held(MockMvcTester http, String facility) {
        return http.post()
                .uri(PATH + "/holding")
                .with(Asking.facility(facility))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\":\"2025-10-29\"}")
                .exchange();
    }

    @Test
    void canBeOneVisitWithAReportOfToday() {
        JsonNode today = client.reported("""
                {"status":"HELD","purposes":["OFFICIAL_VISIT"],"topics":["FOOD_SECURITY"],"on":"2025-10-30",
                 "hosts":[{"facility":"rutan-kelas-iib-banjarnegara"}],
                 "visitors":[{"facility":"bapas-kelas-ii-purwokerto"}],
                 "reportedBy":"rutan-kelas-iib-banjarnegara"}""");

        client.commanded(
                client.get(PATH),
                "same-as",
                "{\"visit\":\"%s\",\"reason\":\"ours of theirs\"}"
                        .formatted(today.path("id").asString()));

        assertThat(client.get(PATH).path("mergedInto")).isEqualTo(today.path("id"));
        assertThat(client.read(today).path("accompanying")).hasSize(1);
        client.commanded(today, "separation", "{\"visit\":\"%s\",\"reason\":\"two after all\"}".formatted(ID));
        assertThat(client.get(PATH).path("status").asString()).isEqualTo("PLANNED");
        assertThat(client.read(today).has("accompanying")).isFalse();
    }
}
