package id.sinergi.reporting.run;

import id.sinergi.observation.Trails;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.topology.CountingTopology;
import id.sinergi.reporting.topology.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/**
 * Sets up the counting of a generation.
 *
 * @param refuse what happens where a generation cannot be counted as things are
 */
record Beginning(
        CountingProperties counting,
        short replicationFactor,
        KafkaProperties kafka,
        Map<String, Object> adminSettings,
        Registering registering,
        @Nullable MeterRegistry meters,
        Trails trails,
        Consumer<Generation> refuse) {

    /** A run that has not begun yet. */
    Run of(Generation generation) {
        var replacements = new Replacements(System::nanoTime);
        var streams = streams(generation, replacements);
        var start = new CountingStart(
                streams,
                new DeclaredTopics(
                        Topics.sources(), OwnTopics.of(generation.topics(), counting.partitions(), replicationFactor)),
                adminSettings,
                () -> refuse.accept(generation));
        var health = new CountingHealth(
                generation,
                () -> Optional.ofNullable(streams.getKafkaStreams()).map(KafkaStreams::state),
                start::waitingFor,
                replacements);
        return new Run(generation, streams, start, replacements, health);
    }

    private StreamsBuilderFactoryBean streams(Generation generation, Replacements replacements) {
        var streams = new StreamsBuilderFactoryBean(
                StreamsSettings.of(generation, kafka.buildStreamsProperties(), counting, replicationFactor));
        streams.setBeanName(generation.applicationId());
        streams.setAutoStartup(false);
        streams.setCloseTimeout(10);
        streams.setStreamsUncaughtExceptionHandler(replacements);
        var topology = new CountingTopology(
                generation.topics(),
                registering::entry,
                BuiltInDslStoreSuppliers.ROCKS_DB,
                counting.partitions(),
                trails);
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                topology.addTo(builder);
            }
        });
        if (meters != null) {
            streams.addListener(new KafkaStreamsMicrometerListener(meters));
        }
        return built(streams);
    }

    /** What the container does for beans; this one is none, since it comes and goes while the application runs. */
    private static StreamsBuilderFactoryBean built(StreamsBuilderFactoryBean streams) {
        try {
            streams.afterPropertiesSet();
            streams.afterSingletonsInstantiated();
            return streams;
        } catch (Exception failed) {
            throw new IllegalStateException("The counting could not be set up", failed);
        }
    }
}
