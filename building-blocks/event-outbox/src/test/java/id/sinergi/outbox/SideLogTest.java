package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** What is kept beside a service's activities is written and published as they are, to a topic of its own. */
class SideLogTest {

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
    void publishesOnceWhatTwoInstancesMakeAtOnceWhileTheBrokerIsAway() throws Exception {
        UUID key = UUID.randomUUID();
        try (var one = service("127.0.0.1:1");
                var another = service("127.0.0.1:1");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<UUID>> attempts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                var documents = notes(i % 2 == 0 ? one : another).documents();
                attempts.add(() -> documents
                        .create(Situation.creating(key, "note"), _ -> Situation.draft(Report.named("note")))
                        .stored()
                        .id());
            }
            List<UUID> ids = new ArrayList<>();
            for (Future<UUID> attempt : threads.invokeAll(attempts)) {
                ids.add(attempt.get());
            }
            assertThat(ids.stream().distinct()).hasSize(1);
        }
        assertThat(store.collection().find()).isEmpty();

        try (var _ = service(RealBroker.address());
                var _ = service(RealBroker.address())) {
            await().untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(RealBroker.records(topic + "-notes").stream()
                            .map(note -> note.key())
                            .distinct())
                    .hasSize(1);
            assertThat(RealBroker.records(topic)).isEmpty();
        }
    }

    private long waiting() {
        return store.mongo.getCollection("notes").find().into(new ArrayList<>()).stream()
                .mapToLong(note -> note.getList("outbox", Document.class).size())
                .sum();
    }

    @SuppressWarnings("unchecked")
    private static SideLog<Report> notes(ConfigurableApplicationContext service) {
        return service.getBean(SideLog.class);
    }

    private ConfigurableApplicationContext service(String kafka) {
        return new SpringApplicationBuilder(NotingService.class)
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
    static class NotingService {

        @Bean
        EventStream stream(Environment environment) {
            return new EventStream(
                    "reports", environment.getRequiredProperty("topic"), "/report-service", "urn:report");
        }

        @Bean
        SideLog<Report> notes(SideLogs logs, Environment environment) {
            return logs.log(
                    new EventStream(
                            "notes",
                            environment.getRequiredProperty("topic") + "-notes",
                            "/report-service",
                            "urn:note"),
                    Report.class);
        }
    }
}
