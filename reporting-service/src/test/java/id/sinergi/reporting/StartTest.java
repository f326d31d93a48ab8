package id.sinergi.reporting;

import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service comes up before what it needs: alive and not ready, until that is there. */
class StartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HOSTED = "/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025-11";

    private final TestKafka kafka = new TestKafka();
    private final CuttableWire toKafka = new CuttableWire(place(kafka.address()));
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final InetSocketAddress toMongo = freePlace();

    @TempDir
    private Path state;

    @AfterEach
    void stop() {
        mongo.shutdownNow();
        toKafka.close();
        kafka.close();
    }

    @Test
    void waitsForAMongoDbThatComesLater() {
        kafka.publish(Family.VISIT, aHeldVisit().hosts(PURWOKERTO));
        try (var service = run()) {
            awaitHealth(service, "liveness", 200);
            awaitHealth(service, "readiness", 503);
            for (String list : List.of("generations", "dead-letters", "reconciliation")) {
                assertUnavailable(service.answer("/api/v1/" + list));
            }
            assertUnavailable(service.answer(HOSTED));
            assertUnavailable(service.post("/api/v1/generations", "{\"reason\":\"a test\"}"));
            assertUnavailable(service.post("/api/v1/reconciliation", ""));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(metricsAtOnce(service))
                            .contains(
                                    "sinergi_store_away 1.0",
                                    "sinergi_dead_letters_open NaN",
                                    "sinergi_reconciliation_differences NaN",
                                    "sinergi_outbox_oldest_age_seconds{topic=\"sinergi.periods.v1\"} NaN"));

            mongo.bind(toMongo);

            awaitCounted(service);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(metricsAtOnce(service))
                            .contains(
                                    "sinergi_store_away 0.0",
                                    "sinergi_dead_letters_open 0.0",
                                    "sinergi_reconciliation_differences 0.0",
                                    "sinergi_outbox_oldest_age_seconds{topic=\"sinergi.periods.v1\"} 0.0"));
        }
    }

    @Test
    void waitsForAKafkaThatIsAwayWhenItStarts() {
        mongo.bind(toMongo);
        kafka.publish(Family.VISIT, aHeldVisit().hosts(PURWOKERTO));
        toKafka.cut();
        try (var service = run()) {
            awaitHealth(service, "liveness", 200);
            awaitHealth(service, "readiness", 503);

            toKafka.mend();

            awaitCounted(service);
        }
    }

    /** One question to a MongoDB that is away takes five seconds; a scrape is given up after ten. */
    private static String metricsAtOnce(RunningService service) {
        long before = System.nanoTime();
        String told = service.metrics();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        return told;
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void awaitCounted(RunningService service) {
        awaitHealth(service, "readiness", 200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.get(HOSTED).at("/measures/visitsHosted").intValue())
                        .isEqualTo(1));
    }

    private static void awaitHealth(RunningService service, String probe, int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.health(probe)).as(probe).isEqualTo(status));
    }

    private RunningService run() {
        return new RunningService(
                "mongodb://127.0.0.1:" + toMongo.getPort() + "/reporting",
                "127.0.0.1:" + toKafka.port(),
                state,
                List.of());
    }

    private static InetSocketAddress freePlace() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static InetSocketAddress place(String address) {
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
