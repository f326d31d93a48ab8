package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import id.sinergi.standin.MemoryBackend;
import id.sinergi.standin.account.SaidTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Whoever collects metrics is answered when the store is not: it is then that they are wanted. */
class ScrapeTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One question to a store that is away takes five seconds. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @Test
    void isAnsweredAtOnceAndToldThatTheStoreIsAway() {
        var store = new MongoServer(new MemoryBackend());
        var address = store.bindAndGetConnectionString();
        try (var service = service(address)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(scraped(service))
                            .contains(
                                    "sinergi_store_away 0.0",
                                    "sinergi_outbox_oldest_age_seconds{topic=\"sinergi.visits.v1\"} 0.0"));

            store.shutdownNow();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(scraped(service))
                            .contains(
                                    "sinergi_store_away 1.0",
                                    "sinergi_outbox_oldest_age_seconds{topic=\"sinergi.visits.v1\"} NaN"));
        }
    }

    private static String scraped(ConfigurableApplicationContext service) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.management.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", SaidTokens.OPERATOR)
                .timeout(AT_ONCE)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static ConfigurableApplicationContext service(String store) {
        SpringApplication application = VisitService.application();
        application.addInitializers(new SaidTokens());
        return application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--sinergi.observation.look=1s",
                "--spring.mongodb.uri=" + store + "/visits",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1");
    }
}
