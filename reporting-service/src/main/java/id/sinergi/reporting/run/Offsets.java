package id.sinergi.reporting.run;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where topics end, and how far groups have read them. */
final class Offsets {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Admin admin;
    private final Consumer<byte[], byte[]> probe;

    /**
     * Asks the broker.
     *
     * @param probe reads what is committed, a record at a time, and belongs to no group
     */
    Offsets(Admin admin, Consumer<byte[], byte[]> probe) {
        this.admin = admin;
        this.probe = probe;
    }

    /** The ends of topics, those of partitions that are empty too. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        var partitions = Answers.of(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return Answers.of(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** The topics through which an application hands records to itself. */
    List<String> internal(String applicationId) {
        return Answers.of(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(applicationId + "-") && name.endsWith("-repartition"))
                .toList();
    }

    /** How many offsets a group has not read of those before the ends; 0: no record is left there. */
    long behind(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> read = read(group);
        var left = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> {
            if (read.getOrDefault(partition, 0L) < end) {
                left.put(partition, end);
            }
        });
        if (left.isEmpty() || !holdsRecords(left, read)) {
            return 0;
        }
        return left.entrySet().stream()
                .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private Map<TopicPartition, Long> read(String group) {
        var read = new HashMap<TopicPartition, Long>();
        Answers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        read.put(partition, committed.offset());
                    }
                });
        return read;
    }

    /** Ends of transactions and records of aborted ones take offsets too, to which a group at rest may never commit. */
    private boolean holdsRecords(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> from) {
        probe.assign(ends.keySet());
        ends.keySet().forEach(partition -> probe.seek(partition, from.getOrDefault(partition, 0L)));
        while (ends.entrySet().stream().anyMatch(end -> probe.position(end.getKey()) < end.getValue())) {
            long passed = positions(ends);
            for (var record : probe.poll(GLANCE)) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    return true;
                }
            }
            if (positions(ends) == passed) {
                return true; // nothing came in time: not known to be empty
            }
        }
        return false;
    }

    private long positions(Map<TopicPartition, Long> ends) {
        return ends.keySet().stream().mapToLong(probe::position).sum();
    }
}
