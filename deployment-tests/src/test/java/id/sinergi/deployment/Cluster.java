package id.sinergi.deployment;

import java.util.List;
import java.util.Locale;
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
        return allows("Egress", labels -> selected(labels).contains(from), pods(to), port)
                && allows("Ingress", labels -> selected(labels).contains(to), pods(from), port);
    }

    /** Whether a pod may open a connection into namespaces of a role; what is in them is not described here. */
    boolean reachesNamespaces(Manifest from, String role, JsonNode port) {
        return allows("Egress", labels -> selected(labels).contains(from), namespaces(role), port);
    }

    /** Whether pods with these labels are open to namespaces of a role. */
    boolean isReachedFromNamespaces(Predicate<JsonNode> labels, String role, JsonNode port) {
        return allows("Ingress", labels, namespaces(role), port);
    }

    private Predicate<JsonNode> pods(Manifest peer) {
        return named -> named.has("podSelector")
                && selected(named.at("/podSelector/matchLabels")).contains(peer);
    }

    private static Predicate<JsonNode> namespaces(String role) {
        return named -> role.equals(
                named.at("/namespaceSelector/matchLabels/sinergi.id~1role").asString(""));
    }

    private boolean allows(String type, Predicate<JsonNode> subject, Predicate<JsonNode> peer, JsonNode port) {
        String peers = type.equals("Egress") ? "to" : "from";
        Predicate<JsonNode> fits = rule -> Manifest.children(rule.path(peers)).anyMatch(peer)
                && Manifest.children(rule.path("ports"))
                        .map(allowed -> allowed.path("port"))
                        .anyMatch(allowed ->
                                allowed.equals(port.path("name")) || allowed.equals(port.path("containerPort")));
        return every("NetworkPolicy")
                .filter(policy -> Manifest.children(policy.at("/spec/policyTypes"))
                        .anyMatch(named -> named.asString().equals(type)))
                .filter(policy -> subject.test(policy.at("/spec/podSelector/matchLabels")))
                .flatMap(policy -> Manifest.children(policy.at("/spec/" + type.toLowerCase(Locale.ROOT))))
                .anyMatch(fits);
    }

    @Override
    public String toString() {
        return overlay;
    }
}
