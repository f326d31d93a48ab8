package id.sinergi.reporting.generation;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.topology.CountingTopology;
import id.sinergi.reporting.topology.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** Sets up the counting of the current generation. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

    private final CountingProperties counting;
    private final short replicationFactor;

    CountingConfiguration(
            CountingProperties counting, @Value("${sinergi.kafka.replication-factor:1}") short replicationFactor) {
        this.counting = counting;
        this.replicationFactor = replicationFactor;
    }

    @Bean
    Generations generations(MongoOperations mongo) {
        return new GenerationsInMongo(mongo);
    }

    /** The generation that this instance counts and serves; it refuses to go on with one that was counted otherwise. */
    @Bean
    Generation generation(Generations generations, Directory directory, Clock clock) {
        String identity = Generation.identity(directory);
        Generation running = generations.current().orElseGet(() -> generations.openFirst(identity, clock.instant()));
        if (!running.identity().equals(identity)) {
            throw new CountedOtherwise(running, identity);
        }
        return running;
    }

    @Bean
    Registering registering(Directory directory) {
        return new Registering(directory);
    }

    @Bean
    Replacements replacements() {
        return new Replacements(System::nanoTime);
    }

    @Bean
    StreamsBuilderFactoryBean countingStreams(
            Generation generation,
            Registering registering,
            Replacements replacements,
            KafkaProperties kafka,
            ObjectProvider<MeterRegistry> meters) {
        var streams = new StreamsBuilderFactoryBean(
                StreamsSettings.of(generation, kafka.buildStreamsProperties(), counting, replicationFactor));
        streams.setAutoStartup(false);
        streams.setCloseTimeout(10);
        streams.setStreamsUncaughtExceptionHandler(replacements);
        var topology = new CountingTopology(
                generation.topics(), registering::entry, BuiltInDslStoreSuppliers.ROCKS_DB, counting.partitions());
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                topology.addTo(builder);
            }
        });
        meters.ifAvailable(registry -> streams.addListener(new KafkaStreamsMicrometerListener(registry)));
        return streams;
    }

    @Bean
    CountingStart countingStart(
            StreamsBuilderFactoryBean countingStreams,
            Generation generation,
            KafkaProperties kafka,
            ConfigurableApplicationContext application) {
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return new CountingStart(
                countingStreams,
                new DeclaredTopics(Topics.sources(), ownTopics(generation.topics())),
                settings,
                () -> Thread.ofPlatform().name("refuse-to-run").start(application::close));
    }

    @Bean
    CountingHealth countingHealthIndicator(
            Generation generation,
            StreamsBuilderFactoryBean countingStreams,
            CountingStart countingStart,
            Replacements replacements) {
        return new CountingHealth(
                generation,
                () -> Optional.ofNullable(countingStreams.getKafkaStreams()).map(KafkaStreams::state),
                countingStart::waitingFor,
                replacements);
    }

    private List<NewTopic> ownTopics(Topics topics) {
        return Stream.concat(
                        Stream.of(topics.totals(), topics.register(), topics.suspects())
                                .map(name -> topic(
                                        name,
                                        Map.of(
                                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                                // A sink may be away for as long without missing what was deleted.
                                                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                                THIRTY_DAYS))),
                        Stream.of(topic(
                                topics.deadLetters(),
                                Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_DELETE,
                                        TopicConfig.RETENTION_MS_CONFIG,
                                        "-1"))))
                .toList();
    }

    private NewTopic topic(String name, Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(StreamsSettings.LARGEST_RECORD));
        all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, StreamsSettings.minInSyncReplicas(replicationFactor));
        return new NewTopic(name, counting.partitions(), replicationFactor).configs(all);
    }
}
