package id.sinergi.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.Topics;
import id.sinergi.standin.MemoryBackend;
import id.sinergi.standin.account.SaidTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service against a real broker: events in, dashboards out. */
class ReportToDashboardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final Path EVENTS = Path.of("../contracts/events");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final QuietBroker KAFKA = new QuietBroker();
    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());

    @TempDir
    private static Path state;

    private static CuttableWire toMongo;
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
        toMongo = new CuttableWire(MONGO.bind());
        var application = ReportingService.application();
        application.addInitializers(new SaidTokens());
        service = application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=ERROR",
                "--logging.level.id.sinergi.reporting.sink=OFF",
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + toMongo.port() + "/reporting",
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBrokersAsString(),
                "--sinergi.counting.partitions=2",
                "--sinergi.counting.threads=1",
                "--sinergi.counting.state-dir=" + state);
        await().atMost(PATIENCE)
                .until(() -> answer(HttpRequest.newBuilder(uri("local.management.port", "/actuator/health/readiness"))
                                        .build())
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        HTTP.close();
        KAFKA.destroy();
        toMongo.close();
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

    @Test
    void aMongoDbThatIsAwayForAMinuteUnderLoadLosesNothingAndSetsNothingAside() {
        var dashboard = "facilities/rutan-kelas-iib-banjarnegara?period=2023-05";
        Reports.Report visit = Reports.aHeldVisit().hosts(Reports.BANJARNEGARA).with("on", "2023-05-05");
        publish(Family.VISIT, visit.with("id", "before"));
        await().atMost(PATIENCE).until(() -> measure(dashboard, "visitsHosted") == 1);
        List<ConsumerRecord<byte[], byte[]>> setAside = deadLetters();

        var load = new Load(visit);
        toMongo.cut();
        long back = System.nanoTime() + OUTAGE.toNanos();
        await().atMost(PATIENCE)
                .until(() -> answer("/api/v1/dashboards/" + dashboard).statusCode() == 503);
        int meanwhile = load.published();
        await().atMost(PATIENCE).until(() -> load.published() > meanwhile + 1_000);
        awaitCounted(meanwhile + 1_000);
        await().atMost(OUTAGE.plus(PATIENCE)).until(() -> System.nanoTime() - back > 0);
        assertThat(answer("/api/v1/dashboards/" + dashboard).statusCode()).isEqualTo(503);
        toMongo.mend();

        int published = load.end();
        await().atMost(PATIENCE).until(() -> measure(dashboard, "visitsHosted") == 1 + published);
        await().atMost(PATIENCE)
                .until(() -> service.getBean(MongoOperations.class)
                                .getCollection("register_g1")
                                .countDocuments(Filters.regex("activity", "^load-"))
                        == published);
        assertThat(deadLetters()).hasSameSizeAs(setAside);
    }

    @Test
    void whileMongoDbIsAwayWritesAndReadsAreAskedToComeAgainAndNothingIsHalfWritten() {
        String submission = "{\"facility\":\"lapas-kelas-iib-ciamis\",\"period\":\"2022-03\"}";
        String key = UUID.randomUUID().toString();

        toMongo.cut();
        try {
            assertComeAgain(post("/api/v1/submissions", submission, "Idempotency-Key", key));
            assertComeAgain(
                    post("/api/v1/submissions/" + UUID.randomUUID() + "/verification", "{}", "If-Match", "\"1\""));
            assertComeAgain(post("/api/v1/generations", "{\"reason\":\"a test\"}", "Idempotency-Key", key));
            Stream.of(
                            "/dashboards/national?period=2022",
                            "/activities",
                            "/submissions",
                            "/reporting-rates?period=2022-03",
                            "/data-quality",
                            "/generations")
                    .forEach(path -> assertComeAgain(answer("/api/v1" + path)));
        } finally {
            toMongo.mend();
        }

        await().atMost(PATIENCE)
                .until(() -> post("/api/v1/submissions", submission, "Idempotency-Key", key)
                                .statusCode()
                        == 201);
        assertThat(get("/api/v1/submissions?facility=lapas-kelas-iib-ciamis").path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("version").asInt()).isOne());
    }

    private static void assertComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After"))
                .as("%s", answer.uri())
                .isPresent();
    }

    @Test
    void theSinksAreHealthy() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.getBean(HealthEndpoint.class).healthForPath("binders"))
                                .extracting(health -> health.getStatus().getCode())
                                .isEqualTo("UP"));
    }

    @Test
    void onlyTheUnreadableRecordIsSetAside() {
        var total = new ProducerRecord<>("sinergi.totals.g1", 0, "FACILITY:lapas-x|2025-11", "{".getBytes(UTF_8));
        try (var producer = producer()) {
            producer.send(total);
            producer.send(new ProducerRecord<>(total.topic(), 0, "FACILITY:lapas-y|2025-11", "{}".getBytes(UTF_8)));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters()).anySatisfy(record -> {
                    assertThat(record.value()).isEqualTo(total.value());
                    assertThat(header(record, "origin-topic")).isEqualTo(total.topic());
                    assertThat(header(record, "origin-partition")).isEqualTo("0");
                    assertThat(header(record, "reason")).contains("end-of-input");
                    assertThat(header(record, "set-aside-at")).startsWith("20");
                }));
        await().atMost(PATIENCE)
                .until(() -> service.getBean(MongoOperations.class)
                                .getCollection("totals_g1")
                                .countDocuments(Filters.eq("_id", "FACILITY:lapas-y|2025-11"))
                        == 1);
        assertThat(deadLetters())
                .filteredOn(record -> Arrays.equals(record.key(), "FACILITY:lapas-y|2025-11".getBytes(UTF_8)))
                .isEmpty();
    }

    /** So many have been counted, and wait in the totals' topic. */
    private static void awaitCounted(int visits) {
        await().atMost(PATIENCE)
                .until(() -> read("sinergi.totals.g1").stream()
                        .filter(record -> record.value() != null
                                && new String(record.key(), UTF_8).endsWith("banjarnegara|2023-05"))
                        .anyMatch(record -> JSON.readTree(record.value())
                                        .at("/visitsHosted")
                                        .intValue(0)
                                >= visits));
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read("sinergi.dead-letters.v1");
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KAFKA.getBrokersAsString(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static void awaitShortly(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(condition);
    }

    private static long measure(String dashboard, String name) {
        return get("/api/v1/dashboards/" + dashboard).at("/measures/" + name).longValue();
    }

    private static JsonNode get(String path) {
        var response = answer(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> answer(String path) {
        return answer(request(path).build());
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", SaidTokens.OPERATOR);
    }

    private static URI uri(String path) {
        return uri("local.server.port", path);
    }

    private static URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What the first reports of the five cases look like on the wire. */
    private static void publishExamples() throws IOException {
        publishExamples(Family.VISIT, "visit.held", "visit.planned", "visit.cancelled");
        publishExamples(Family.AGREEMENT, "agreement.signed", "agreement.evaluated", "agreement.signing-planned");
        publishExamples(Family.PROGRAMME, "programme.reported", "programme.cohort-added", "programme.cohort-started");
    }

    private static void publishExamples(Family family, String... happened) throws IOException {
        Path examples = EVENTS.resolve(Reports.folder(family)).resolve("examples");
        for (String type : happened) {
            byte[] body = Files.readAllBytes(examples.resolve("id.sinergi." + type + ".v1.json"));
            publish(family, JSON.readTree(body).at("/id").stringValue(), body);
        }
    }

    private static void publish(Family family, Reports.Report report) {
        publish(family, report.id(), report.bytes());
    }

    private static void publish(Family family, String key, byte[] body) {
        try (var producer = producer()) {
            var event = new ProducerRecord<>(family.topic(), null, key, body);
            event.headers().add("ce_type", (family.types() + "told.v1").getBytes(StandardCharsets.UTF_8));
            producer.send(event);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer());
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

    /** A hundred visits a second. */
    private static final class Load {

        private final AtomicInteger published = new AtomicInteger();
        private final KafkaProducer<String, byte[]> producer = producer();
        private final ScheduledExecutorService publishing = Executors.newSingleThreadScheduledExecutor();

        Load(Reports.Report visit) {
            publishing.scheduleAtFixedRate(() -> publish(visit), 0, 10, TimeUnit.MILLISECONDS);
        }

        int published() {
            return published.get();
        }

        /** How many there were in the end. */
        int end() {
            publishing.close();
            producer.close();
            return published.get();
        }

        private void publish(Reports.Report visit) {
            int number = published.getAndIncrement();
            var report = visit.with("id", "load-" + number).with("on", "2023-05-" + (10 + number % 20));
            producer.send(new ProducerRecord<>(Family.VISIT.topic(), report.id(), report.bytes()));
        }
    }
}
