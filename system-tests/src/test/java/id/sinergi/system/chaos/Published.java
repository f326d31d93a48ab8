package id.sinergi.system.chaos;

import id.sinergi.system.chaos.Ledger.Accepted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in Kafka's topics, as far as it is committed, and how far their readers are behind. */
final class Published implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;

    Published(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every event, as often as it was published. */
    List<Event> events() {
        var events = new ArrayList<Event>();
        for (Resource resource : Resource.values()) {
            read(resource.topic(), record -> events.add(event(resource, record)));
        }
        return events;
    }

    private static Event event(Resource resource, ConsumerRecord<String, byte[]> record) {
        JsonNode body = JSON.readTree(record.value());
        Header type = record.headers().lastHeader("ce_type");
        return new Event(
                new String(type.value(), StandardCharsets.UTF_8),
                new Accepted(resource, record.key(), body.path("version").asLong(), body));
    }

    /** The last value of each key that was not deleted, as text. */
    SortedMap<String, String> compacted(String topic) {
        var values = new TreeMap<String, String>();
        read(topic, record -> {
            if (record.value() == null) {
                values.remove(record.key());
            } else {
                values.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return values;
    }

    long count(String topic) {
        var records = new ArrayList<Long>();
        read(topic, record -> records.add(record.offset()));
        return records.size();
    }

    /** How many records all groups together have yet to read; what only marks the end of a transaction is none. */
    long lag() {
        try {
            long lag = 0;
            for (GroupListing group : admin.listGroups().all().get()) {
                lag += lag(admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get());
            }
            return lag;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        admin.close();
        consumer.close();
    }

    private long lag(Map<TopicPartition, OffsetAndMetadata> committed) {
        var places = new HashMap<TopicPartition, Long>();
        consumer.endOffsets(committed.keySet()).forEach((partition, end) -> {
            OffsetAndMetadata place = committed.get(partition);
            if (place != null && place.offset() < end) {
                places.put(partition, place.offset());
            }
        });
        var records = new ArrayList<Long>();
        read(places, record -> records.add(record.offset()));
        return records.size();
    }

    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        read(
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(partition -> partition, _ -> 0L)),
                each);
    }

    /** Reads from these places to where the topics end now. */
    private void read(Map<TopicPartition, Long> places, Consumer<ConsumerRecord<String, byte[]>> each) {
        consumer.assign(places.keySet());
        places.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(places.keySet());
        while (!reached(ends, places.keySet())) {
            consumer.poll(Duration.ofMillis(200)).forEach(each);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends, Collection<TopicPartition> partitions) {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    /** A version as its owner told it. */
    record Event(String type, Accepted version) {}
}
