package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Situation here = new Situation(MemoryStore.failingOnDemand());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Waiting waiting = new Waiting("reports", new Outboxes(here.store::collection), here.clock);

    @BeforeEach
    void watch() {
        waiting.bindTo(meters);
    }

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void tellsTheAgeOfTheOldestUnpublishedEvent() {
        assertThat(seconds()).isZero();

        here.created("first");
        here.clock.move(Duration.ofSeconds(50));
        var second = here.created("second").stored().id();
        here.clock.move(Duration.ofSeconds(10));
        here.renamed(second, 1, "renamed");

        assertThat(seconds()).isEqualTo(60);
    }

    @Test
    void isZeroAgainOnceAllIsPublished() {
        here.created("first");
        here.letTimePass();
        here.relay.sweep();

        assertThat(seconds()).isZero();
    }

    @Test
    void isNoNumberWhileTheStoreIsAway() {
        here.store.goAway();

        assertThat(seconds()).isNaN();
    }

    private double seconds() {
        return meters.get(Waiting.METER).timeGauge().value(TimeUnit.SECONDS);
    }
}
