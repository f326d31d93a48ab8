package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's own topic, declared with every setting: created where it is missing, refused where it is found with
 * others. While the broker is away nothing is known, and nothing is published.
 */
final class TopicDeclaration {

    private static final Logger LOG = LoggerFactory.getLogger(TopicDeclaration.class);
    private static final int PATIENCE_SECONDS = 5;

    private final NewTopic declared;
    private final Map<String, Object> adminProperties;
    private volatile boolean verified;

    TopicDeclaration(NewTopic declared, Map<String, Object> adminProperties) {
        this.declared = declared;
        this.adminProperties = adminProperties;
    }

    /**
     * Whether the topic is known to be as declared.
     *
     * @throws TopicDiffers where it exists with other settings
     */
    synchronized boolean isAsDeclared() {
        if (!verified) {
            verified = verify();
        }
        return verified;
    }

    private boolean verify() {
        try (Admin admin = Admin.create(adminProperties)) {
            create(admin);
            compare(admin);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            // KafkaException: not even the address of a broker is known.
            LOG.warn(
                    "Kafka does not answer; topic {} is verified as soon as it does: {}", declared.name(), cause(away));
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(Set.of(declared)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private void compare(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        String name = declared.name();
        int partitions = requireNonNull(admin.describeTopics(Set.of(name))
                        .allTopicNames()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .get(name))
                .partitions()
                .size();
        if (partitions != declared.numPartitions()) {
            throw different("partitions", partitions, declared.numPartitions());
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config found = requireNonNull(admin.describeConfigs(Set.of(resource))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .get(resource));
        declared.configs().forEach((setting, value) -> {
            String actual = requireNonNull(found.get(setting)).value();
            if (!value.equals(actual)) {
                throw different(setting, actual, value);
            }
        });
    }

    private static String cause(Exception failure) {
        return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
    }

    private TopicDiffers different(String setting, Object found, Object expected) {
        return new TopicDiffers(declared.name(), setting, found, expected);
    }
}
