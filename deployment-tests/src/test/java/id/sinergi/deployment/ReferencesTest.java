package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever an object names is there, and is what it is taken for. */
class ReferencesTest {

    private static final Pattern ADDRESS = Pattern.compile("http://([a-z-]+):(\\d+)(/.*)?");

    static Stream<Cluster> clusters() {
        return Cluster.all();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void settingsAndAccountsAreThere(Cluster cluster) {
        assertThat(named(cluster, "configMapRef", "name")).isNotEmpty().allMatch(is(cluster, "ConfigMap"));
        assertThat(named(cluster, "configMapKeyRef", "name")).isNotEmpty().allMatch(is(cluster, "ConfigMap"));
        assertThat(cluster.parts()
                        .map(part -> part.pod().path("serviceAccountName").asString()))
                .allMatch(is(cluster, "ServiceAccount"));
    }

    /** A Secret is made by Strimzi, or stands among those that the reader is told to make. */
    @ParameterizedTest
    @MethodSource("clusters")
    void secretsAreMadeBySomebody(Cluster cluster) {
        String told = Rendering.text(Rendering.FOLDER.resolve("README.md"));
        List<String> made = Stream.concat(
                        cluster.every("KafkaUser").map(user -> "kafka-" + user.name()),
                        cluster.every("Kafka").map(kafka -> kafka.name() + "-cluster-ca-cert"))
                .toList();
        Stream<String> named = Stream.of(
                        cluster.workloads()
                                .flatMap(workload -> found(workload.pod(), "secret"))
                                .map(secret -> secret.path("name")
                                        .asString(secret.path("secretName").asString(""))),
                        named(cluster, "passwordSecretRef", "name"),
                        named(cluster, "clientSecret", "name"),
                        cluster.every("Ingress")
                                .flatMap(ingress -> Manifest.children(ingress.at("/spec/tls")))
                                .map(tls -> tls.path("secretName").asString()))
                .flatMap(names -> names);

        assertThat(named).isNotEmpty().allMatch(secret -> made.contains(secret) || told.contains("`" + secret + "`"));
        assertThat(cluster.every("Secret")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void servicesLeadToAPortOfTheirPods(Cluster cluster) {
        assertThat(cluster.every("Service")).isNotEmpty().allSatisfy(service -> {
            List<Manifest> behind = cluster.selected(service.at("/spec/selector"));
            assertThat(behind).hasSize(1);
            assertThat(Manifest.children(service.at("/spec/ports"))).allSatisfy(port -> {
                JsonNode target = behind.getFirst().port(port.path("targetPort").asString());
                assertThat(target.path("containerPort")).isEqualTo(port.path("port"));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void theIngressLeadsToServices(Cluster cluster) {
        assertThat(cluster.every("Ingress").flatMap(ingress -> found(ingress.tree(), "service")))
                .isNotEmpty()
                .allSatisfy(backend -> {
                    Manifest service = cluster.find(
                                    "Service", backend.path("name").asString())
                            .orElseThrow();
                    assertThat(Manifest.children(service.at("/spec/ports")).map(port -> port.path("name")))
                            .contains(backend.at("/port/name"));
                });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void selectorsSelectSomething(Cluster cluster) {
        assertThat(cluster.workloads()).allSatisfy(workload -> {
            assertThat(cluster.selected(workload.at("/spec/selector/matchLabels")))
                    .containsExactly(workload);
            assertThat(Manifest.children(workload.pod().path("topologySpreadConstraints")))
                    .allSatisfy(spread -> assertThat(cluster.selected(spread.at("/labelSelector/matchLabels")))
                            .containsExactly(workload));
        });
        assertThat(cluster.every("PodDisruptionBudget"))
                .allSatisfy(budget -> assertThat(cluster.selected(budget.at("/spec/selector/matchLabels")))
                        .hasSize(1));
        assertThat(cluster.every("NetworkPolicy").flatMap(policy -> found(policy.tree(), "podSelector")))
                .allSatisfy(selector -> {
                    JsonNode labels = selector.path("matchLabels");
                    assertThat(cluster.isMadeByAnOperator(labels)
                                    || !cluster.selected(labels).isEmpty())
                            .as(labels.toString())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyPartHasWhatItMounts(Cluster cluster) {
        assertThat(cluster.workloads()).allSatisfy(workload -> {
            List<String> volumes = Stream.concat(
                            Manifest.children(workload.pod().path("volumes")).map(volume -> volume.path("name")),
                            Manifest.children(workload.at("/spec/volumeClaimTemplates"))
                                    .map(claim -> claim.at("/metadata/name")))
                    .map(JsonNode::asString)
                    .toList();
            assertThat(workload.containers()
                            .flatMap(container -> Manifest.children(container.path("volumeMounts")))
                            .map(mount -> mount.path("name").asString()))
                    .containsExactlyInAnyOrderElementsOf(volumes);
        });
        assertThat(cluster.every("StatefulSet"))
                .allMatch(set -> cluster.find(
                                "Service", set.at("/spec/serviceName").asString())
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void autoscalersScaleWhatIsThere(Cluster cluster) {
        assertThat(cluster.every("HorizontalPodAutoscaler", "ScaledObject")).allSatisfy(scaler -> {
            JsonNode target = scaler.at("/spec/scaleTargetRef");
            Manifest scaled = cluster.find(
                            target.path("kind").asString(), target.path("name").asString())
                    .orElseThrow();
            assertThat(scaled.apiVersion()).isEqualTo(target.path("apiVersion").asString());
            assertThat(scaled.at("/spec/replicas").isMissingNode()).isTrue();
        });
    }

    /** Every address in a setting that is one of this cluster is a Service's, and the network lets the request through. */
    @ParameterizedTest
    @MethodSource("clusters")
    void addressesInSettingsAreReached(Cluster cluster) {
        assertThat(cluster.parts())
                .allSatisfy(part -> cluster.settings(
                                part.containers().findFirst().orElseThrow())
                        .forEach((setting, value) -> {
                            Matcher address = ADDRESS.matcher(value);
                            if (address.matches()) {
                                Manifest service = cluster.find("Service", address.group(1))
                                        .orElseThrow();
                                Manifest asked = cluster.selected(service.at("/spec/selector"))
                                        .getFirst();
                                JsonNode port = asked.port(
                                        service.at("/spec/ports/0/targetPort").asString());
                                assertThat(port.path("containerPort").asString())
                                        .as(setting)
                                        .isEqualTo(address.group(2));
                                assertThat(cluster.reaches(part, asked, port))
                                        .as(part + " reaches " + value)
                                        .isTrue();
                            }
                        }));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void onlyReportingAsksTheOwnersAndNobodyAsksThePortal(Cluster cluster) {
        Manifest portal = cluster.find("Deployment", "portal").orElseThrow();
        Manifest visits = cluster.find("Deployment", "visit-service").orElseThrow();
        Manifest agreements = cluster.find("Deployment", "mou-service").orElseThrow();

        assertThat(cluster.reaches(visits, agreements, agreements.port("http"))).isFalse();
        assertThat(cluster.reaches(visits, portal, portal.port("http"))).isFalse();
        assertThat(cluster.reaches(portal, visits, visits.port("actuator"))).isFalse();
    }

    private static java.util.function.Predicate<String> is(Cluster cluster, String kind) {
        return name -> cluster.find(kind, name).isPresent();
    }

    private static Stream<String> named(Cluster cluster, String reference, String field) {
        return cluster.manifests().stream()
                .flatMap(manifest -> found(manifest.tree(), reference))
                .map(found -> found.path(field).asString());
    }

    private static Stream<JsonNode> found(JsonNode tree, String field) {
        return tree.findValues(field).stream();
    }
}
