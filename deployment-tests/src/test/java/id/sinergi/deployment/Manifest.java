package id.sinergi.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object as it would be applied. */
record Manifest(ObjectNode tree) {

    String kind() {
        return tree.path("kind").asString("");
    }

    String name() {
        return tree.at("/metadata/name").asString("");
    }

    String apiVersion() {
        return tree.path("apiVersion").asString("");
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** Whether it makes pods that are described here. */
    boolean isWorkload() {
        return is("Deployment", "StatefulSet");
    }

    JsonNode pod() {
        return tree.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return texts(tree.at("/spec/template/metadata/labels"));
    }

    Stream<JsonNode> containers() {
        return children(pod().path("containers"));
    }

    /** A port of its container, by its name. */
    JsonNode port(String name) {
        return containers()
                .flatMap(container -> children(container.path("ports")))
                .filter(port -> port.path("name").asString().equals(name))
                .findAny()
                .orElseThrow();
    }

    static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
