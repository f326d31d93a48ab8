package id.sinergi.benchmarks.relaying;

import id.sinergi.benchmarks.counting.BareProducer;
import id.sinergi.benchmarks.reports.Events.Event;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic that the relay writes to, and the bare producer after it. */
final class Log implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BareProducer producer;
    private final List<TopicPartition> partitions;

    private Log(KafkaConsumer<byte[], byte[]> consumer, BareProducer producer, String topic) {
        this.consumer = consumer;
        this.producer = producer;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    static Log of(String kafka, String topic) {
        return new Log(
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                new BareProducer(kafka, topic),
                topic);
    }

    /** How many records have ever been appended. */
    long end() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Appends events without a relay; answers the nanoseconds until all are acknowledged. */
    long produce(List<Event> events) {
        return producer.produce(events);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
