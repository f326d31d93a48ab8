package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicDeclarationTest {

    private static final String NOBODY = "127.0.0.1:1";

    private final String topic = "declared-" + UUID.randomUUID();

    @Test
    void createsTheTopicWithItsSettings() throws Exception {
        await().until(declaration(RealBroker.address())::isAsDeclared);

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealBroker.address()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(admin.describeTopics(Set.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions())
                    .hasSize(12);
        }
        assertThat(declaration(RealBroker.address()).isAsDeclared()).isTrue();
    }

    @Test
    void refusesATopicWithOtherPartitionsAndSaysWhich() throws Exception {
        RealBroker.create(new NewTopic(topic, 3, (short) 1).configs(declared().configs()));

        await().untilAsserted(() -> assertThatThrownBy(declaration(RealBroker.address())::isAsDeclared)
                .isInstanceOf(TopicDiffers.class)
                .hasMessageContaining(topic + " has partitions = 3, declared is 12"));
    }

    @Test
    void refusesATopicThatIsCompactedAndSaysSo() throws Exception {
        RealBroker.create(
                new NewTopic(topic, 12, (short) 1).configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1")));

        await().untilAsserted(() -> assertThatThrownBy(declaration(RealBroker.address())::isAsDeclared)
                .isInstanceOf(TopicDiffers.class)
                .hasMessageContaining(topic + " has cleanup.policy = compact, declared is delete"));
    }

    @Test
    void waitsForABrokerThatIsAwayAndVerifiesLater() {
        Map<String, Object> address = settings(NOBODY);
        var declaration = new TopicDeclaration(declared(), address);
        assertThat(declaration.isAsDeclared()).isFalse();

        address.put("bootstrap.servers", RealBroker.address());

        await().until(declaration::isAsDeclared);
    }

    @Test
    void waitsForABrokerWhoseNameIsNotKnownYet() {
        assertThat(declaration("kafka.invalid:9092").isAsDeclared()).isFalse();
    }

    private TopicDeclaration declaration(String address) {
        return new TopicDeclaration(declared(), settings(address));
    }

    private NewTopic declared() {
        return new NewTopic(topic, 12, (short) 1).configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    private static Map<String, Object> settings(String address) {
        return new HashMap<>(
                Map.of("bootstrap.servers", address, "request.timeout.ms", "900", "default.api.timeout.ms", "1000"));
    }
}
