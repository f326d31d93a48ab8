package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.standin.MongoStandIn;
import id.sinergi.standin.account.SaidTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service that is told to stop finishes what it has begun. */
class ShutdownTest {

    private final HeldClock clock = new HeldClock();

    @Test
    void answersTheRequestInFlightBeforeItStops() throws Exception {
        try (var mongo = new MongoStandIn();
                var client = HttpClient.newHttpClient()) {
            ConfigurableApplicationContext service = started(mongo);
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            clock.hold = true;
            var answer = client.sendAsync(report(port), BodyHandlers.ofString());
            assertThat(clock.reached.await(20, TimeUnit.SECONDS)).isTrue();

            var stopped = CompletableFuture.runAsync(service::close);
            await().until(() -> !answers(Integer.parseInt(port)));
            clock.release.countDown();

            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            stopped.get(20, TimeUnit.SECONDS);
        }
    }

    private ConfigurableApplicationContext started(MongoStandIn mongo) {
        SpringApplication application = VisitService.application();
        application.addInitializers(
                new SaidTokens(),
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + mongo.uri(),
                "--spring.mongodb.database=" + mongo.database(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:1");
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static HttpRequest report(String port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/visits"))
                .header("Content-Type", "application/json")
                .header("Authorization", SaidTokens.OPERATOR)
                .POST(HttpRequest.BodyPublishers.ofString("""
                {"status":"HELD","purposes":["SURVEY"],"topics":["OTHER"],"on":"2025-02",
                 "hosts":[{"facility":"lapas-kelas-iib-ciamis"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}"""))
                .build();
    }

    /** Holds requests that ask for the time, on demand. */
    private static final class HeldClock extends Clock {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private volatile boolean hold;

        @Override
        public Instant instant() {
            if (hold && Thread.currentThread().getName().startsWith("tomcat-handler")) {
                reached.countDown();
                awaitRelease();
            }
            return Instant.parse("2026-11-21T00:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        private void awaitRelease() {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
