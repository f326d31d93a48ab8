package id.sinergi.reporting.sink;

import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.sinergi.observation.Trails;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Totals;
import id.sinergi.standin.MongoStandIn;
import id.sinergi.standin.account.As;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import tools.jackson.databind.json.JsonMapper;

class SinksTest {

    private static final String KEY = "FACILITY:lapas-x|2025-11";
    private static final MongoStandIn MONGO = new MongoStandIn();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static MongoClient client;
    private static MongoDatabase database;

    private Consumer<Message<List<Object>>> totals;
    private Consumer<Message<List<Object>>> register;
    private Consumer<Message<List<Object>>> suspects;

    @BeforeAll
    static void start() {
        As.operatorUnlessSaid();
        client = MongoClients.create(MONGO.uri());
        database = client.getDatabase(MONGO.database());
    }

    @AfterAll
    static void stop() {
        client.close();
        MONGO.close();
    }

    @BeforeEach
    void begin() {
        database.drop();
        var mongo = new MongoTemplate(client, MONGO.database());
        var storing = new Storing(
                new Totals(mongo, () -> "g1"),
                new Register(mongo, () -> "g1"),
                new PartnerNames(mongo, () -> "g1"),
                new Suspects(mongo, () -> "g1"),
                name -> !name.equals("g9"));
        var seen = new Seen(Trails.none(), new Freshness(new SimpleMeterRegistry(), name -> true, Clock.systemUTC()));
        totals = new Sinks().totalsSink(storing, seen);
        register = new Sinks().registerSink(storing, seen);
        suspects = new Sinks().suspectsSink(storing, seen);
    }

    @Test
    void theLastRecordOfAKeyIsStoredAsItsVeryText() {
        totals.accept(batch(total(3, "{\"visits\":1}"), total(4, "{\"visits\":2,\"visitsByTopic/A.B\":1}")));

        assertThat(stored("totals_g1", KEY))
                .containsEntry("total", "{\"visits\":2,\"visitsByTopic/A.B\":1}")
                .containsEntry("offset", 4L);
    }

    @Test
    void whoWaitsForAReplayDoesNotWaitLongForKafka() {
        var settingAside = new SettingAside(new KafkaProperties());

        assertThat(settingAside.bytesAsTheyAre().getProducerFactory().getConfigurationProperties())
                .containsEntry("max.block.ms", 5_000);
    }

    @Test
    void anOlderRecordNeverWins() {
        totals.accept(batch(total(7, "{\"visits\":7}")));
        totals.accept(batch(total(5, "{\"visits\":5}"), total(6, "{\"visits\":6}")));

        assertThat(stored("totals_g1", KEY)).containsEntry("total", "{\"visits\":7}");
    }

    @Test
    void theSameRecordRepairs() {
        totals.accept(batch(total(7, "{\"visits\":7}")));
        database.getCollection("totals_g1")
                .updateOne(Filters.eq("_id", KEY), new Document("$set", new Document("total", "{\"visits\":99}")));

        totals.accept(batch(total(7, "{\"visits\":7}")));

        assertThat(stored("totals_g1", KEY)).containsEntry("total", "{\"visits\":7}");
    }

    @Test
    void theOrganisationsThatAnEntryNamesAreKeptByNameKindAndRegency() {
        var entry = entry(1, aHeldVisit().with("visitors", List.of(organisation("Dinas  A", "NGO"))));
        register.accept(batch(entry));
        register.accept(batch(entry));

        assertThat(stored("partners_g1", "dinas a|NGO|"))
                .containsEntry("name", "Dinas  A")
                .containsEntry("words", List.of("dinas", "a"));
        assertThat(database.getCollection("partners_g1").countDocuments()).isEqualTo(1);
    }

    @Test
    void aTombstoneIsNotUndoneByAnOlderRecord() {
        totals.accept(batch(total(1, "{\"visits\":1}"), total(2, null)));
        totals.accept(batch(total(1, "{\"visits\":1}")));

        assertThat(stored("totals_g1", KEY)).containsEntry("total", "{}").containsEntry("offset", 2L);
    }

    @Test
    void theTopicChoosesTheGeneration() {
        totals.accept(
                batch(total(1, "{\"visits\":1}"), new Given("sinergi.totals.g2", 0, 1, KEY, bytes("{\"visits\":2}"))));

        assertThat(stored("totals_g1", KEY)).containsEntry("total", "{\"visits\":1}");
        assertThat(stored("totals_g2", KEY)).containsEntry("total", "{\"visits\":2}");
    }

    @Test
    void whatIsNotItsToStoreIsPassedOver() {
        totals.accept(batch(new Given("sinergi.totals.g9", 0, 1, KEY, bytes("{\"visits\":9}")), total(1, "{}")));

        assertThat(stored("totals_g9", KEY)).isNull();
        assertThat(stored("totals_g1", KEY)).containsEntry("offset", 1L);
    }

