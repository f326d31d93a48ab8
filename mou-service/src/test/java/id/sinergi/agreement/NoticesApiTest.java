package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.agreement.notices.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Who signed an agreement hears that it ends: once, and not of what has ended otherwise. */
@ServiceTest
class NoticesApiTest {

    private static final String NOTICES = Client.AGREEMENTS + "/notices";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Autowired
    private Notices notices;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Environment environment;

    private Client client;

    @BeforeEach
    void connect(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void isMadeOnceHoweverManyInstancesLookForItWhileTheBrokerIsAway() throws Exception {
        JsonNode agreement = endingIn(30);

        try (ConfigurableApplicationContext other = anotherInstance()) {
            List<Callable<Void>> rounds = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Notices instance = i % 2 == 0 ? notices : other.getBean(Notices.class);
                rounds.add(() -> {
                    instance.make();
                    return null;
                });
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Void> round : threads.invokeAll(rounds)) {
                    round.get();
                }
            }
        }

        assertThat(of(agreement)).hasSize(1);
        List<Document> stored = mongo.getCollection("notices")
                .find(new Document("state.agreement", agreement.path("id").asString()))
                .into(new ArrayList<>());
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().getList("outbox", Document.class))
                .hasSize(1)
                .allSatisfy(event -> {
                    assertThat(event.getString("type")).isEqualTo("id.sinergi.notice.agreement-ends.v1");
                    assertThat(faults(event.getString("body"))).isEmpty();
                });
    }

    @Test
    void isListedForThoseWhoAreBoundByTheAgreement() {
        JsonNode agreement = endingIn(7);
        notices.make();

        JsonNode notice = of(agreement).get(0);
        assertThat(notice.path("threshold").asInt()).isEqualTo(7);
        assertThat(notice.path("daysLeft").asInt()).isEqualTo(7);
        assertThat(notice.path("endsOn").asString()).isEqualTo(TODAY.plusDays(7).toString());
        assertThat(notice.path("href").asString()).isEqualTo(Client.path(agreement));
        String id = "&agreement=" + agreement.path("id").asString();
        assertThat(client.get(NOTICES + "?regionalOffice=Jawa Tengah&threshold=7" + id, 200)
                        .path("items"))
                .hasSize(1);
        assertThat(client.get(NOTICES + "?facility=lapas-kelas-iib-banjar" + id, 200)
                        .path("items"))
                .isEmpty();
        client.get(NOTICES + "?magic=1", 400);
    }

    @Test
    void whatWasRenewedTerminatedOrWithdrawnIsNotNoticed() {
        JsonNode renewed = endingIn(0);
        client.commanded(client.commanded(renewed, "renewal", "{}"), "signing", "{\"on\":\"2026-11-01\"}");
        JsonNode terminated = endingIn(0);
        client.commanded(terminated, "termination", "{\"reason\":\"closed\"}");
        JsonNode withdrawn = endingIn(0);
        client.commanded(withdrawn, "withdrawal", "{\"reason\":\"reported twice\"}");
        JsonNode renewalDrafted = endingIn(0);
        client.commanded(renewalDrafted, "renewal", "{}");
        JsonNode later = endingIn(91);

        notices.make();

        assertThat(of(renewed)).isEmpty();
        assertThat(of(terminated)).isEmpty();
        assertThat(of(withdrawn)).isEmpty();
        assertThat(of(later)).isEmpty();
        assertThat(of(renewalDrafted)).hasSize(1);
    }

    @Test
    void anEndThatMovesIsNoticedAnew() {
        JsonNode agreement = endingIn(20);
        notices.make();
        client.commanded(
                agreement,
                "amendment",
                "{\"validity\":{\"kind\":\"FIXED\",\"until\":\"%s\"}}".formatted(TODAY.plusDays(60)));
        notices.make();
        notices.make();

        assertThat(of(agreement)
                        .valueStream()
                        .map(notice -> notice.path("threshold").asInt()))
                .containsExactlyInAnyOrder(30, 90);
    }

    private JsonNode endingIn(int days) {
        return client.reported(Reports.with(
                Reports.signed(),
                "{\"validity\":{\"kind\":\"FIXED\",\"until\":\"%s\"}}".formatted(TODAY.plusDays(days))));
    }

    private JsonNode of(JsonNode agreement) {
        return client.get(NOTICES + "?agreement=" + agreement.path("id").asString(), 200)
                .path("items");
    }

    private ConfigurableApplicationContext anotherInstance() {
        String mongoDb = environment.getRequiredProperty("spring.mongodb.uri");
        String database = environment.getRequiredProperty("spring.mongodb.database");
        return AgreementService.application()
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--spring.mongodb.uri=" + mongoDb,
                        "--spring.mongodb.database=" + database);
    }

    private static List<String> faults(String body) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("..", "contracts", "events", "notices", "notice.v1.schema.json")),
                        InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
