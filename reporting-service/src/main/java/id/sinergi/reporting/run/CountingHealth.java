package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether this instance counts: down until it does, while it fails again and again, and when it has given up. */
final class CountingHealth extends AbstractHealthIndicator {

    private final Generation generation;
    private final Supplier<Optional<KafkaStreams.State>> streams;
    private final Supplier<String> waitingFor;
    private final Replacements replacements;
    private volatile boolean hasRun;

    /**
     * Watches the counting of a generation.
     *
     * @param streams the state of the streams; empty before they were started
     * @param waitingFor what the start waits for
     */
    CountingHealth(
            Generation generation,
            Supplier<Optional<KafkaStreams.State>> streams,
            Supplier<String> waitingFor,
            Replacements replacements) {
        super("the state of the counting is not known");
        this.generation = generation;
        this.streams = streams;
        this.waitingFor = waitingFor;
        this.replacements = replacements;
    }

    /** Notes whether it runs, so that one that begins to be served is known to have run. */
    void observe() {
        streams.get().ifPresent(this::isCounting);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("generation", generation.name());
        Optional<KafkaStreams.State> state = streams.get();
        if (state.isEmpty()) {
            health.down().withDetail("waitingFor", waitingFor.get());
            return;
        }
        int failures = replacements.inARow();
        boolean counts = isCounting(state.get()) && failures < Replacements.MANY;
        health.status(counts ? "UP" : "DOWN")
                .withDetail("state", state.get().name())
                .withDetail("failuresInARow", failures);
    }

    /** Once it has run, a rebalance is a matter of moments and no reason to send anyone away. */
    private boolean isCounting(KafkaStreams.State state) {
        hasRun |= state == KafkaStreams.State.RUNNING;
        return state == KafkaStreams.State.RUNNING || (hasRun && state == KafkaStreams.State.REBALANCING);
    }
}
