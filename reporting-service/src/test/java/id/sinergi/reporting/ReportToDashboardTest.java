package id.sinergi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service against a real broker: events in, dashboards out. */
class ReportToDashboardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path EVENTS = Path.of("../contracts/events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EmbeddedKafkaKraftBroker KAFKA = new EmbeddedKafkaKraftBroker(1, 1);
    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());

    @TempDir
    private static Path state;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        KAFKA.brokerProperties(Map.of(
                "transaction.state.log.replication.factor",
                "1",
                "transaction.state.log.min.isr",
                "1",
                "transaction.state.log.num.partitions",
                "1",
                "offsets.topic.num.partitions",
                "1",
                "auto.create.topics.enable",
                "false"));
        KAFKA.afterPropertiesSet();
        createSources();
        service = ReportingService.application()
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=ERROR",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:"
                                + MONGO.bind().getPort() + "/reporting",
                        "--spring.kafka.bootstrap-servers=" + KAFKA.getBrokersAsString(),
                        "--sinergi.counting.partitions=2",
                        "--sinergi.counting.threads=1",
                        "--sinergi.counting.state-dir=" + state);
    }

    @AfterAll
    static void stop() {
        service.close();
        KAFKA.destroy();
        MONGO.shutdownNow();
    }

    @Test
    void whatWasReportedIsOnTheDashboardsAndOpensIntoItsRecords() throws IOException {
        publishExamples();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(measure("facilities/lapas-kelas-iia-purwokerto?period=2025-11", "visitsHosted"))
                    .isEqualTo(1);
            assertThat(measure("facilities/lapas-kelas-iib-banjar?period=2025", "participantsEnrolled"))
                    .isEqualTo(160 + 63 + 58);
            assertThat(measure("national?period=2025-08", "agreementsSigned")).isEqualTo(1);
        });
        assertThat(measure("facilities/lapas-kelas-iib-banjar?period=2025-08", "programmesRun"))
                .isEqualTo(2);
        assertThat(measure("regional-offices/Jawa%20Tengah?period=2025-Q4", "distinctPartnerFacilities"))
                .isEqualTo(2);

        JsonNode dashboard = get("/api/v1/dashboards/facilities/lapas-kelas-iib-banjar?period=2025-08");
        JsonNode opened =
                get(dashboard.at("/links/participantsEnrolledBySkill~1WELDING").stringValue());
        assertThat(opened.at("/items/0/value").longValue()).isEqualTo(80);
        assertThat(opened.at("/items/0/href").stringValue())
                .isEqualTo("/api/v1/programmes/0198a5a2-0000-5000-8000-000000000021");
        assertThat(get("/api/v1/data-quality?facility=lapas-kelas-iib-banjar&kind=DATE_INFERRED")
                        .at("/items"))
                .isNotEmpty();
    }

    @Test
    void aReportIsOnItsDashboardSoon() {
        var dashboard = "facilities/rutan-kelas-iib-banjarnegara?period=2024-03";
        Reports.Report visit = Reports.aHeldVisit().hosts(Reports.BANJARNEGARA).with("on", "2024-03-05");
        publish(Family.VISIT, visit.with("id", "first"));
        await().atMost(PATIENCE).until(() -> measure(dashboard, "visitsHosted") == 1);

        long begin = System.nanoTime();
        publish(Family.VISIT, visit.with("id", "second"));
        awaitShortly(() -> measure(dashboard, "visitsHosted") == 2);
        long counted = System.nanoTime();
        awaitShortly(() -> measure(dashboard, "visitsPossibleDuplicates") == 2);
        System.out.printf(
                "From topic to dashboard: %d ms, as a possible duplicate: %d ms%n",
                Duration.ofNanos(counted - begin).toMillis(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static void awaitShortly(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(condition);
    }

    private static long measure(String dashboard, String name) {
        return get("/api/v1/dashboards/" + dashboard).at("/measures/" + name).longValue();
    }

    private static JsonNode get(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void publishExamples() throws IOException {
        for (Family family : Family.values()) {
            String folder = family.name().toLowerCase(Locale.ROOT) + "s/examples";
            try (var files = Files.list(EVENTS.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    byte[] body = Files.readAllBytes(file);
                    publish(family, JSON.readTree(body).at("/id").stringValue(), body);
                }
            }
        }
    }

    private static void publish(Family family, Reports.Report report) {
        publish(family, report.id(), report.bytes());
    }

    private static void publish(Family family, String key, byte[] body) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(family.topic(), null, key, body));
        }
    }

    private static void createSources() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.getBrokersAsString()))) {
            admin.createTopics(Topics.sources().stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
