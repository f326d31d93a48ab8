package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** One generation as this instance counts it. */
final class Run {

    private final Generation generation;
    private final StreamsBuilderFactoryBean streams;
    private final CountingStart start;
    private final Replacements replacements;
    private final CountingHealth health;

    Run(
            Generation generation,
            StreamsBuilderFactoryBean streams,
            CountingStart start,
            Replacements replacements,
            CountingHealth health) {
        this.generation = generation;
        this.streams = streams;
        this.start = start;
        this.replacements = replacements;
        this.health = health;
    }

    Generation generation() {
        return generation;
    }

    CountingHealth health() {
        return health;
    }

    /** Whether its topics are there: it counts, or is about to. */
    boolean hasBegun() {
        return start.waitingFor().isEmpty();
    }

    void begin() {
        start.start();
    }

    /** Leaves its group; what it kept stays. */
    void end() {
        start.stop();
        replacements.stop();
        streams.stop();
    }
}
