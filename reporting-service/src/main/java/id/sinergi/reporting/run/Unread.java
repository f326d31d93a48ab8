package id.sinergi.reporting.run;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * What groups have not read yet, asked for in three requests however many they are.
 *
 * @param ends where each partition ends for who reads what is committed
 * @param read up to where each group has read
 */
record Unread(
        Map<TopicPartition, ListOffsetsResultInfo> ends, Map<String, Map<TopicPartition, OffsetAndMetadata>> read) {

    static Unread of(Admin admin, Collection<String> topics, Collection<String> groups) {
        Map<TopicPartition, OffsetSpec> latest =
                Answers.of(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        var read = admin.listConsumerGroupOffsets(
                groups.stream().collect(toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec())));
        return new Unread(Answers.of(ends.all()), Answers.of(read.all()));
    }

    /** How many offsets of a topic a group has not read. */
    long of(String group, String topic) {
        var reached = read.getOrDefault(group, Map.of());
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> {
                    var committed = reached.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (committed == null ? 0 : committed.offset()));
                })
                .sum();
    }
}
