package id.sinergi.outbox;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka for all tests of this module, in memory; every test uses topics of its own. */
final class RealBroker {

    private static final EmbeddedKafkaKraftBroker KAFKA = new EmbeddedKafkaKraftBroker(1, 1);

    static {
        KAFKA.brokerProperty("auto.create.topics.enable", "false");
        // Kafka tells on standard output how it formats its directory.
        PrintStream output = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        KAFKA.afterPropertiesSet();
        System.setOut(output);
        Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::destroy));
    }

    private RealBroker() {}

    static String address() {
        return KAFKA.getBrokersAsString();
    }

    static void create(NewTopic topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(Set.of(topic)).all().get();
        }
    }

    /** The settings that a topic has. */
    static Map<String, String> settings(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            return admin.describeConfigs(Set.of(resource)).all().get().get(resource).entries().stream()
                    .filter(setting -> setting.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    /** All records of a topic so far. */
    static List<ConsumerRecord<String, String>> records(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (records.size() < all) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
