package id.sinergi.outbox;

import static org.awaitility.Awaitility.await;

import id.sinergi.observation.Looks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Situation here = new Situation(MemoryStore.failingOnDemand());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Looks looks = new Looks(Duration.ofMillis(20));
    private final Waiting waiting = new Waiting("reports", new Outboxes(here.store::collection), looks, here.clock);

    @BeforeEach
    void watch() {
        waiting.bindTo(meters);
        new AwayStore(here.store.mongo, looks).bindTo(meters);
        looks.start();
    }

    @AfterEach
    void end() {
        looks.stop();
        here.close();
    }

    @Test
    void tellsTheAgeOfTheOldestUnpublishedEvent() {
        await().until(() -> seconds() == 0);

        here.created("first");
        here.clock.move(Duration.ofSeconds(50));
        var second = here.created("second").stored().id();
        here.clock.move(Duration.ofSeconds(10));
        here.renamed(second, 1, "renamed");

        await().until(() -> seconds() == 60);
    }

    @Test
    void isZeroAgainOnceAllIsPublished() {
        here.created("first");
        here.letTimePass();
        await().until(() -> seconds() == 1);

        here.relay.sweep();

        await().until(() -> seconds() == 0);
    }

    @Test
    void isNoNumberWhileTheStoreIsAwayAndThatItIsAwayIsToldForAsLong() {
        await().until(() -> seconds() == 0 && away() == 0);

        here.store.goAway();

        await().until(() -> Double.isNaN(seconds()) && away() == 1);
        // A selection of a server lasts a second here; were either told by a rate, or once, it would be gone by now.
        await().during(Duration.ofSeconds(2)).until(() -> Double.isNaN(seconds()) && away() == 1);
    }

    private double seconds() {
        return meters.get(Waiting.METER).timeGauge().value(TimeUnit.SECONDS);
    }

    private double away() {
        return meters.get(AwayStore.METER).gauge().value();
    }
}
