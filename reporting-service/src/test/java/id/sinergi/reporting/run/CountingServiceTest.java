package id.sinergi.reporting.run;

import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.QuietBroker;
import id.sinergi.reporting.ReportingService;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.topology.Topics;
import id.sinergi.standin.MongoStandIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The service against a real broker. */
class CountingServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final QuietBroker KAFKA = new QuietBroker();

    private final MongoStandIn mongo = new MongoStandIn();

    @TempDir
    private Path state;

    @BeforeAll
    static void startKafka() {
        // A thread that is replaced ends with its failure: that is what is tested here, and nothing to be told.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        KAFKA.brokerProperties(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "offsets.topic.num.partitions", "1",
                "auto.create.topics.enable", "false"));
        KAFKA.afterPropertiesSet();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.destroy();
        Awaitility.reset();
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @AfterEach
    void stopMongo() {
        mongo.close();
    }

    @Test
    void waitsForItsSourcesThenCountsAndReplacesAThreadThatDies() {
        try (var service = run(Faulty.class)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health(service)
                                    .getDetails()
                                    .getOrDefault("waitingFor", "")
                                    .toString())
                            .contains("sinergi.visits.v1"));
            assertThat(health(service).getStatus()).isEqualTo(Status.DOWN);

            createSources();
            await().atMost(PATIENCE).until(() -> health(service).getStatus().equals(Status.UP));

            publish("visit-1", aHeldVisit().bytes());
            publish("visit-2", "{".getBytes(StandardCharsets.UTF_8));
            awaitRecord("sinergi.totals.g1", "FACILITY:" + PURWOKERTO + "|2025-11", "\"visitsHosted\":1");
            awaitRecord("sinergi.register.g1", "visit-1|1", "\"activity\":\"visit-1\"");
            awaitRecord("sinergi.dead-letters.v1", "visit-2", "{");
            var fault = service.getBean(Faulty.class);
            assertThat(fault.attempts).hasValueGreaterThan(1);

            repeatedly(service, fault);
        }
    }

    /** A failure that repeats turns readiness down, does not keep the machine busy, and is survived once it is mended. */
    private void repeatedly(ConfigurableApplicationContext service, Faulty fault) {
        fault.lasts = true;
        fault.attempts.set(0);
        publish("visit-3", aHeldVisit().with("id", "visit-3").bytes());
        await().atMost(PATIENCE).until(() -> health(service).getStatus().equals(Status.DOWN));
        assertThat(fault.attempts).hasValueBetween(1, 10);
        assertThat(health(service).getDetails())
                .hasEntrySatisfying(
                        "failuresInARow", number -> assertThat((int) number).isGreaterThanOrEqualTo(Replacements.MANY));

        fault.lasts = false;
        awaitRecord("sinergi.register.g1", "visit-3|1", "\"activity\":\"visit-3\"");
    }

    @Test
    void itsTopicsSurviveTheLossOfABroker() {
        assertThat(StreamsSettings.minInSyncReplicas((short) 1)).isEqualTo("1");
        assertThat(StreamsSettings.minInSyncReplicas((short) 2)).isEqualTo("1");
        assertThat(StreamsSettings.minInSyncReplicas((short) 3)).isEqualTo("2");
    }

    @Test
    void refusesATopicThatSomebodySetUpOtherwise() {
        var declared = new NewTopic("elsewhere", 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        create(new NewTopic("elsewhere", 1, (short) 1));
        var topics = new DeclaredTopics(List.of(), List.of(declared));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.getBrokersAsString()))) {
            assertThatExceptionOfType(OtherSettings.class)
                    .isThrownBy(() -> topics.declare(admin))
                    .withMessageStartingWith("The topic elsewhere has cleanup.policy = delete, declared is compact");
        }
    }

    @Test
    void refusesATopicWithOtherPartitions() {
        create(new NewTopic("narrow", 1, (short) 1));
        var topics = new DeclaredTopics(List.of(), List.of(new NewTopic("narrow", 12, (short) 1)));
        var refused = new CountDownLatch(1);

        var start = new CountingStart(
                new StreamsBuilderFactoryBean(),
                topics,
                Map.of("bootstrap.servers", KAFKA.getBrokersAsString()),
                refused::countDown);
        start.start();

        await().atMost(PATIENCE).until(() -> refused.getCount() == 0);
        assertThat(start.waitingFor()).startsWith("The topic narrow has partitions = 1, declared is 12");
    }

    @Test
    void startsAgainAfterAStartThatHasFailed() {
        var streams = new FailingStart(2);
        var start = start(streams, new DeclaredTopics(List.of(), List.of()), () -> {});

        start.start();

        await().atMost(PATIENCE).until(() -> start.waitingFor().isEmpty());
        assertThat(streams.attempts).hasValue(3);
    }

    @Test
    void asksUntilItIsKnownWhetherOtherSettingsMatter() {
        create(new NewTopic("narrower", 1, (short) 1));
        var topics = new DeclaredTopics(List.of(), List.of(new NewTopic("narrower", 12, (short) 1)));
        var asked = new AtomicInteger();

        start(new FailingStart(0), topics, () -> {
                    if (asked.incrementAndGet() < 3) {
                        throw new IllegalStateException("MongoDB is away");
                    }
                })
                .start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(asked).hasValue(3));
    }

    private static CountingStart start(StreamsBuilderFactoryBean streams, DeclaredTopics topics, Runnable refuse) {
        return new CountingStart(streams, topics, Map.of("bootstrap.servers", KAFKA.getBrokersAsString()), refuse);
    }

    private ConfigurableApplicationContext run(Class<?>... besides) {
        SpringApplication application = ReportingService.application();
        application.addPrimarySources(List.of(besides));
        return application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=OFF",
                "--logging.level.id.sinergi=OFF",
                "--logging.level.org.apache.kafka=OFF",
                "--spring.main.allow-bean-definition-overriding=true",
                "--spring.mongodb.uri=" + mongo.uri(),
                "--spring.mongodb.database=" + mongo.database(),
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBrokersAsString(),
                "--sinergi.counting.partitions=2",
                "--sinergi.counting.threads=1",
                "--sinergi.counting.state-dir=" + state);
    }

    private static Health health(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(service.getBean(ServedHealth.class).health());
    }

    private void createSources() {
        create(Topics.sources().stream()
                .map(name -> new NewTopic(name, 2, (short) 1))
                .toArray(NewTopic[]::new));
    }

    private void create(NewTopic... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.getBrokersAsString()))) {
            admin.createTopics(List.of(topics))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private void publish(String key, byte[] body) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.getBrokersAsString()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("sinergi.visits.v1", key, body));
        }
    }

    private void awaitRecord(String topic, String key, String text) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        KAFKA.getBrokersAsString(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var found = new HashMap<String, String>();
            await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.put(record.key(), record.value()));
                assertThat(found)
                        .hasEntrySatisfying(key, value -> assertThat(value).contains(text));
            });
        }
    }

    /** Fails so many times to start, as with a locked folder or a broker whose name is not found. */
    private static final class FailingStart extends StreamsBuilderFactoryBean {

        private final AtomicInteger attempts = new AtomicInteger();
        private final int failures;

        FailingStart(int failures) {
            this.failures = failures;
        }

        @Override
        public void start() {
            int attempt = attempts.incrementAndGet();
            if (attempt <= failures) {
                if (attempt == 1) {
                    throw new NoClassDefFoundError("an error");
                }
                throw new IllegalStateException("a folder that is locked");
            }
        }
    }

    /** Fails at the first event, as a passing fault would, and at every one while its fault lasts. */
    static class Faulty {

        private final AtomicInteger attempts = new AtomicInteger();
        private volatile boolean lasts;

        @Bean
        Registering registering(Directory directory) {
            return new Registering(directory) {
                @Override
                public RegisterEntry entry(Event event) {
                    if (attempts.getAndIncrement() == 0 || lasts) {
                        // No exception: the event of one would be set aside, for an error the machine is to blame.
                        throw new InternalError("a fault");
                    }
                    return super.entry(event);
                }
            };
        }
    }
}
