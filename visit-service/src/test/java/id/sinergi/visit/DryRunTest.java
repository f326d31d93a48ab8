package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** A report is checked before it is sent: everything is said, nothing is kept. */
@ServiceTest
class DryRunTest {

    private static final String DRY = Client.VISITS + "?dryRun=true";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    private final String guest = "Dinas " + UUID.randomUUID();

    @Test
    void saysWhatWouldBeStoredAndStoresNothing() {
        UUID key = UUID.randomUUID();
        MvcTestResult answer = client().post(DRY, report("2025-02-03"), key, null);

        JsonNode rehearsed = client().body(answer, 200);
        assertThat(answer).headers().doesNotContainHeaders("Location", "ETag");
        assertThat(rehearsed.propertyNames()).doesNotContain("id", "version", "createdAt", "recordedAt");
        assertThat(rehearsed.path("status").asString()).isEqualTo("HELD");
        assertThat(rehearsed.path("duplicateCandidates")).isEmpty();
        assertThat(rehearsed.path("candidates")).isEmpty();
        assertThat(stored()).isZero();
        assertThat(entered()).isZero();
        assertThat(client().post(Client.VISITS, report("2025-02-04"), key, null))
                .hasStatus(201);
    }

    @Test
    void namesTheDuplicatesSoThatAClerkKnowsThem() {
        JsonNode other = client().reported(report("2025-02-03"));

        JsonNode rehearsed = client().body(client().post(DRY, report("2025-02-04"), null, null), 200);

        assertThat(rehearsed.at("/duplicateCandidates/0").asString())
                .isEqualTo(other.path("id").asString());
        JsonNode candidate = rehearsed.at("/candidates/0");
        assertThat(candidate.path("id")).isEqualTo(other.path("id"));
        assertThat(candidate.path("on").asString()).isEqualTo("2025-02-03");
        assertThat(candidate.path("status").asString()).isEqualTo("HELD");
        assertThat(candidate.path("reportedBy").asString()).isEqualTo("lapas-kelas-iib-ciamis");
        assertThat(candidate.path("visitors")).isEqualTo(other.path("visitors"));
        assertThat(client().get(Client.path(other) + "/duplicate-candidates").path("items"))
                .isEmpty();
    }

    @Test
    void showsNoneThatTheCallerDoesNotSee() {
        client().reported("""
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03","venue":"hall",
                 "hosts":[{"organisation":{"name":"%s","kind":"RELIGIOUS_BODY"}}],
                 "visitors":[{"regionalOffice":"Jawa Barat"},{"facility":"lapas-kelas-iib-ciamis"}]}""".formatted(guest));
        String own = """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03","venue":"hall",
                 "hosts":[{"organisation":{"name":"%s","kind":"RELIGIOUS_BODY"}}],
                 "visitors":[{"regionalOffice":"Jawa Barat"}],
                 "accompanying":[{"facility":"rutan-kelas-iib-purbalingga"}]}""".formatted(guest);

        JsonNode seen = client().body(dry(Asking.office("Jawa Barat"), own), 200);
        JsonNode unseen = client().body(dry(Asking.facility("rutan-kelas-iib-purbalingga"), own), 200);

        assertThat(seen.path("candidates")).hasSize(1);
        assertThat(unseen.path("candidates")).isEmpty();
        assertThat(unseen.path("duplicateCandidates")).isEmpty();
    }

    @Test
    void refusesWhatACreateRefuses() {
        assertThat(dry(Asking.facility("lapas-kelas-iib-banjar"), report("2025-02-03")))
                .hasStatus(403);
        assertThat(dry(Asking.nation(), report("2025-02-03"))).hasStatus(403);
        assertThat(client().pointers(client().post(DRY, report("2199-02-03"), null, null)))
                .containsExactly("/on");
        assertThat(client().post(Client.VISITS + "?dryRun=perhaps", report("2025-02-03"), null, null))
                .hasStatus(400);
    }

    @Test
    void namesTheRecordThatTheSameRequestHasStored() {
        UUID key = UUID.randomUUID();
        JsonNode stored = client().body(client().post(Client.VISITS, report("2025-02-03"), key, null), 201);

        JsonNode rehearsed = client().body(client().post(DRY, report("2025-02-03"), key, null), 200);

        assertThat(rehearsed.path("id")).isEqualTo(stored.path("id"));
        assertThat(client().post(DRY, report("2025-02-05"), key, null)).hasStatus(422);
    }

    private MvcTestResult dry(RequestPostProcessor who, String report) {
        return http.post()
                .uri(DRY)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(report)
                .exchange();
    }

    private String report(String on) {
        return """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"%s","reportedBy":"lapas-kelas-iib-ciamis",
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],
                 "visitors":[{"organisation":{"name":"%s","kind":"REGIONAL_AGENCY"}}]}""".formatted(on, guest);
    }

    private long stored() {
        return mongo.getCollection("visits").countDocuments(new Document("state.visitors.organisation.name", guest));
    }

    private long entered() {
        return mongo.getCollection("visit-neighbours")
                .countDocuments(new Document("_id", new Document("$regex", guest.substring(6))));
    }

    private Client client() {
        return new Client(http);
    }
}
