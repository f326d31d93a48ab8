package id.sinergi.reporting.reconciliation;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.RunningService;
import id.sinergi.reporting.TestKafka;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
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
    private final PlayedIssuer issuer = new PlayedIssuer();
    private final PlayedOwner owner = new PlayedOwner(issuer, report -> kafka.publish(Family.VISIT, report));

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
                "--sinergi.reconciliation.between=100ms",
                "--sinergi.reconciliation.patience=3s",
                "--sinergi.observation.look=100ms",
                "--sinergi.owners.visits=" + owner.address(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address(),
                "--spring.security.oauth2.client.registration.owners.client-secret=" + PlayedIssuer.SECRET,
                "--sinergi.counting.keep-replaced=1s");
        var visit = aHeldVisit().hosts(PURWOKERTO).visitors(BANJAR);
        var one = visit.with("id", "one");
        var two = visit.with("id", "two").with("on", "2025-11-03");
        kafka.publish(Family.VISIT, one, two);
        owner.hasWritten(one);
        owner.hasWritten(two);
        awaitHosted(2);
        await().atMost(PATIENCE).until(() -> reconciled().at("/documents").longValue() > 4);
    }

    @AfterEach
    void stop() {
        service.close();
        owner.close();
        issuer.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void whatIsAsItMustBeIsLeftAlone() {
        JsonNode result = reconciled();

        assertThat(result.at("/state").stringValue()).isEqualTo("DONE");
        assertThat(result.at("/differing").intValue()).as("%s", result).isZero();
        assertThat(result.at("/totals").intValue()).isGreaterThan(2);
        awaitDifferences(0);
    }

    /** The owner is played: it has written a visit that was never published. */
    @Test
    void anEventThatWasLostIsAnnouncedAgain() {
        owner.hasWritten(aLostVisit());

        JsonNode result = reconciled();

        assertThat(result.at("/owners").valueStream().map(JsonNode::stringValue))
                .containsExactly("VISIT");
        assertThat(what(result)).containsExactlyInAnyOrder("VISIT " + PURWOKERTO, "VISIT " + BANJAR);
        assertThat(owner.announced()).containsExactly("lost");
        awaitHosted(3);
        await().atMost(PATIENCE).until(() -> reconciled().at("/differing").intValue() == 0);
    }

    /** Published once more it would be set aside once more, every six hours. */
    @Test
    void anEventAmongTheDeadLettersIsNotAnnouncedAgain() {
        owner.hasWritten(aLostVisit());
        var letter = new Document("_id", "letter")
                .append("topic", Family.VISIT.topic())
                .append("key", new Binary("lost".getBytes(UTF_8)));
        database().getCollection("dead_letters").insertOne(letter);

        JsonNode result = reconciled();

        assertThat(what(result)).containsExactlyInAnyOrder("VISIT " + PURWOKERTO, "VISIT " + BANJAR);
        assertThat(result.at("/differences/0/found").stringValue()).contains("1 set aside");
        assertThat(owner.announced()).isEmpty();

        set("dead_letters", "letter", "settledAt", "by an operator");
        assertThat(reconciled().at("/differing").intValue()).isZero();
        assertThat(owner.announced()).isEmpty();
    }

    @Test
    void whatOnlyTheRegisterKnowsIsReported() {
        owner.hasForgotten("two");

        JsonNode result = reconciled();

        assertThat(what(result)).containsExactlyInAnyOrder("VISIT " + PURWOKERTO, "VISIT " + BANJAR);
        assertThat(result.at("/differences/0/found").stringValue()).endsWith("some are registered, not written");
        assertThat(owner.announced()).isEmpty();
    }

    /** As after a kill: the register has moved on, the totals stand still for longer than between two looks. */
    @Test
    void whatIsOnItsWayIsNoDifference() {
        var sinks = service.bean(BindingsLifecycleController.class);
        sinks.changeState("totalsSink-in-0", State.PAUSED);
        var visit = aLostVisit();
        owner.hasWritten(visit);
        kafka.publish(Family.VISIT, visit);
        await().atMost(PATIENCE)
                .until(() -> database().getCollection("current_g1").countDocuments() == 3);

        JsonNode result = reconciled();

        assertThat(result.at("/state").stringValue()).isEqualTo("GIVEN_UP");
        assertThat(result.at("/differing").intValue()).as("%s", result).isZero();
        assertThat(service.get("/api/v1/generations").at("/items")).hasSize(1);

        sinks.changeState("totalsSink-in-0", State.RESUMED);
        awaitHosted(3);
        assertThat(reconciled().at("/differing").intValue()).isZero();
    }

    @Test
    void aStoredTotalThatSomebodyAlteredIsWrittenAgain() {
        set("totals_g1", KEY, "total", "{\"visitsHosted\":99}");
        set("totals_g1", "NATION|2025-11", "offset", "none");
        set("current_g1", "one", "entry", "{}");
        set("current_g1", "two", "version", "first");
        database().getCollection("register_g1").deleteOne(new Document("_id", "two|1"));

        JsonNode result = reconciled();

        assertThat(what(result))
                .containsExactlyInAnyOrder(
                        "totals_g1 " + KEY,
                        "totals_g1 NATION|2025-11",
                        "current_g1 one",
                        "current_g1 two",
                        "register_g1 two|1");
        awaitDifferences(5);
        awaitHosted(2);
        assertThat(reconciled().at("/differing").intValue()).isZero();
        assertThat(service.get("/api/v1/generations").at("/items")).hasSize(1);
    }

    @Test
    void aTotalThatIsWrongInItsTopicIsCountedAnewOnce() {
        spoilTotal("g1");

        JsonNode result = reconciled();

        assertThat(result.at("/differences/0/kind").stringValue()).isEqualTo("TOTAL");
        assertThat(what(result)).containsExactly(KEY);
        assertThat(result.at("/rebuild").stringValue()).isEqualTo("g2");
        awaitHosted(2);
        assertThat(service.get("/api/v1/generations").at("/items/0/reason").stringValue())
                .startsWith("reconciliation");
        assertThat(reconciled().at("/differing").intValue()).isZero();

        spoilTotal("g2");

        JsonNode again = reconciled();

        assertThat(what(again)).containsExactly(KEY);
        assertThat(again.has("rebuild")).isFalse();
        assertThat(again.at("/notRebuilt").stringValue()).contains("counted for a reconciliation already");
        assertThat(service.get("/api/v1/generations").at("/items")).hasSize(2);
        awaitDifferences(1);
    }

    @Test
    void refusesToJudgeWhatAnotherReleaseCounts() {
        set("generations", "g1", "identity", "of another release");

        var refused = service.post("/api/v1/reconciliation", "");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("ask an instance of the release");
    }

    private static Report aLostVisit() {
        return aHeldVisit()
                .hosts(PURWOKERTO)
                .visitors(BANJAR)
                .with("id", "lost")
                .with("on", "2025-11-20");
    }

    private void spoilTotal(String generation) {
        String topic = "sinergi.totals." + generation;
        kafka.publish(
                new ProducerRecord<>(topic, partitionOf(KEY, topic), KEY, "{\"visitsHosted\":99}".getBytes(UTF_8)));
        awaitHosted(99);
    }

    private static Stream<String> what(JsonNode result) {
        return result.at("/differences")
                .valueStream()
                .map(difference -> difference.at("/what").stringValue());
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

    private int partitionOf(String key, String topic) {
        return kafka.read(topic).stream()
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

    private void awaitDifferences(int expected) {
        var told = service.bean(MeterRegistry.class)
                .get("sinergi.reconciliation.differences")
                .gauge();
        await().until(() -> told.value() == expected);
    }

    private MongoOperations database() {
        return service.bean(MongoOperations.class);
    }
}
