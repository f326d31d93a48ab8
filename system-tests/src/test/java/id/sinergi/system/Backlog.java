package id.sinergi.system;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What Kafka's readers have yet to read: while there is nothing, register and totals say the same. */
final class Backlog implements AutoCloseable {

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Backlog(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Whether every group has read all that it reads. */
    synchronized boolean isEmpty() {
        try {
            for (GroupListing group : admin.listGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                if (!hasRead(committed)) {
                    return false;
                }
            }
            return true;
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

    private boolean hasRead(Map<TopicPartition, OffsetAndMetadata> committed)
            throws ExecutionException, InterruptedException {
        // A generation that was replaced takes its topics with it.
        Set<String> there = admin.listTopics().names().get();
        Set<TopicPartition> all = committed.keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .filter(there::contains)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> behind = new HashMap<>();
        consumer.endOffsets(all).forEach((partition, end) -> {
            OffsetAndMetadata place = committed.get(partition);
            long read = place == null ? 0 : place.offset();
            if (read < end) {
                behind.put(partition, read);
            }
        });
        return behind.isEmpty() || holdsNothing(behind);
    }

    /** What follows may be nothing but the marks at which transactions end: no reader gets to see those. */
    private boolean holdsNothing(Map<TopicPartition, Long> places) {
        consumer.assign(places.keySet());
        places.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(places.keySet());
        while (!reached(ends, places.keySet())) {
            if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean reached(Map<TopicPartition, Long> ends, Collection<TopicPartition> partitions) {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }
}
