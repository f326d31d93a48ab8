package id.sinergi.reporting.run;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.topology.CountingTopology;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.kafka.config.KafkaStreamsConfiguration;

/** The settings of Kafka Streams that the promise rests on. */
final class StreamsSettings {

    /** Well above a register entry, which is its event (1 MiB at most) with what was made of it. */
    static final int LARGEST_RECORD = CountingTopology.LARGEST_ENTRY + 1024 * 1024;

    private StreamsSettings() {}

    static KafkaStreamsConfiguration of(
            Generation generation, Map<String, Object> kafka, CountingProperties counting, short replicationFactor) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, generation.applicationId());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                counting.commitInterval().toMillis());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, counting.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, counting.standbys());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replicationFactor);
        settings.put(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                counting.cache().toBytes());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, counting.stateDir().toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
        settings.put(topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), minInSyncReplicas(replicationFactor));
        clients(settings);
        return new KafkaStreamsConfiguration(settings);
    }

    /** What is acknowledged survives the loss of a broker, and one broker may be away without a standstill. */
    static String minInSyncReplicas(short replicationFactor) {
        return Integer.toString(Math.max(1, replicationFactor - 1));
    }

    /** A killed instance is noticed in ten seconds; a stopped one leaves its group at once. */
    private static void clients(Map<String, Object> settings) {
        settings.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        settings.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(consumerPrefix("internal.leave.group.on.close"), true);
        settings.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD);
        settings.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Integer.toString(LARGEST_RECORD));
    }
}
