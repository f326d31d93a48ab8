package id.sinergi.reporting.reconciliation;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.reporting.RunningService;
import id.sinergi.reporting.TestKafka;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Damage done by hand, which reconciliation reports and heals. */
class ReconciliationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "FACILITY:" + PURWOKERTO + "|2025-11";

    private final TestKafka kafka = new TestKafka();
    private final MongoStandIn mongo = new MongoStandIn();
    private final PlayedOwner owner = new PlayedOwner(report -> kafka.publish(Family.VISIT, report));

    @TempDir
    private Path state;

    private RunningService service;

    @BeforeEach
    void countTwoVisits() {
        service = new RunningService(
                mongo.uri() + "/" + mongo.database(),
                kafka.address(),
                state,
                List.of(),
                "--sinergi.reconciliation.between=1s",
                "--sinergi.owners.visits=" + owner.address(),
                "--sinergi.counting.keep-replaced=1s");
        var visit = aHeldVisit().hosts(PURWOKERTO).visitors(BANJAR);
        kafka.publish(
                Family.VISIT, visit.with("id", "one"), visit.with("id", "two").with("on", "2025-11-03"));
        awaitHosted(2);
        await().atMost(PATIENCE).until(() -> reconciled().at("/documents").longValue() > 4);
    }

    @AfterEach
    void stop() {
        service.close();
        owner.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void whatIsAsItMustBeIsLeftAlone() {
        JsonNode result = reconciled();

        assertThat(result.at("/state").stringValue()).isEqualTo("DONE");
        assertThat(result.at("/differing").intValue()).as("%s", result).isZero();
        assertThat(result.at("/totals").intValue()).isGreaterThan(2);
        assertThat(differences()).isZero();
    }

    /** The owner is played: it has written a visit that was never published. */
    @Test
    void anEventThatWasLostIsAnnouncedAgain() {
        owner.hasWritten(aHeldVisit().hosts(PURWOKERTO).visitors(BANJAR).with("id", "one"));
        owner.hasWritten(aHeldVisit()
                .hosts(PURWOKERTO)
                .visitors(BANJAR)
                .with("id", "lost")
                .with("on", "2025-11-20"));

        JsonNode result = reconciled();

        assertThat(result.at("/owners").valueStream().map(JsonNode::stringValue))
                .containsExactly("VISIT");
        assertThat(result.at("/differences")
                        .valueStream()
                        .map(difference -> difference.at("/what").stringValue()))
                .containsExactlyInAnyOrder("VISIT " + PURWOKERTO, "VISIT " + BANJAR);
        assertThat(owner.announced()).containsExactly("lost");
        awaitHosted(3);
        await().atMost(PATIENCE).until(() -> reconciled().at("/differing").intValue() == 0);
    }

    @Test
    void aStoredTotalThatSomebodyAlteredIsWrittenAgain() {
        set("totals_g1", KEY, "total", "{\"visitsHosted\":99}");
        set("current_g1", "one", "entry", "{}");
        database().getCollection("register_g1").deleteOne(new Document("_id", "two|1"));

        JsonNode result = reconciled();

        assertThat(result.at("/differences")
                        .valueStream()
                        .map(difference -> difference.at("/what").stringValue()))
                .containsExactlyInAnyOrder("totals_g1 " + KEY, "current_g1 one", "register_g1 two|1");
        assertThat(differences()).isEqualTo(3);
        awaitHosted(2);
        assertThat(reconciled().at("/differing").intValue()).isZero();
        assertThat(service.get("/api/v1/generations").at("/items")).hasSize(1);
    }

    @Test
    void aTotalThatIsWrongInItsTopicIsCountedAnew() {
        kafka.publish(new ProducerRecord<>(
                "sinergi.totals.g1", partitionOf(KEY), KEY, "{\"visitsHosted\":99}".getBytes(UTF_8)));
        awaitHosted(99);

        JsonNode result = reconciled();

        assertThat(result.at("/differences/0/kind").stringValue()).isEqualTo("TOTAL");
        assertThat(result.at("/differences/0/what").stringValue()).isEqualTo(KEY);
        assertThat(result.at("/rebuild").stringValue()).isEqualTo("g2");
        awaitHosted(2);
        assertThat(service.get("/api/v1/generations").at("/items/0/reason").stringValue())
                .startsWith("reconciliation");
        assertThat(reconciled().at("/differing").intValue()).isZero();
    }

    /** Begins one and waits for its end. */
    private JsonNode reconciled() {
        String id = JSON.readTree(service.post("/api/v1/reconciliation", "").body())
                .at("/id")
                .stringValue();
        return await().atMost(PATIENCE)
                .until(
                        () -> service.get("/api/v1/reconciliation")
                                .at("/items")
                                .valueStream()
                                .filter(result -> result.at("/id").stringValue().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        result -> !result.at("/state").stringValue().equals("RUNNING"));
    }

    private int partitionOf(String key) {
        return kafka.read("sinergi.totals.g1").stream()
                .filter(record -> key.equals(new String(record.key(), UTF_8)))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    private void awaitHosted(int visits) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> service.get("/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025-11")
                                .at("/measures/visitsHosted")
                                .intValue()
                        == visits);
    }

    private void set(String collection, String id, String field, String text) {
        database()
                .getCollection(collection)
                .updateOne(new Document("_id", id), new Document("$set", new Document(field, text)));
    }

    private double differences() {
        return service.bean(MeterRegistry.class)
                .get("sinergi.reconciliation.differences")
                .gauge()
                .value();
    }

    private MongoOperations database() {
        return service.bean(MongoOperations.class);
    }
}
