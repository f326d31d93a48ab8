package id.sinergi.reporting;

import static org.awaitility.Awaitility.await;

import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with the logs of the owning services, two partitions each. */
public final class TestKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QuietBroker broker = new QuietBroker();
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    public TestKafka() {
        broker.brokerProperties(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "offsets.topic.num.partitions", "1",
                "auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        admin = Admin.create(Map.of("bootstrap.servers", address()));
        answer(admin.createTopics(Topics.sources().stream()
                        .map(name -> new NewTopic(name, 2, (short) 1))
                        .toList())
                .all());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new StringSerializer(), new ByteArraySerializer());
    }

    public String address() {
        return broker.getBrokersAsString();
    }

    public void publish(Family family, Reports.Report... reports) {
        for (Reports.Report report : reports) {
            var event = new ProducerRecord<>(family.topic(), report.id(), report.bytes());
            // Of a topic with several families it tells which one it is.
            event.headers().add("ce_type", (family.types() + "told.v1").getBytes(StandardCharsets.UTF_8));
            publish(event);
        }
    }

    public void publish(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    /** What can be read of a topic now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
            });
            return records;
        }
    }

    public void create(String topic) {
        answer(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
    }

    public Set<String> topics() {
        return answer(admin.listTopics().names());
    }

    public Collection<String> groups() {
        return answer(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        broker.destroy();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
