package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** One key makes one record, one version and one event, however often and at once its request comes. */
@ServiceTest
class KeysTest {

    private static final String PLANNED = """
            {"status":"PLANNED","purposes":["OFFICIAL_VISIT"],"topics":["SECURITY"],"on":"%d-11-20","occasion":"%s",
             "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""";

    private final String occasion = "keys-" + UUID.randomUUID();

    @Autowired
    private MongoOperations mongo;

    private Client client;

    @BeforeEach
    void talks(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void fiftyParallelPostsWithOneKeyMakeOneRecordAndOneEvent() throws Exception {
        List<String> answers =
                atOnce(50, Client.VISITS, PLANNED.formatted(2001, occasion), UUID.randomUUID(), null, 201);

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(client.get(Client.VISITS + "?occasion=" + occasion).path("items"))
                .hasSize(1);
        assertThat(events(answers.getFirst())).hasSize(1);
    }

    @Test
    void fiftyParallelCommandsWithOneKeyMakeOneVersionAndOneEvent() throws Exception {
        JsonNode visit = client.reported(PLANNED.formatted(2002, occasion));

        List<String> answers =
                atOnce(50, Client.path(visit) + "/holding", "{\"delegationSize\":3}", UUID.randomUUID(), "\"1\"", 200);

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(client.read(visit).path("version").asLong()).isEqualTo(2);
        assertThat(events(answers.getFirst())).hasSize(2);
    }

    @Test
    void aCommandWhoseAnswerWasLostIsAnsweredAgainAfterItsIfMatchWentStale() {
        JsonNode visit = client.reported(PLANNED.formatted(2003, occasion));
        UUID key = UUID.randomUUID();
        String path = Client.path(visit) + "/postponement";
        String body = "{\"on\":\"2003-11-21\",\"reason\":\"rain\"}";
        String first = client.body(client.post(path, body, key, "\"1\""), 200).toString();
        client.commanded(visit, "remarks", "{\"text\":\"and then?\"}");
        client.commanded(visit, "cancellation", "{\"reason\":\"still raining\"}");

        assertThat(client.body(client.post(path, body, key, "\"1\""), 200)).hasToString(first);
        assertThat(client.read(visit).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(client.post(path, body.replace("rain", "snow"), key, "\"1\""))
                .hasStatus(422);
        assertThat(client.post(path, body, UUID.randomUUID(), "\"1\"")).hasStatus(412);
    }

    private List<String> atOnce(int times, String path, String body, UUID key, @Nullable String ifMatch, int status)
            throws Exception {
        var start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return client.body(client.post(path, body, key, ifMatch), status)
                            .toString();
                }));
            }
            start.countDown();
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private List<Document> events(String answer) {
        String id = new tools.jackson.databind.json.JsonMapper()
                .readTree(answer)
                .path("id")
                .asString();
        return mongo.getCollection("visits")
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class);
    }
}
