package id.sinergi.reporting.generation;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Whether this instance counts: down until it does, and when it has given up. */
final class CountingHealth extends AbstractHealthIndicator {

    private final Generation generation;
    private final StreamsBuilderFactoryBean streams;
    private final CountingStart start;
    private volatile boolean hasRun;

    CountingHealth(Generation generation, StreamsBuilderFactoryBean streams, CountingStart start) {
        super("the state of the counting is not known");
        this.generation = generation;
        this.streams = streams;
        this.start = start;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("generation", generation.name());
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null) {
            health.down().withDetail("waitingFor", start.waitingFor());
            return;
        }
        health.status(isCounting(running.state()) ? "UP" : "DOWN")
                .withDetail("state", running.state().name());
    }

    /** Once it has run, a rebalance is a matter of moments and no reason to send anyone away. */
    private boolean isCounting(KafkaStreams.State state) {
        hasRun |= state == KafkaStreams.State.RUNNING;
        return state == KafkaStreams.State.RUNNING || (hasRun && state == KafkaStreams.State.REBALANCING);
    }
}
