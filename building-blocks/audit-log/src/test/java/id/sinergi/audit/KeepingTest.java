package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.env.MockEnvironment;

class KeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MongoStandIn standIn = new MongoStandIn();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void storesWhatWaitsWhenTheServiceStops() {
        try (MongoClient client = client(standIn.uri())) {
            AuditStore store = store(client, 400);
            Keeping keeping = keeping(store);
            for (int i = 0; i < 1_200; i++) {
                keeping.accept(event());
            }

            keeping.close();

            assertThat(store.find(Filters.empty(), 2_000)).hasSize(1_200);
            assertThat(overflow()).isZero();
        }
    }

    @Test
    void countsWhatOnlyTheLogHasWhileTheStoreIsAway() {
        try (MongoClient client = client("mongodb://127.0.0.1:1")) {
            Keeping keeping = keeping(store(client, 400));
            keeping.start();
            for (int i = 0; i < Keeping.MOST_WAITING + 1_500; i++) {
                keeping.accept(event());
            }

            assertThat(overflow()).isBetween(1_000.0, 1_500.0);

            keeping.close();

            assertThat(overflow()).isEqualTo(Keeping.MOST_WAITING + 1_500.0);
        }
    }

    @Test
    void storesAnEventOnceHoweverOftenItIsTried() {
        try (MongoClient client = client(standIn.uri())) {
            AuditStore store = store(client, 400);
            List<AuditEvent> events = List.of(event(), event());

            store.add(events.subList(0, 1));
            store.add(events);

            assertThat(store.find(Filters.empty(), 10)).hasSize(2);
        }
    }

    @Test
    void declaresItsIndexesAndForgetsAfterTheDaysThatAreSaidNow() {
        try (MongoClient client = client(standIn.uri())) {
            store(client, 400).declareIndexes();
            store(client, 30).declareIndexes();

            var indexes = client.getDatabase(standIn.database())
                    .getCollection("audit")
                    .listIndexes();

            assertThat(indexes.map(index -> index.get("key", Document.class).toJson()))
                    .contains(
                            "{\"at\": -1, \"_id\": 1}",
                            "{\"account\": 1, \"at\": -1, \"_id\": 1}",
                            "{\"account\": 1, \"outcome\": 1, \"at\": -1, \"_id\": 1}");
            assertThat(indexes.into(new java.util.ArrayList<>()).stream()
                            .filter(index -> index.containsKey("expireAfterSeconds")))
                    .singleElement()
                    .satisfies(index -> assertThat(((Number) index.get("expireAfterSeconds")).longValue())
                            .isEqualTo(30L * 24 * 60 * 60));
        }
    }

    @Test
    void tellsTheSumOfAFloodOnceItsMinuteIsOver() {
        try (MongoClient client = client(standIn.uri())) {
            AuditStore store = store(client, 400);
            Keeping keeping = keeping(store);
            keeping.start();
            for (int i = 0; i < 50; i++) {
                keeping.accept(Events.of(null, "192.0.2.1", 401, NOON.minusSeconds(90)));
            }

            await().untilAsserted(() -> assertThat(store.find(Filters.gt("attempts", 1), 10))
                    .extracting(AuditEvent::attempts)
                    .containsExactly(30L));
            keeping.close();
        }
    }

    private Keeping keeping(AuditStore store) {
        return new Keeping(
                new AuditLog("test", folder.resolve("audit.log").toString(), new MockEnvironment()),
                store,
                Clock.fixed(NOON, ZoneOffset.UTC),
                meters);
    }

    private AuditStore store(MongoClient client, int days) {
        return new AuditStore(new MongoTemplate(client, standIn.database()), days);
    }

    private double overflow() {
        return meters.get("sinergi.audit.overflow").counter().count();
    }

    private static AuditEvent event() {
        return Events.of("operator", "127.0.0.1", 201, NOON);
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .build());
    }
}
