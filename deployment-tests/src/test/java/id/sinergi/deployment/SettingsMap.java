package id.sinergi.deployment;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ConfigMap that a kustomization makes or adds to. */
final class SettingsMap {

    private SettingsMap() {}

    static void generate(JsonNode generated, List<Manifest> manifests) {
        String name = generated.path("name").asString();
        ObjectNode data = switch (generated.path("behavior").asString("create")) {
            case "create" -> created(name, manifests);
            case "merge" -> existing(name, manifests);
            default -> throw new IllegalArgumentException(name + " is neither created nor merged");
        };
        generated.path("literals").forEach(literal -> {
            String[] setting = literal.asString().split("=", 2);
            data.put(setting[0], setting[1]);
        });
    }

    private static ObjectNode created(String name, List<Manifest> manifests) {
        ObjectNode tree = Rendering.YAML.createObjectNode();
        tree.put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .putObject("metadata")
                .put("name", name);
        manifests.add(new Manifest(tree));
        return tree.putObject("data");
    }

    private static ObjectNode existing(String name, List<Manifest> manifests) {
        return manifests.stream()
                .filter(manifest -> manifest.is("ConfigMap") && manifest.name().equals(name))
                .map(manifest -> (ObjectNode) manifest.at("/data"))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + name + " to add to"));
    }
}
