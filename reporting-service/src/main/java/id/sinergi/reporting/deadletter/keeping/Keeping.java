package id.sinergi.reporting.deadletter.keeping;

import id.sinergi.observation.Looked;
import id.sinergi.observation.Looks;
import id.sinergi.reporting.deadletter.DeadLetter;
import id.sinergi.reporting.deadletter.DeadLetters;
import id.sinergi.reporting.deadletter.Replaying;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.sink.FailureLog;
import id.sinergi.reporting.sink.Storing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Keeps what comes to the topic of dead letters. It retries without limit: for what is set aside here there is no aside. */
@Configuration(proxyBeanMethods = false)
class Keeping {

    private static final String TOPIC = "sinergi.dead-letters.v1";
    private static final String GROUP = "sinergi.reporting.dead-letters";
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 15_000;

    @Bean
    DeadLetters deadLetters(MongoOperations mongo, MeterRegistry meters) {
        return new DeadLetters(mongo, meters);
    }

    @Bean
    MeterBinder openDeadLetters(DeadLetters letters, Looks looks) {
        return meters -> Gauge.builder(
                        "sinergi.dead.letters.open",
                        looks.at("How many records are set aside", letters::open),
                        Looked::value)
                .description("records that were set aside and are neither replayed nor settled")
                .register(meters);
    }

    @Bean
    Replaying replaying(
            DeadLetters letters,
            KafkaOperations<byte[], byte[]> bytesAsTheyAre,
            Storing storing,
            Generations generations,
            Clock clock) {
        return new Replaying(letters, bytesAsTheyAre, storing, generations, clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> deadLetterContainer(KafkaProperties kafka, DeadLetters letters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 1_500);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        factory.setBatchListener(true);
        var container = factory.createContainer(TOPIC);
        container.getContainerProperties().setGroupId(GROUP);
        container.getContainerProperties().setMessageListener(keeping(letters));
        container.setCommonErrorHandler(retrying());
        return container;
    }

    private static BatchMessageListener<byte[], byte[]> keeping(DeadLetters letters) {
        return batch -> {
            letters.declareIndexes();
            for (ConsumerRecord<byte[], byte[]> record : List.copyOf(batch)) {
                letters.keep(DeadLetter.of(record), record.offset());
            }
        };
    }

    private static DefaultErrorHandler retrying() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        var retrying = new DefaultErrorHandler(pauses);
        // In place of the framework's list of what is given up at once.
        retrying.setClassifications(Map.of(), true);
        retrying.setRetryListeners(new FailureLog());
        retrying.setLogLevel(KafkaException.Level.DEBUG);
        return retrying;
    }
}