    @Test
    void anUnreadableRecordIsNamedAfterAllBeforeItWereWritten() {
        var batch = batch(total(1, "{\"visits\":1}"), total(2, "{\"visits\":\"many\"}"), total(3, "{\"visits\":3}"));

        assertThatExceptionOfType(BatchListenerFailedException.class)
                .isThrownBy(() -> totals.accept(batch))
                .withCauseInstanceOf(UnreadableRecord.class)
                .satisfies(failure -> assertThat(failure.getIndex()).isEqualTo(1));
        assertThat(stored("totals_g1", KEY)).containsEntry("total", "{\"visits\":1}");
    }

    @Test
    void everyVersionIsKeptAndTheNewestIsCurrentInAnyOrder() {
        var versions = new ArrayList<Given>();
        for (int version = 1; version <= 6; version++) {
            Report visit = aHeldVisit().version(version).with("on", "2025-11-0" + version);
            versions.add(entry(version, visit));
        }
        for (int seed = 0; seed < 20; seed++) {
            database.drop();
            begin();
            var deliveries = new ArrayList<>(versions);
            deliveries.addAll(versions);
            Collections.shuffle(deliveries, new Random(seed));
            for (int from = 0; from < deliveries.size(); from += 3) {
                register.accept(batch(deliveries.subList(from, from + 3).toArray(Given[]::new)));
            }

            assertThat(database.getCollection("register_g1").countDocuments()).isEqualTo(6);
            assertThat(stored("register_g1", "visit-1|2")).containsEntry("version", 2L);
            assertThat(stored("current_g1", "visit-1"))
                    .as("seed %d", seed)
                    .containsEntry("version", 6L)
                    .containsEntry("sort", "2025-11-06");
        }
    }

    @Test
    void whatANewerVersionNoLongerSaysIsGone() {
        Report planned = aHeldVisit().with("status", "PLANNED").with("occasion", "a-feast");
        register.accept(batch(entry(1, planned)));
        assertThat(stored("current_g1", "visit-1")).containsEntry("plannedUntil", "2025-11-28");

        register.accept(batch(entry(2, planned.version(2).without("on").without("occasion"))));

        assertThat(stored("current_g1", "visit-1"))
                .containsEntry("plannedUntil", null)
                .containsEntry("last", null)
                .containsEntry("occasion", null);
    }

    @Test
    void theEntryIsStoredAsItsVeryText() {
        Given entry = entry(1, aHeldVisit());

        register.accept(batch(entry));

        assertThat(stored("current_g1", "visit-1"))
                .containsEntry("entry", new String((byte[]) entry.value(), StandardCharsets.UTF_8))
                .containsEntry("topics", List.of("FOOD_SECURITY", "REHABILITATION"));
    }

    @Test
    void anEntryWithoutItsKeyIsUnreadable() {
        var strange = new Given("sinergi.register.g1", 0, 1, "visit-9|1", bytes("{}"));

        assertThatExceptionOfType(BatchListenerFailedException.class).isThrownBy(() -> register.accept(batch(strange)));
    }

    @Test
    void aSuspectThatIsNoneAnyMoreIsFoundNoMore() {
        var candidate = registering(aHeldVisit()).candidate();
        var mongo = new MongoTemplate(client, MONGO.database());
        var suspect = new Given("sinergi.suspects.g1", 0, 1, "visit-1", JSON.writeValueAsBytes(candidate));

        suspects.accept(batch(suspect));
        assertThat(new Suspects(mongo, () -> "g1").find(List.of("visit-1"))).containsExactly(candidate);

        suspects.accept(batch(new Given("sinergi.suspects.g1", 0, 2, "visit-1", KafkaNull.INSTANCE)));
        suspects.accept(batch(suspect));
        assertThat(new Suspects(mongo, () -> "g1").find(List.of("visit-1"))).isEmpty();
    }

    private static Given total(long offset, @Nullable String json) {
        return new Given("sinergi.totals.g1", 3, offset, KEY, json == null ? KafkaNull.INSTANCE : bytes(json));
    }

    private static Given entry(long offset, Report visit) {
        var entry = registering(visit);
        return new Given("sinergi.register.g1", 1, offset, entry.key(), JSON.writeValueAsBytes(entry));
    }

    private static id.sinergi.reporting.register.RegisterEntry registering(Report visit) {
        return new Registering(ReferenceData.bundled().directory())
                .entry(new EventReader().read(Family.VISIT, visit.bytes()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Message<List<Object>> batch(Given... records) {
        var given = List.of(records);
        return new GenericMessage<>(
                given.stream().map(Given::value).toList(),
                Map.of(
                        KafkaHeaders.RECEIVED_TOPIC,
                                given.stream().map(Given::topic).toList(),
                        KafkaHeaders.RECEIVED_PARTITION,
                                given.stream().map(Given::partition).toList(),
                        KafkaHeaders.OFFSET, given.stream().map(Given::offset).toList(),
                        KafkaHeaders.RECEIVED_TIMESTAMP,
                                given.stream().map(_ -> 0L).toList(),
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                                given.stream().map(_ -> Map.of()).toList(),
                        KafkaHeaders.RECEIVED_KEY,
                                given.stream()
                                        .map(record -> bytes(record.key()))
                                        .toList()));
    }

    private static Document stored(String collection, String id) {
        return database.getCollection(collection).find(Filters.eq("_id", id)).first();
    }

    private record Given(String topic, int partition, long offset, String key, Object value) {}
}
