package id.sinergi.benchmarks.counting;

import id.sinergi.reporting.source.Family;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is new in the topics of all families, parses it as JSON, and forgets it. */
final class BareConsumer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaConsumer<byte[], byte[]> kafka;

    /** Stands behind everything that is there. */
    BareConsumer(String bootstrapServers) {
        kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Arrays.stream(Family.values())
                .map(Family::topic)
                .distinct()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        kafka.assign(partitions);
        kafka.seekToEnd(partitions);
        partitions.forEach(kafka::position);
    }

    /** Reads that many events; answers the nanoseconds it took. */
    long parse(int events) {
        long before = System.nanoTime();
        int parsed = 0;
        while (parsed < events) {
            for (ConsumerRecord<byte[], byte[]> event : kafka.poll(Duration.ofSeconds(1))) {
                if (!JSON.readTree(event.value()).isObject()) {
                    throw new IllegalStateException("no JSON object at " + event.offset());
                }
                parsed++;
            }
        }
        return System.nanoTime() - before;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
