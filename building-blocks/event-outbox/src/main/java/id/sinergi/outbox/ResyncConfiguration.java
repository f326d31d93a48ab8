package id.sinergi.outbox;

import id.sinergi.access.OperatorsOnly;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets operators bring a restored database in line with the service's log. */
@Configuration(proxyBeanMethods = false)
class ResyncConfiguration {

    private static final int RECORDS_AT_ONCE = 500;

    /** Some dozens of records; one that is larger comes nevertheless. */
    private static final int BYTES_OF_BODIES_AT_ONCE = 64 * 1024;

    @Bean
    static OperatorsOnly resyncForOperatorsOnly() {
        return new OperatorsOnly(List.of("/api/v1/resync/**"));
    }

    @Bean
    ResyncRuns resyncRuns(Outbox outbox) {
        return new ResyncRuns(outbox.collection("resyncs"), outbox.collection("resync_findings"));
    }

    @Bean
    Resyncs resyncs(
            ResyncRuns runs,
            EventStream stream,
            ObjectProvider<Restorable<?>> restorables,
            WrittenVersions written,
            KafkaProperties kafka,
            Clock clock) {
        return new Resyncs(
                runs,
                () -> log(stream, kafka),
                start -> start.order().isAfterLogLoss()
                        ? new Reannouncing(start.log(), written, start.order().isRehearsal(), start.watching())::run
                        : new Resync(
                                        start.log(),
                                        byName(restorables),
                                        stream,
                                        start.order(),
                                        start.by(),
                                        start.watching())::run,
                clock);
    }

    @Bean
    ResyncController resyncController(Resyncs resyncs, ResyncRuns runs) {
        return new ResyncController(resyncs, runs);
    }

    private static Map<String, Restorable<?>> byName(ObjectProvider<Restorable<?>> restorables) {
        var byName = new HashMap<String, Restorable<?>>();
        restorables.forEach(restorable -> byName.put(restorable.name(), restorable));
        return byName;
    }

    /** It reads all there is without a group, so that an account that may read the topic needs nothing else. */
    static OwnLog log(EventStream stream, KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Map<String, Object> little = new HashMap<>(settings);
        little.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_BODIES_AT_ONCE);
        // At the end of the log what nobody asked for would be waited for before the next question.
        little.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        return new OwnLog(consumer(settings), new LogBodies(consumer(little)), stream.topic());
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
