package id.sinergi.benchmarks.size;

import static id.sinergi.benchmarks.rig.Broker.got;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic holds, over all partitions and one replica.
 *
 * @param offsets that were ever given, ends of transactions included
 */
record Topic(long offsets, long bytes) {

    private static final int PARTITIONS = 12;

    /** All topics that hold anything, without a generation's number in their names. */
    static SortedMap<String, Topic> in(String bootstrapServers) {
        try (Admin kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, Long> bytes = bytes(kafka);
            var ends = got(kafka.listOffsets(bytes.keySet().stream()
                            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                    .all());
            var topics = new TreeMap<String, Topic>();
            ends.forEach((partition, end) -> topics.merge(
                    partition.topic().replaceFirst("([.-])g\\d+", ""),
                    new Topic(end.offset(), bytes.getOrDefault(partition, 0L)),
                    Topic::plus));
            topics.values().removeIf(topic -> topic.bytes == 0);
            return topics;
        }
    }

    /** Makes those that are missing, in the place of services that do not run. */
    static void declare(String bootstrapServers, List<String> names) {
        try (Admin kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> there = got(kafka.listTopics().names());
            got(kafka.createTopics(names.stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all());
        }
    }

    private Topic plus(Topic other) {
        return new Topic(offsets + other.offsets, bytes + other.bytes);
    }

    private static Map<TopicPartition, Long> bytes(Admin kafka) {
        var brokers = got(kafka.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .toList();
        var bytes = new HashMap<TopicPartition, Long>();
        got(kafka.describeLogDirs(brokers).allDescriptions())
                .values()
                .forEach(folders -> folders.values()
                        .forEach(folder -> folder.replicaInfos()
                                .forEach((partition, replica) -> bytes.merge(partition, replica.size(), Math::max))));
        return bytes;
    }
}
