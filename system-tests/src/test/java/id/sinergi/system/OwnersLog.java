package id.sinergi.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The log of an owner, in which somebody delivers again, and Kafka's cleaner is made to hurry. */
final class OwnersLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ConfigResource BROKER = new ConfigResource(ConfigResource.Type.BROKER, "");

    /** Every record closes the file before it, and a closed file may be cleaned at once. */
    private static final Map<String, String> HASTE = Map.of(
            "segment.ms", "1",
            "min.cleanable.dirty.ratio", "0.0001",
            "min.compaction.lag.ms", "0");

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> delivered = new ArrayList<>();

    OwnersLog(String bootstrapServers, String topic) {
        this.topic = topic;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        alter(new ConfigResource(ConfigResource.Type.TOPIC, topic), HASTE, AlterConfigOp.OpType.SET);
        alter(BROKER, Map.of("log.cleaner.backoff.ms", "200"), AlterConfigOp.OpType.SET);
    }

    /** Delivers the first version of an activity once more, as whoever was not sure that it had arrived. */
    void deliverFirstVersionAgain(String activity) {
        ConsumerRecord<byte[], byte[]> first = records(topic).stream()
                .filter(record -> activity.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        delivered.add(first);
        append(first);
    }

    /** Answers when Kafka has thrown away whatever the settings of the log let it throw away. */
    void cleanAsFarAsItMayBe() {
        // What is written last is never cleaned: one more closes the file that holds what was delivered again.
        delivered.forEach(this::append);
        String compacted = "compacted-" + topic;
        answer(admin.createTopics(List.of(new NewTopic(compacted, 1, (short) 1)
                        .configs(Map.of("cleanup.policy", "compact", "segment.ms", "1"))))
                .all());
        // The cleaner takes what was never cleaned first: once this one was cleaned twice, the log was, too.
        awaitCleaned(compacted, "once");
        awaitCleaned(compacted, "twice");
        answer(admin.deleteTopics(List.of(compacted)).all());
    }

    @Override
    public void close() {
        alter(new ConfigResource(ConfigResource.Type.TOPIC, topic), HASTE, AlterConfigOp.OpType.DELETE);
        alter(BROKER, Map.of("log.cleaner.backoff.ms", ""), AlterConfigOp.OpType.DELETE);
        producer.close();
        consumer.close();
        admin.close();
    }

    private void awaitCleaned(String compacted, String time) {
        for (int i = 0; i < 3; i++) {
            send(new ProducerRecord<>(compacted, bytes(time), bytes(time)));
        }
        Awaitility.await("Kafka's cleaner").atMost(PATIENCE).until(() -> {
            send(new ProducerRecord<>(compacted, bytes("later"), bytes("later")));
            return records(compacted).stream()
                            .filter(record -> time.equals(new String(record.key(), StandardCharsets.UTF_8)))
                            .count()
                    == 1;
        });
    }

    private void append(ConsumerRecord<byte[], byte[]> record) {
        send(new ProducerRecord<>(topic, record.partition(), null, record.key(), record.value(), record.headers()));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String name) {
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }

    private void alter(ConfigResource resource, Map<String, String> settings, AlterConfigOp.OpType how) {
        Collection<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), how))
                .toList();
        answer(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(KafkaFuture<Void> future) {
        try {
            future.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
