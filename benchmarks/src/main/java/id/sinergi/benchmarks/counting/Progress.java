package id.sinergi.benchmarks.counting;

import static id.sinergi.benchmarks.rig.Broker.got;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import id.sinergi.reporting.topology.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the counting that is served has come. */
final class Progress implements AutoCloseable {

    private final Admin kafka;
    private final MongoClient mongo;
    private final Set<TopicPartition> sources;

    Progress(String bootstrapServers, MongoClient mongo) {
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.mongo = mongo;
        this.sources = got(kafka.describeTopics(Topics.sources()).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** The name of what is served: {@code g1}. */
    String generation() {
        return Objects.requireNonNull(mongo.getDatabase("reporting")
                        .getCollection("generations")
                        .find(Filters.eq("_id", "current"))
                        .first())
                .getString("generation");
    }

    /** Whether the topology has committed every event of the services' logs. */
    boolean isAtTheEnd() {
        var ends = got(kafka.listOffsets(
                        sources.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                .all());
        Map<TopicPartition, OffsetAndMetadata> committed =
                got(kafka.listConsumerGroupOffsets("sinergi-counting-" + generation())
                        .partitionsToOffsetAndMetadata());
        return sources.stream().allMatch(partition -> {
            long end = Objects.requireNonNull(ends.get(partition)).offset();
            OffsetAndMetadata at = committed.get(partition);
            return end == 0 || (at != null && at.offset() >= end);
        });
    }

    @Override
    public void close() {
        kafka.close();
    }
}
