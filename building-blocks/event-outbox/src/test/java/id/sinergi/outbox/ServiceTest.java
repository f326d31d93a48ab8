package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.sinergi.report.PartialDate;
import id.sinergi.standin.account.As;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class ServiceTest {

    static {
        As.operatorUnlessSaid();
    }

    static {
        // Spring Boot would put its own logging in the place of the tests'.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private final MemoryStore store = MemoryStore.open();
    private final String topic = "reports-" + UUID.randomUUID();

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void publishesAnAcceptedWriteAsACloudEvent() {
        var state = new Report(
                "visit",
                PartialDate.of((Object) "2025-11-28"),
                Map.of("enrolled", 80),
                List.of("A"),
                new BigDecimal("1250.50"),
                null);
        try (var service = service(RealBroker.address())) {
            var documents = service.getBean(Outbox.class).documents(Report.class);

            var stored = documents
                    .create(Situation.creating(UUID.randomUUID(), "visit"), _ -> Situation.draft(state))
                    .stored();

            await().untilAsserted(() -> assertThat(store.events()).isEmpty());
            assertThat(documents.find(stored.id())).contains(stored);
            var message = RealBroker.records(topic).getFirst();
            Map<String, String> headers = new HashMap<>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            assertThat(UUID.fromString(headers.remove("ce_id")).version()).isEqualTo(7);
            assertThat(headers)
                    .isEqualTo(Map.of(
                            "ce_specversion", "1.0",
                            "ce_source", "/report-service",
                            "ce_type", "id.sinergi.report.made.v1",
                            "ce_subject", stored.id().toString(),
                            "ce_time", stored.recordedAt().toString(),
                            "ce_dataschema", "https://sinergi.example/report.v1.json",
                            "content-type", "application/json"));
            assertThat(message.key()).isEqualTo(stored.id().toString());
            assertThat(message.timestamp()).isEqualTo(stored.recordedAt().toEpochMilli());
            assertThat(Situation.JSON.readTree(message.value())).isEqualTo(Situation.JSON.readTree("""
                            {"id":"%s","version":1,"createdAt":"%s","recordedAt":"%s","title":"visit",
                             "on":"2025-11-28","counts":{"enrolled":80},"topics":["A"],"kilograms":1250.50}
                            """.formatted(
                            stored.id(), stored.createdAt(), stored.recordedAt())));
        }
    }

    @Test
    void publishesTheOthersBesideAnEventThatKafkaRefuses() {
        try (var service = service(RealBroker.address())) {
            Instant longAgo = Instant.parse("2025-01-01T00:00:00Z");
            var tooLarge = new PendingEvent(
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    "type",
                    longAgo,
                    "x".repeat(3 * DocumentShape.LARGEST_EVENT));
            var fine = new PendingEvent(
                    UUID.randomUUID().toString(), UUID.randomUUID().toString(), "type", longAgo, "{}");
            await().untilAsserted(
                            () -> assertThat(service.getBean(KafkaBroker.class).publish(List.of(tooLarge, fine)))
                                    .isEqualTo(new Broker.Published(List.of(fine), false)));
        }
    }

    @Test
    void acceptsReportsWhileKafkaIsAwayAndLeavesThemInTheOutbox() {
        Instant recordedAt;
        try (var service = service("127.0.0.1:1")) {
            var documents = service.getBean(Outbox.class).documents(Report.class);

            recordedAt = documents
                    .create(Situation.creating(null, "visit"), _ -> Situation.draft(Report.named("visit")))
                    .stored()
                    .recordedAt();

            assertThat(store.events()).hasSize(1);
        }
        try (var _ = service(RealBroker.address())) {
            await().untilAsserted(() -> assertThat(store.events()).isEmpty());
            // The wait is part of how fresh it is.
            assertThat(RealBroker.records(topic))
                    .singleElement()
                    .satisfies(record -> assertThat(record.timestamp()).isEqualTo(recordedAt.toEpochMilli()));
        }
    }

    @Test
    void refusesToStartOverATopicWithOtherSettings() throws Exception {
        RealBroker.create(new NewTopic(topic, 3, (short) 1));

        assertThatThrownBy(() -> service(RealBroker.address()).close())
                .rootCause()
                .isInstanceOf(TopicDiffers.class)
                .hasMessageContaining("partitions = 3, declared is 12");
    }

    /** Compacted it would keep what came last, which may be an older version: whoever counts anew would count that. */
    @Test
    void itsTopicKeepsEveryVersionForGood() throws Exception {
        try (var _ = service(RealBroker.address())) {
            assertThat(RealBroker.settings(topic))
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("retention.bytes", "-1");
        }
    }

    @Test
    void leavesNothingRunningWhenItStops() {
        service(RealBroker.address()).close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.equals("outbox-relay") || name.startsWith("kafka-producer-network-thread"));
    }

    @Test
    void createsTheIndexesThatListsAndSweepsNeed() {
        try (var _ = service(RealBroker.address())) {
            await().untilAsserted(() -> assertThat(store.collection().listIndexes())
                    .extracting(index ->
                            index.get("key", Document.class).keySet().iterator().next())
                    .contains("listing.sort", "listing.facility", "listing.partner", "recordedAt", "outbox.at"));
        }
    }

    private ConfigurableApplicationContext service(String kafka) {
        return new SpringApplicationBuilder(ReportService.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .run(
                        "--spring.mongodb.uri=" + store.address(),
                        "--spring.mongodb.database=" + store.database(),
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.jmx.enabled=false",
                        "--sinergi.outbox.grace=100ms",
                        "--sinergi.outbox.retry=50ms",
                        "--topic=" + topic);
    }

    @Configuration
    @EnableAutoConfiguration
    static class ReportService {

        @Bean
        EventStream stream(Environment environment) {
            return new EventStream(
                            "reports",
                            environment.getRequiredProperty("topic"),
                            "/report-service",
                            "https://sinergi.example/report.v1.json")
                    .filteredBy("partner");
        }
    }
}
