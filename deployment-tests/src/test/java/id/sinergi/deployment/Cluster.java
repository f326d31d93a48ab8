package id.sinergi.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The objects of one overlay, and who of them is meant by whom. */
record Cluster(String overlay, List<Manifest> manifests) {

    /** Labels of pods that operators make, by the objects that they make them of. */
    private static final Map<String, Map<String, String>> MADE_BY_OPERATORS = Map.of(
            "Kafka sinergi", Map.of("strimzi.io/cluster", "sinergi", "strimzi.io/name", "sinergi-kafka-exporter"),
            "MongoDBCommunity sinergi-mongodb", Map.of("app", "sinergi-mongodb-svc"));

    static Cluster of(String overlay) {
        return new Cluster(overlay, Rendering.of(overlay));
    }

    static Stream<Cluster> all() {
        return Stream.of("local", "production").map(Cluster::of);
    }

    Stream<Manifest> every(String... kinds) {
        return manifests.stream().filter(manifest -> manifest.is(kinds));
    }

    Optional<Manifest> find(String kind, String name) {
        return every(kind).filter(manifest -> manifest.name().equals(name)).findAny();
    }

    Stream<Manifest> workloads() {
        return manifests.stream().filter(Manifest::isWorkload);
    }

    /** The pods that Sinergi consists of, without those of the identity provider for trying. */
    Stream<Manifest> parts() {
        return workloads().filter(workload -> workload.podLabels().containsKey("sinergi.id/role"));
    }

    /** The workloads whose pods have these labels. */
    List<Manifest> selected(JsonNode labels) {
        Set<Map.Entry<String, String>> wanted = Manifest.texts(labels).entrySet();
        return workloads()
                .filter(workload -> workload.podLabels().entrySet().containsAll(wanted))
                .toList();
    }

    boolean isMadeByAnOperator(JsonNode labels) {
        Set<Map.Entry<String, String>> wanted = Manifest.texts(labels).entrySet();
        return manifests.stream()
                .map(manifest -> MADE_BY_OPERATORS.getOrDefault(manifest.toString(), Map.of()))
                .anyMatch(made -> !made.isEmpty() && made.entrySet().containsAll(wanted));
    }

    /** The settings of a container, from its own and from those that it shares. */
    Map<String, String> settings(JsonNode container) {
        Map<String, String> all = new TreeMap<>();
        container.path("envFrom").forEach(from -> all.putAll(data(from.at("/configMapRef/name"))));
        container.path("env").forEach(setting -> {
            JsonNode shared = setting.at("/valueFrom/configMapKeyRef");
            all.put(
                    setting.path("name").asString(),
                    shared.isMissingNode()
                            ? setting.path("value").asString()
                            : data(shared.path("name")).get(shared.path("key").asString()));
        });
        return all;
    }

    private Map<String, String> data(JsonNode name) {
        return Manifest.texts(find("ConfigMap", name.asString()).orElseThrow().at("/data"));
    }

    /** Whether a pod may open a connection to another: one policy must let it out, one must let it in. */
    boolean reaches(Manifest from, Manifest to, JsonNode port) {
        return allows("Egress", "/spec/egress", from, "to", to, port)
                && allows("Ingress", "/spec/ingress", to, "from", from, port);
    }

    private boolean allows(String type, String rules, Manifest subject, String peers, Manifest peer, JsonNode port) {
        Predicate<JsonNode> fits = rule -> Manifest.children(rule.path(peers))
                        .map(named -> named.path("podSelector"))
                        .anyMatch(selector -> !selector.isMissingNode()
                                && selected(selector.path("matchLabels")).contains(peer))
                && Manifest.children(rule.path("ports"))
                        .map(allowed -> allowed.path("port"))
                        .anyMatch(allowed ->
                                allowed.equals(port.path("name")) || allowed.equals(port.path("containerPort")));
        return every("NetworkPolicy")
                .filter(policy -> Manifest.children(policy.at("/spec/policyTypes"))
                        .anyMatch(named -> named.asString().equals(type)))
                .filter(policy ->
                        selected(policy.at("/spec/podSelector/matchLabels")).contains(subject))
                .flatMap(policy -> Manifest.children(policy.at(rules)))
                .anyMatch(fits);
    }

    @Override
    public String toString() {
        return overlay;
    }
}
