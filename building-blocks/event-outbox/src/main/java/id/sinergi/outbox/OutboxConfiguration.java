package id.sinergi.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import id.sinergi.access.ServicesOnly;
import id.sinergi.observation.Looks;
import id.sinergi.observation.Trails;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sets the outbox up for a service that declares an {@link EventStream}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnBean(EventStream.class)
@EnableConfigurationProperties(OutboxProperties.class)
@Import(ResyncConfiguration.class)
class OutboxConfiguration {

    private static final String TWO_MEBIBYTES = Integer.toString(2 * DocumentShape.LARGEST_EVENT);

    private static final int MOST_EVENTS_WAITING = 10_000;
    private static final long MOST_CHARACTERS_WAITING = 64L * 1024 * 1024;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** An answered write has reached a majority and its journal; a MongoDB that is away is noticed in seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }

    /** A log: every version is kept for good, because "as known at" needs them and delivery is unordered. */
    @Bean
    TopicDeclaration topicDeclaration(EventStream stream, OutboxProperties properties, KafkaProperties kafka) {
        NewTopic topic = new NewTopic(stream.topic(), properties.partitions(), properties.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        TWO_MEBIBYTES,
                        // One copy may be away, never all but one: an acknowledged event is removed from its outbox.
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(Math.max(1, properties.replicationFactor() - 1))));
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return new TopicDeclaration(topic, settings);
    }

    @Bean
    KafkaBroker outboxBroker(
            KafkaProperties kafka, EventStream stream, TopicDeclaration topic, Trails trails, Clock clock) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * DocumentShape.LARGEST_EVENT);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaBroker(
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer()),
                stream,
                topic,
                trails,
                clock);
    }

    @Bean
    Relay outboxRelay(
            EventStream stream,
            MongoOperations mongo,
            KafkaBroker broker,
            OutboxProperties properties,
            Clock clock,
            ConfigurableApplicationContext application) {
        return new Relay(
                new HandOver(MOST_EVENTS_WAITING, MOST_CHARACTERS_WAITING),
                new Outboxes(stream.collections(), stream::collectionOf, mongo::getCollection, stream::filtersOf),
                broker,
                properties,
                clock,
                () -> Thread.ofPlatform().name("refuse-to-run").start(application::close));
    }

    @Bean
    Outbox outbox(
            EventStream stream,
            MongoOperations mongo,
            Relay relay,
            Trails trails,
            ObjectProvider<MeterRegistry> meters,
            Clock clock,
            JsonMapper json) {
        var accepted = new Accepted(meters.getIfAvailable(SimpleMeterRegistry::new));
        return new Outbox(stream, mongo, relay, new Acceptance(trails, accepted), clock, json);
    }

    @Bean
    WrittenVersions writtenVersions(
            EventStream stream, MongoOperations mongo, Relay relay, Clock clock, JsonMapper json) {
        return new WrittenVersions(
                stream.collections().stream()
                        .map(name -> collection(mongo, name))
                        .toList(),
                relay,
                clock,
                json);
    }

    @Bean
    ChecksumController checksumController(WrittenVersions written) {
        return new ChecksumController(written);
    }

    /** The paths of that controller. */
    @Bean
    static ServicesOnly betweenServices() {
        return new ServicesOnly(List.of(
                "/api/v1/reconciliation/checksums/**",
                "/api/v1/reconciliation/versions/**",
                "/api/v1/reconciliation/announcements/**"));
    }

    private static Supplier<MongoCollection<Document>> collection(MongoOperations mongo, String name) {
        return () -> mongo.getCollection(name);
    }

    @Bean
    SideLogs sideLogs(
            Outbox outbox,
            MongoOperations mongo,
            KafkaProperties kafka,
            OutboxProperties properties,
            Trails trails,
            Clock clock,
            JsonMapper json,
            ConfigurableApplicationContext application) {
        return new SideLogs(
                outbox,
                stream -> outboxBroker(kafka, stream, topicDeclaration(stream, properties, kafka), trails, clock),
                (stream, broker) -> outboxRelay(stream, mongo, broker, properties, clock, application),
                clock,
                json);
    }

    @Bean
    MeterBinder outboxWaiting(
            EventStream stream, ObjectProvider<SideLog<?>> besides, MongoOperations mongo, Looks looks, Clock clock) {
        return registry -> Stream.concat(Stream.of(stream), besides.stream().map(SideLog::stream))
                .forEach(each -> waiting(each, mongo, looks, clock).bindTo(registry));
    }

    @Bean
    MeterBinder awayStore(MongoOperations mongo, Looks looks) {
        return new AwayStore(mongo, looks);
    }

    private static Waiting waiting(EventStream stream, MongoOperations mongo, Looks looks, Clock clock) {
        var outboxes =
                new Outboxes(stream.collections(), stream::collectionOf, mongo::getCollection, stream::filtersOf);
        return new Waiting(stream.topic(), outboxes, looks, clock);
    }
}
