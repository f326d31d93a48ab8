package id.sinergi.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.notices.Notices;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Relisting;
import id.sinergi.reference.ReferenceData;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** An agreement as the first release stored it: without ids of its parts, and listed by less than is asked for today. */
@ServiceTest
class EarlierReleaseTest {

    private static final String ID = "0198a5a2-0000-5000-8000-0000000000a1";
    private static final String PATH = Client.AGREEMENTS + "/" + ID;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Autowired
    private Relisting<Agreement> relisting;

    @Autowired
    private Notices notices;

    private Client client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void isStored(@Autowired MockMvcTester http, @Autowired MongoOperations mongo) throws IOException {
        client = new Client(http);
        documents = mongo.getCollection("agreements");
        documents.deleteOne(new Document("_id", ID));
        documents.insertOne(stored());
    }

    @Test
    void isReadWithWhatWasCalledOtherwiseThen() {
        JsonNode agreement = client.get(PATH, 200);

        assertThat(agreement.path("version").asInt()).isEqualTo(2);
        assertThat(agreement.path("signedOn").asString()).isEqualTo("2025-08-21");
        assertThat(agreement.at("/parties/0/officeHeld").asString()).isEqualTo("Kepala Lapas");
        assertThat(agreement.at("/standing/endsOn").asString()).isEqualTo("2027-08-20");
        assertThat(client.get(Client.AGREEMENTS + "?status=SIGNED&facility=lapas-kelas-iib-ciamis", 200)
                        .path("items")
                        .findValuesAsString("id"))
                .contains(ID);
    }

    @Test
    void itsHistoryIsToldAsItWasWritten() {
        JsonNode history = client.get(PATH + "/history", 200).path("items");

        assertThat(history.findValuesAsString("event"))
                .containsExactly("id.sinergi.agreement.drafted.v1", "id.sinergi.agreement.signed.v1");
        assertThat(history.at("/0/changes/status").asString()).isEqualTo("DRAFTED");
        assertThat(history.at("/1/changes/signedOn").asString()).isEqualTo("2025-08-21");
    }

    @Test
    void aCommandGivesItsPartsTheirIdsSoThatEachCanBeCorrected() {
        JsonNode evaluated = client.commanded(client.get(PATH, 200), "evaluations", "{\"on\":\"2026-01-27\"}");

        JsonNode party = evaluated.at("/parties/0");
        assertThat(party.path("id").asString()).hasSize(36);
        JsonNode corrected = client.body(
                client.patch(
                        PATH + "/parties/" + party.path("id").asString(),
                        "{\"capacity\":\"ACTING\",\"reason\":\"the post is vacant\"}",
                        Client.etag(evaluated)),
                200);
        assertThat(corrected.at("/parties/0/capacity").asString()).isEqualTo("ACTING");
        assertThat(corrected.at("/parties/0/officeHeld").asString()).isEqualTo("Kepala Lapas");
        assertThat(client.get(PATH + "/history", 200).path("items")).hasSize(4);
    }

    @Test
    void isFoundByItsFrameworkAndItsEndIsNoticedOnceItIsListedAnew() throws IOException {
        Document ending = stored();
        ending.get("state", Document.class)
                .put(
                        "validity",
                        new Document("kind", "FIXED")
                                .append("until", TODAY.plusDays(7).toString()));
        documents.replaceOne(new Document("_id", ID), ending);

        relisting.relist();
        notices.make();

        assertThat(client.get(Client.AGREEMENTS + "?parent=0198a5a2-0000-5000-8000-0000000000af", 200)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(ID);
        assertThat(client.get(Client.AGREEMENTS + "/notices?agreement=" + ID, 200)
                        .path("items"))
                .hasSize(1);
        assertThat(listing().getList("ends", String.class))
                .isEqualTo(List.of(TODAY.plusDays(7).toString()));
    }

    @Test
    void nothingIsListedAnewOnceTwoRoundsInSuccessionFoundNothing(
            @Autowired OutboxDocuments<Agreement> agreements, @Autowired ReferenceData reference) throws IOException {
        var rounds = new Relisting<>(
                agreements, List.of("ends"), agreement -> AgreementListing.of(agreement, reference.directory()));
        rounds.round();
        rounds.round();
        assertThat(rounds.isOver()).isFalse();
        documents.replaceOne(new Document("_id", ID), stored());
        rounds.round();
        rounds.round();
        rounds.round();

        assertThat(listing()).containsKey("ends");
        assertThat(rounds.isOver()).isTrue();
    }

    private Document listing() {
        return requireNonNull(documents.find(new Document("_id", ID)).first()).get("listing", Document.class);
    }

    private static Document stored() throws IOException {
        try (var resource = EarlierReleaseTest.class.getResourceAsStream("stored-by-the-first-release.json")) {
            return Document.parse(new String(requireNonNull(resource).readAllBytes(), UTF_8));
        }
    }
}
