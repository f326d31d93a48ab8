package id.sinergi.reporting.run;

import id.sinergi.reporting.topology.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics that counting writes, with every setting. */
final class OwnTopics {

    private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            // A sink may be away for as long without missing what was deleted.
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            THIRTY_DAYS);

    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1");

    private OwnTopics() {}

    static List<NewTopic> of(Topics topics, int partitions, short replicationFactor) {
        return Stream.concat(
                        Stream.of(topics.totals(), topics.register(), topics.suspects())
                                .map(name -> new NewTopic(name, partitions, replicationFactor)
                                        .configs(settings(COMPACTED, replicationFactor))),
                        Stream.of(new NewTopic(topics.deadLetters(), partitions, replicationFactor)
                                .configs(settings(KEPT, replicationFactor))))
                .toList();
    }

    private static Map<String, String> settings(Map<String, String> policy, short replicationFactor) {
        var all = new TreeMap<>(policy);
        all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(StreamsSettings.LARGEST_RECORD));
        all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, StreamsSettings.minInSyncReplicas(replicationFactor));
        return all;
    }
}
