package id.sinergi.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.generation.Generation;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CountingHealthTest {

    private final AtomicReference<@Nullable State> state = new AtomicReference<>();
    private final AtomicLong now = new AtomicLong();
    private final Replacements replacements = new Replacements(now::get);
    private final CountingHealth health = new CountingHealth(
            new Generation("g1", "test"), () -> Optional.ofNullable(state.get()), () -> "Kafka", replacements);

    @Test
    void isDownUntilItCountsAndSaysWhatItWaitsFor() {
        assertThat(read().getStatus()).isEqualTo(Status.DOWN);
        assertThat(read().getDetails()).containsEntry("waitingFor", "Kafka");

        assertThat(in(State.REBALANCING)).isEqualTo(Status.DOWN);
        assertThat(in(State.RUNNING)).isEqualTo(Status.UP);
    }

    @Test
    void aRebalanceIsNoReasonToSendAnyoneAway() {
        in(State.RUNNING);

        assertThat(in(State.REBALANCING)).isEqualTo(Status.UP);
    }

    @Test
    void isDownInStatePendingErrorAndError() {
        in(State.RUNNING);

        assertThat(in(State.PENDING_ERROR)).isEqualTo(Status.DOWN);
        assertThat(in(State.ERROR)).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhileItFailsAgainAndAgain() {
        in(State.RUNNING);
        replacements.failed();
        replacements.failed();
        assertThat(in(State.REBALANCING)).isEqualTo(Status.UP);

        replacements.failed();
        assertThat(in(State.REBALANCING)).isEqualTo(Status.DOWN);
        assertThat(in(State.RUNNING)).isEqualTo(Status.DOWN);

        now.addAndGet(120_000_000_000L);
        assertThat(in(State.RUNNING)).isEqualTo(Status.UP);
    }

    private Status in(State now) {
        state.set(now);
        return read().getStatus();
    }

    private Health read() {
        return Objects.requireNonNull(health.health());
    }
}
