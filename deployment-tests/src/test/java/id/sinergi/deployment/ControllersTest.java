package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What others' controllers look for is there: Kafka's and MongoDB's operators, the ingress controller, the autoscalers. */
class ControllersTest {

    static Stream<Cluster> clusters() {
        return Cluster.all();
    }

    /** What the addresses of the data stand for: a listener of Kafka, a service that MongoDB's operator makes. */
    @ParameterizedTest
    @MethodSource("clusters")
    void kafkaAndMongoDBAnswerWhereTheyAreLookedFor(Cluster cluster) {
        Map<String, String> settings = settings(cluster, "sinergi-settings");
        Manifest kafka = cluster.every("Kafka").findAny().orElseThrow();
        String mongo = cluster.every("MongoDBCommunity").findAny().orElseThrow().name();

        assertThat(settings.get("SPRING_KAFKA_BOOTSTRAPSERVERS"))
                .isEqualTo(kafka.name() + "-kafka-bootstrap:"
                        + kafka.at("/spec/kafka/listeners/0/port").asString());
        assertThat(settings.get("SPRING_MONGODB_URI"))
                .contains("@" + mongo + "-svc:27017/")
                .endsWith("replicaSet=" + mongo);
    }

    /** MongoDB's operator gives its pods an account of this name, and makes none. */
    @ParameterizedTest
    @MethodSource("clusters")
    void mongoDBsPodsHaveTheirAccount(Cluster cluster) {
        String name = "mongodb-kubernetes-appdb";
        Manifest account = cluster.find("ServiceAccount", name).orElseThrow();
        Manifest binding = cluster.find("RoleBinding", name).orElseThrow();
        Manifest role =
                cluster.find("Role", binding.at("/roleRef/name").asString()).orElseThrow();

        assertThat(Manifest.texts(binding.at("/subjects/0")))
                .containsEntry("kind", "ServiceAccount")
                .containsEntry("name", name)
                .containsEntry("namespace", account.at("/metadata/namespace").asString());
        assertThat(allowed(role, "secrets")).containsExactly("get");
        assertThat(allowed(role, "pods")).containsExactlyInAnyOrder("get", "patch", "delete");
    }

    /** Every write waits for the majority of them. */
    @ParameterizedTest
    @MethodSource("clusters")
    void brokersAndMembersOfMongoDBAreOnDifferentNodes(Cluster cluster) {
        assertThat(Stream.concat(
                        cluster.every("KafkaNodePool").map(pool -> pool.at("/spec/template/pod")),
                        cluster.every("MongoDBCommunity")
                                .map(mongo -> mongo.at("/spec/statefulSet/spec/template/spec"))))
                .hasSize(2)
                .allSatisfy(pod -> {
                    JsonNode apart =
                            pod.at("/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/0"
                                    + "/podAffinityTerm");
                    assertThat(apart.path("topologyKey").asString("")).isEqualTo("kubernetes.io/hostname");
                    assertThat(Manifest.texts(apart.at("/labelSelector/matchLabels")))
                            .isIn(
                                    Map.of("app", "sinergi-mongodb-svc"),
                                    Map.of("strimzi.io/cluster", "sinergi", "strimzi.io/pool-name", "brokers"));
                });
    }

    /** Its sessions are in its memory. */
    @ParameterizedTest
    @MethodSource("clusters")
    void aBrowserKeepsToOneInstanceOfThePortal(Cluster cluster) {
        Map<String, String> told =
                Manifest.texts(cluster.find("Service", "portal").orElseThrow().at("/metadata/annotations"));
        String cookie = "traefik.ingress.kubernetes.io/service.sticky.cookie";

        assertThat(told)
                .containsEntry(cookie, "true")
                .containsEntry(cookie + ".httponly", "true")
                .containsEntry(
                        cookie + ".secure",
                        settings(cluster, "portal-settings").get("SERVER_SERVLET_SESSION_COOKIE_SECURE"));
    }

    /** A release by other rules is counted anew, and until that is done somebody must count by the old ones. */
    @ParameterizedTest
    @MethodSource("clusters")
    void aReleaseLeavesOneThatCountsByTheOldRules(Cluster cluster) {
        Manifest counting = cluster.find("StatefulSet", "counting").orElseThrow();
        int replicas = cluster.find("ScaledObject", "counting")
                .map(scaler -> scaler.at("/spec/minReplicaCount"))
                .orElse(counting.at("/spec/replicas"))
                .asInt();

        assertThat(counting.at("/spec/updateStrategy/rollingUpdate/partition").asInt())
                .isEqualTo(replicas > 1 ? 1 : 0);
    }

    /** A tag that moves is looked for in a registry at each start. */
    @ParameterizedTest
    @MethodSource("clusters")
    void imagesHaveATagThatStays(Cluster cluster) {
        assertThat(cluster.workloads().flatMap(Manifest::containers))
                .allSatisfy(container -> assertThat(container.path("image").asString())
                        .matches("[^:]+:[^:/]+")
                        .doesNotEndWith(":latest"));
    }

    private static Map<String, String> settings(Cluster cluster, String name) {
        return Manifest.texts(cluster.find("ConfigMap", name).orElseThrow().at("/data"));
    }

    private static List<String> allowed(Manifest role, String resource) {
        return Manifest.children(role.at("/rules"))
                .filter(rule -> rule.at("/resources/0").asString().equals(resource))
                .flatMap(rule -> Manifest.children(rule.path("verbs")))
                .map(JsonNode::asString)
                .toList();
    }
}
