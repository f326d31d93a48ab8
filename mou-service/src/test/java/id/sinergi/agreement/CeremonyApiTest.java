package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** One occasion with many partners in one request. */
@ServiceTest
class CeremonyApiTest {

    private static final String CEREMONIES = Client.AGREEMENTS + "/ceremonies";

    private static final String CEREMONY = """
            {"enteredAs":"MANY","kind":"IMPLEMENTING","title":"Cooperation","signedOn":"2025-08-21",
             "ours":[{"facility":"lapas-kelas-iib-banjar","capacity":"HEAD","reference":"W11-1"}],
             "covered":[{"facility":"rutan-kelas-iib-banjarnegara"}],"attendees":[{"regionalOffice":"Jawa Barat"}],
             "fields":["EDUCATION"],"leftOpenBySource":"one agreement or several",
             "partners":[
               {"organisation":{"name":"Dinas Kearsipan","kind":"REGIONAL_AGENCY"},"reference":"101"},
               {"organisation":{"name":"STIKES","kind":"UNIVERSITY"},"kind":"FRAMEWORK","title":"Health",
                "fields":["HEALTH"],"ourReference":"W11-2","validity":{"kind":"OPEN_ENDED"}},
               {"facility":"lapas-kelas-iia-purwokerto"}]}""";

    private Client client;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void makesOneAgreementWithEachPartner() {
        JsonNode answer = client.body(client.post(CEREMONIES, CEREMONY), 201);

        JsonNode agreements = answer.path("agreements");
        assertThat(agreements).hasSize(3);
        assertThat(agreements.get(0).path("status").asString()).isEqualTo("SIGNED");
        assertThat(agreements.get(0).at("/parties/1/reference").asString()).isEqualTo("101");
        assertThat(agreements.get(0).at("/parties/0/reference").asString()).isEqualTo("W11-1");
        assertThat(agreements.get(1).path("kind").asString()).isEqualTo("FRAMEWORK");
        assertThat(agreements.get(1).path("title").asString()).isEqualTo("Health");
        assertThat(agreements.get(1).at("/fields/0").asString()).isEqualTo("HEALTH");
        assertThat(agreements.get(1).at("/parties/0/reference").asString()).isEqualTo("W11-2");
        assertThat(agreements.get(1).at("/validity/kind").asString()).isEqualTo("OPEN_ENDED");
        assertThat(agreements.get(2).at("/parties/1/facility").asString()).isEqualTo("lapas-kelas-iia-purwokerto");
        assertThat(agreements.valueStream()).allSatisfy(agreement -> {
            assertThat(agreement.path("parties")).hasSize(2);
            assertThat(agreement.path("leftOpenBySource").asString()).isEqualTo("one agreement or several");
            assertThat(agreement.path("occasion")).isEqualTo(answer.path("occasion"));
        });
        assertThat(client.get(
                                Client.AGREEMENTS + "?occasion="
                                        + answer.path("occasion").asString(),
                                200)
                        .path("items"))
                .hasSize(3);
    }

    @Test
    void makesOneAgreementWithAllPartners() {
        JsonNode answer = client.body(
                client.post(CEREMONIES, Reports.with(CEREMONY, "{\"enteredAs\":\"ONE\",\"partners\":" + PLAIN + "}")),
                201);

        assertThat(answer.path("agreements")).hasSize(1);
        JsonNode agreement = answer.path("agreements").get(0);
        assertThat(agreement.path("parties")).hasSize(3);
        assertThat(agreement.at("/parties/1/reference").asString()).isEqualTo("101");
        assertThat(client.body(client.post(CEREMONIES, Reports.with(CEREMONY, "{\"enteredAs\":\"ONE\"}")), 422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/partners/1/kind",
                        "/partners/1/title",
                        "/partners/1/fields",
                        "/partners/1/ourReference",
                        "/partners/1/validity");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndStoresNothing() {
        String occasion = "wrong-" + UUID.randomUUID();
        JsonNode problem = client.body(
                client.post(CEREMONIES, Reports.with(CEREMONY, """
                {"occasion":"%s","signedOn":"2199-01-01","fields":["MAGIC"],"partners":[
                  {"organisation":{"name":"A","kind":"NGO"}},
                  {"facility":"lapas-nowhere","title":" "},
                  {"facility":"lapas-kelas-iib-banjar"},
                  {"organisation":{"name":"B","kind":"NGO"},"fields":["TRICKS"],"parent":{"id":"%s"}}]}""".formatted(occasion, UUID.randomUUID()))), 422);

        assertThat(problem.path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/signedOn",
                        "/fields/0",
                        "/partners/1/facility",
                        "/partners/1/title",
                        "/partners/2",
                        "/partners/3/fields/0",
                        "/partners/3/parent/id");
        assertThat(client.get(Client.AGREEMENTS + "?occasion=" + occasion, 200).path("items"))
                .isEmpty();
        assertThat(client.body(client.post(CEREMONIES, "{\"kind\":\"FRAMEWORK\"}"), 422)
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/ours", "/partners");
    }

    @Test
    void isAnsweredAgainForItsKeyAndRefusedForAnotherBody() {
        UUID key = UUID.randomUUID();
        String first =
                client.body(client.post(CEREMONIES, CEREMONY, key, null), 201).toString();

        assertThat(client.body(client.post(CEREMONIES, CEREMONY, key, null), 201))
                .hasToString(first);
        client.body(client.post(CEREMONIES, Reports.with(CEREMONY, "{\"title\":\"Another\"}"), key, null), 422);
        client.body(client.post(CEREMONIES, Reports.with(CEREMONY, "{\"partners\":" + PLAIN + "}"), key, null), 422);
    }

    @Test
    void isCompletedByRepeatingItAfterACrashInTheMiddle() {
        UUID key = UUID.randomUUID();
        JsonNode first = client.body(client.post(CEREMONIES, CEREMONY, key, null), 201);
        String lost = first.at("/agreements/2/id").asString();
        mongo.getCollection("agreements").deleteOne(new Document("_id", lost));
        client.get(Client.AGREEMENTS + "/" + lost, 404);

        JsonNode again = client.body(client.post(CEREMONIES, CEREMONY, key, null), 201);

        assertThat(ids(again)).isEqualTo(ids(first));
        client.get(Client.AGREEMENTS + "/" + lost, 200);
    }

    @Test
    void makesEachAgreementOnceHoweverOftenItIsPostedAtATime() throws Exception {
        UUID key = UUID.randomUUID();
        String ceremony = Reports.with(CEREMONY, "{\"occasion\":\"" + key + "\"}");
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            posts.add(() -> ids(client.body(client.post(CEREMONIES, ceremony, key, null), 201))
                    .toString());
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers = new ArrayList<>();
            for (Future<String> post : threads.invokeAll(posts)) {
                answers.add(post.get());
            }
            assertThat(answers.stream().distinct()).hasSize(1);
        }
        assertThat(client.get(Client.AGREEMENTS + "?occasion=" + key, 200).path("items"))
                .hasSize(3);
        assertThat(mongo.getCollection("agreements")
                        .find(new Document("state.occasion", key.toString()))
                        .map(document -> Objects.requireNonNull(document).getLong("version"))
                        .into(new ArrayList<>()))
                .containsOnly(1L);
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("agreements")
                .valueStream()
                .map(agreement -> agreement.path("id").asString())
                .toList();
    }

    private static final String PLAIN = """
            [{"organisation":{"name":"Dinas Kearsipan","kind":"REGIONAL_AGENCY"},"reference":"101"},
             {"organisation":{"name":"STIKES","kind":"UNIVERSITY"}}]""";
}
