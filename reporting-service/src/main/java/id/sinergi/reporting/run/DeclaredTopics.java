package id.sinergi.reporting.run;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that counting needs: those of the owners by name, its own with every setting. */
final class DeclaredTopics {

    private final List<String> sources;
    private final List<NewTopic> own;

    DeclaredTopics(List<String> sources, List<NewTopic> own) {
        this.sources = sources;
        this.own = own;
    }

    /** The owners' topics that do not exist yet. */
    Set<String> missing(Admin admin) throws ExecutionException, InterruptedException {
        var missing = new TreeSet<>(sources);
        missing.removeAll(admin.listTopics().names().get());
        return missing;
    }

    /**
     * Creates its own topics where they are missing.
     *
     * @throws OtherSettings where one exists with other settings
     */
    void declare(Admin admin) throws ExecutionException, InterruptedException {
        for (var creation : admin.createTopics(own).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
        refuseOtherPartitions(admin);
        refuseOtherSettings(admin);
    }

    private void refuseOtherPartitions(Admin admin) throws ExecutionException, InterruptedException {
        var found = admin.describeTopics(own.stream().map(NewTopic::name).collect(toSet()))
                .allTopicNames()
                .get();
        own.forEach(topic -> {
            int partitions =
                    requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.numPartitions()) {
                throw new OtherSettings(topic.name(), "partitions", partitions, topic.numPartitions());
            }
        });
    }

    private void refuseOtherSettings(Admin admin) throws ExecutionException, InterruptedException {
        var resources = own.stream().collect(toMap(DeclaredTopics::resource, topic -> topic));
        admin.describeConfigs(resources.keySet()).all().get().forEach((resource, found) -> {
            NewTopic topic = requireNonNull(resources.get(resource));
            for (Map.Entry<String, String> setting : topic.configs().entrySet()) {
                String value = requireNonNull(found.get(setting.getKey())).value();
                if (!setting.getValue().equals(value)) {
                    throw new OtherSettings(topic.name(), setting.getKey(), value, setting.getValue());
                }
            }
        });
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
