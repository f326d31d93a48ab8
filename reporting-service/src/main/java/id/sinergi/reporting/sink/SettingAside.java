package id.sinergi.reporting.sink;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of a failed batch: whatever a retry can mend is retried without limit with growing pauses; only an
 * unreadable record is set aside, with its origin, the reason and the time in its headers.
 */
@Configuration(proxyBeanMethods = false)
class SettingAside implements DisposableBean {

    static final String DEAD_LETTERS = "sinergi.dead-letters.v1";

    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 15_000;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

    SettingAside(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000); // a replay is waited for
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        producers = new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> sinkContainers(
            KafkaTemplate<byte[], byte[]> bytesAsTheyAre, Identity identity, Clock clock) {
        return (container, _, group) -> {
            container.setCommonErrorHandler(handler(bytesAsTheyAre, clock));
            // The ends of transactions count as read: the group comes to the ends of its topics.
            container.getContainerProperties().setFixTxOffsets(true);
            container.getContainerProperties().setGroupId(Generation.group(group, identity.value()));
        };
    }

    /** Writes bytes as they are, acknowledged by all. */
    @Bean
    KafkaTemplate<byte[], byte[]> bytesAsTheyAre() {
        return new KafkaTemplate<>(producers);
    }

    @Override
    public void destroy() {
        producers.destroy();
    }

    private static DefaultErrorHandler handler(KafkaOperations<byte[], byte[]> kafka, Clock clock) {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        var handler = new DefaultErrorHandler(recoverer(kafka, clock), pauses);
        // In place of the framework's list, by which a whole batch would be set aside for, say, a ClassCastException.
        handler.setClassifications(Map.of(UnreadableRecord.class, false), true);
        handler.setRetryListeners(new FailureLog());
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static DeadLetterPublishingRecoverer recoverer(KafkaOperations<byte[], byte[]> kafka, Clock clock) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(DEAD_LETTERS, -1));
        // Without confirmation the offset would be committed and the record be nowhere.
        recoverer.setFailIfSendResultIsError(true);
        recoverer.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.values());
        recoverer.setHeadersFunction((record, failure) -> headers(record, failure, clock));
        return recoverer;
    }

    private static Headers headers(ConsumerRecord<?, ?> record, Exception failure, Clock clock) {
        var headers = new RecordHeaders();
        add(headers, "origin-topic", record.topic());
        add(headers, "origin-partition", Integer.toString(record.partition()));
        add(headers, "origin-offset", Long.toString(record.offset()));
        add(headers, "reason", reason(failure));
        add(headers, "set-aside-at", clock.instant().toString());
        return headers;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof UnreadableRecord)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
