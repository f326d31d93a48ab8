package id.sinergi.reporting.deadletter;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import id.sinergi.reporting.RunningService;
import id.sinergi.reporting.TestKafka;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** What becomes of records that no retry can mend, in the whole service. */
class DeadLetterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LIST = "/api/v1/dead-letters";

    @TempDir
    private static Path state;

    private static TestKafka kafka;
    private static MongoStandIn mongo;
    private static RunningService service;

    @BeforeAll
    static void start() {
        kafka = new TestKafka();
        mongo = new MongoStandIn();
        service = new RunningService(mongo.uri() + "/" + mongo.database(), kafka.address(), state, List.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
        mongo.close();
    }

    @Test
    void anUnreadableEventIsListedWithItsOriginAndReasonAndCountedOnce() {
        double before = counted();
        publish("broken", "{\"id\":");

        JsonNode letter = awaitLetter("broken");

        assertThat(letter.at("/topic").stringValue()).isEqualTo("sinergi.visits.v1");
        assertThat(letter.at("/id").stringValue())
                .isEqualTo("sinergi.visits.v1-" + letter.at("/partition").intValue() + "-"
                        + letter.at("/offset").longValue());
        assertThat(letter.at("/reason").stringValue()).contains("end-of-input");
        assertThat(letter.at("/text").stringValue()).isEqualTo("{\"id\":");
        assertThat(letter.at("/setAsideAt").stringValue()).startsWith("20");
        assertThat(counted()).isGreaterThan(before);
        assertThat(service.get(LIST + "/" + letter.at("/id").stringValue())
                        .at("/cut")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aListShowsTheBeginningOfALongOneAndNoCharacterInHalves() {
        String text = "{\"title\":\"" + "é".repeat(3_000);
        publish("long", text);

        JsonNode letter = awaitLetter("long");

        assertThat(letter.at("/cut").booleanValue()).isTrue();
        assertThat(letter.at("/size").intValue()).isEqualTo(text.getBytes(UTF_8).length);
        assertThat(text).startsWith(letter.at("/text").stringValue());
        JsonNode whole = service.get(LIST + "/" + letter.at("/id").stringValue());
        assertThat(whole.at("/text").stringValue()).isEqualTo(text);
        assertThat(whole.at("/cut").booleanValue()).isFalse();
    }

    @Test
    void whatCannotBeReadYetIsNotReplayed() {
        publish("still-broken", "[");
        String id = awaitLetter("still-broken").at("/id").stringValue();

        var refused = service.post(LIST + "/" + id + "/replay", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This release cannot read it either");
        assertThat(service.post(LIST + "/unknown/replay", "").statusCode()).isEqualTo(404);
    }

    /** The upgrade is played by telling the stored letter the version of this release: the body is what both know. */
    @Test
    void anEventOfAnUnknownMajorVersionWaitsForTheUpgradeAndCountsThen() {
        var visit = aHeldVisit().with("id", "from-the-future").hosts(BANJAR).with("on", "2021-04-04");
        kafka.publish(new ProducerRecord<>(
                "sinergi.visits.v1",
                null,
                "from-the-future",
                visit.bytes(),
                List.of(new RecordHeader("ce_type", "id.sinergi.visit.held.v2".getBytes(UTF_8)))));

        JsonNode letter = awaitLetter("from-the-future");
        String path = LIST + "/" + letter.at("/id").stringValue();
        assertThat(letter.at("/reason").stringValue())
                .isEqualTo("the major version of id.sinergi.visit.held.v2 is unknown here");
        assertThat(service.post(path + "/replay", "").statusCode()).isEqualTo(409);
        assertThat(hosted("2021-04")).isZero();

        letters()
                .updateOne(
                        new Document("_id", letter.at("/id").stringValue()).append("headers.name", "ce_type"),
                        new Document("$set", new Document("headers.$.value", "id.sinergi.visit.held.v1")));

        assertThat(service.post(path + "/replay", "").statusCode()).isEqualTo(200);
        awaitUntil(() -> hosted("2021-04") == 1);
    }

    /** As an older release would have left it: set aside, though this release reads it. */
    @Test
    void anEventIsReplayedOnceAfterAFix() {
        var visit = aHeldVisit().with("id", "replayed").hosts(BANJAR).with("on", "2022-05-05");
        letters()
                .insertOne(new Document("_id", "sinergi.visits.v1-0-999")
                        .append("place", 0L)
                        .append("topic", "sinergi.visits.v1")
                        .append("partition", 0)
                        .append("offset", 999L)
                        .append("reason", "the major version is unknown")
                        .append("setAsideAt", Date.from(Instant.parse("2026-01-01T00:00:00Z")))
                        .append("key", "replayed".getBytes(UTF_8))
                        .append("body", visit.bytes())
                        .append(
                                "headers",
                                List.of(new Document(Map.of("name", "ce_type", "value", "id.sinergi.visit.held.v1")))));
        String path = LIST + "/sinergi.visits.v1-0-999";

        var first = service.post(path + "/replay", "");
        var second = service.post(path + "/replay", "");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(service.get(path).at("/replayedBy").stringValue()).isEqualTo("operator");
        assertThat(service.get(LIST + "?replayed=true&limit=200").at("/items").valueStream())
                .anyMatch(item -> path.endsWith(item.at("/id").stringValue()));
        assertThat(service.get(LIST + "?replayed=false&limit=200").at("/items").valueStream())
                .noneMatch(item -> path.endsWith(item.at("/id").stringValue()));
        awaitUntil(() -> hosted("2022-05") == 1);
        assertThat(kafka.read("sinergi.visits.v1"))
                .filteredOn(record -> "replayed".equals(new String(record.key(), UTF_8)))
                .hasSize(1);
    }

    @Test
    void whatASinkSetAsideGoesIntoTheStoreAtItsPlace() {
        kafka.publish(Family.VISIT, aHeldVisit().with("id", "a-visit"));
        awaitUntil(() -> kafka.topics().contains("sinergi.totals.g1"));
        String key = "FACILITY:lapas-x|2025-11";
        kafka.publish(new ProducerRecord<>("sinergi.totals.g1", 0, key, "{".getBytes(UTF_8)));
        String id = awaitLetter(key).at("/id").stringValue();
        letters()
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("body", "{\"visits\":7}".getBytes(UTF_8))));

        assertThat(service.post(LIST + "/" + id + "/replay", "").statusCode()).isEqualTo(200);

        assertThat(service.bean(MongoOperations.class)
                        .getCollection("totals_g1")
                        .find(new Document("_id", key))
                        .first())
                .containsEntry("total", "{\"visits\":7}");
    }

    @Test
    void whatThisInstanceMayNotStoreIsNotSaidToBeReplayed() {
        letters().insertOne(aTotalOf("g98"));
        letters().insertOne(aTotalOf("g99"));
        var opened = new Document("_id", "g98")
                .append("identity", "elsewhere")
                .append("reason", "another release")
                .append("openedAt", Date.from(Instant.now()));
        generations().insertOne(opened);
        try {
            var counted = service.post(LIST + "/sinergi.totals.g98-0-5/replay", "");
            var gone = service.post(LIST + "/sinergi.totals.g99-0-5/replay", "");

            assertThat(counted.statusCode()).as(counted.body()).isEqualTo(409);
            assertThat(counted.body()).contains("identity elsewhere: ask one of those");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(409);
            assertThat(gone.body()).contains("g99 is not kept any more").contains("settle it");
        } finally {
            generations().deleteOne(opened);
        }
        assertThat(waiting()).contains("sinergi.totals.g98-0-5", "sinergi.totals.g99-0-5");
    }

    @Test
    void whatNobodyWillReadAgainIsSettledWithAReason() {
        letters().insertOne(aTotalOf("g97"));
        String path = LIST + "/sinergi.totals.g97-0-5";
        assertThat(service.post(path + "/settlement", "{\"because\":\" \"}").statusCode())
                .isEqualTo(422);

        var settled = service.post(path + "/settlement", "{\"because\":\"a test of ours\"}");
        var again = service.post(path + "/settlement", "{\"because\":\"another reason\"}");

        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        assertThat(settled.body()).contains("\"settledBecause\":\"a test of ours\"", "\"settledBy\":\"operator\"");
        assertThat(again.body()).isEqualTo(settled.body());
        assertThat(waiting()).doesNotContain("sinergi.totals.g97-0-5");
        assertThat(ids("?replayed=true&limit=200")).contains("sinergi.totals.g97-0-5");

        service.bean(DeadLetters.class)
                .keep(new DeadLetter("sinergi.totals.g97", 0, 5, "again", Instant.now(), null, null, Map.of()), 1);
        assertThat(waiting()).contains("sinergi.totals.g97-0-5");
    }

    private static Document aTotalOf(String generation) {
        return new Document("_id", "sinergi.totals." + generation + "-0-5")
                .append("place", 0L)
                .append("topic", "sinergi.totals." + generation)
                .append("partition", 0)
                .append("offset", 5L)
                .append("reason", "unreadable")
                .append("setAsideAt", Date.from(Instant.parse("2026-01-01T00:00:00Z")))
                .append("key", "FACILITY:lapas-x|2025-11".getBytes(UTF_8))
                .append("body", "{\"visits\":7}".getBytes(UTF_8))
                .append("headers", List.of());
    }

    private static List<String> waiting() {
        return ids("?replayed=false&limit=200");
    }

    private static List<String> ids(String query) {
        return service.get(LIST + query)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").stringValue())
                .toList();
    }

    private static MongoCollection<Document> generations() {
        return service.bean(MongoOperations.class).getCollection("generations");
    }

    private static int hosted(String month) {
        return service.get("/api/v1/dashboards/facilities/" + BANJAR + "?period=" + month)
                .at("/measures/visitsHosted")
                .intValue();
    }

    private static void publish(String key, String body) {
        kafka.publish(new ProducerRecord<>("sinergi.visits.v1", key, body.getBytes(UTF_8)));
    }

    private static double counted() {
        return service.bean(MeterRegistry.class)
                .get("sinergi.dead.letters")
                .counter()
                .count();
    }

    private static MongoCollection<Document> letters() {
        return service.bean(MongoOperations.class).getCollection("dead_letters");
    }

    private static JsonNode awaitLetter(String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.get(LIST + "?limit=200")
                                .at("/items")
                                .valueStream()
                                .filter(item -> item.at("/key").stringValue("").equals(key))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).ignoreExceptions().until(condition);
    }
}
