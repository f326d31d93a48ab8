package id.sinergi.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What {@code kubectl kustomize} makes of a folder, but for the hashes in the names of settings: of Kustomize what is used
 * here, and nothing else, so that an unknown or misspelt part of a kustomization is refused.
 */
final class Rendering {

    static final Path FOLDER = Path.of("..", "deploy", "kubernetes");
    static final YAMLMapper YAML = YAMLMapper.builder().build();

    private static final Set<String> PARTS =
            Set.of("apiVersion", "kind", "namespace", "resources", "configMapGenerator", "images", "patches");

    private final Path folder;
    private final List<Manifest> manifests = new ArrayList<>();
    private final Set<Path> read = new TreeSet<>();

    private Rendering(Path folder) {
        this.folder = folder;
    }

    /** Everything of an overlay, as it would be applied. */
    static List<Manifest> of(String overlay) {
        return of(FOLDER.resolve("overlays").resolve(overlay)).manifests;
    }

    /** The files that an overlay takes in. */
    static Set<Path> filesOf(String overlay) {
        return of(FOLDER.resolve("overlays").resolve(overlay)).read;
    }

    /** Every object of a file, one after the other. */
    static List<Manifest> documents(Path file) {
        return documents(text(file));
    }

    static List<Manifest> documents(String yaml) {
        ObjectReader reader = YAML.readerFor(ObjectNode.class);
        return reader.<ObjectNode>readValues(yaml).readAll().stream()
                .map(Manifest::new)
                .toList();
    }

    private static Rendering of(Path folder) {
        Rendering rendering = new Rendering(folder.normalize());
        rendering.render();
        return rendering;
    }

    private void render() {
        Path file = folder.resolve("kustomization.yaml");
        JsonNode kustomization = YAML.readTree(text(file));
        read.add(file);
        if (!PARTS.containsAll(kustomization.propertyNames())) {
            throw new IllegalArgumentException(file + " has parts besides " + PARTS);
        }
        kustomization.path("resources").forEach(resource -> include(folder.resolve(resource.asString())));
        kustomization.path("configMapGenerator").forEach(generated -> SettingsMap.generate(generated, manifests));
        kustomization.path("images").forEach(this::name);
        kustomization.path("patches").forEach(this::patch);
        String namespace = kustomization.path("namespace").asString("");
        if (!namespace.isEmpty()) {
            manifests.forEach(manifest -> place(manifest, namespace));
        }
    }

    private void include(Path resource) {
        if (Files.isDirectory(resource)) {
            Rendering included = of(resource);
            manifests.addAll(included.manifests);
            read.addAll(included.read);
        } else {
            manifests.addAll(documents(resource));
            read.add(resource.normalize());
        }
    }

    private void name(JsonNode image) {
        String name = image.path("name").asString();
        manifests.stream()
                .flatMap(Manifest::containers)
                .filter(container -> container.path("image").asString().equals(name))
                .forEach(container -> ((ObjectNode) container)
                        .put(
                                "image",
                                image.path("newName").asString(name) + ":"
                                        + image.path("newTag").asString()));
    }

    private void patch(JsonNode patch) {
        JsonNode target = patch.path("target");
        List<Manifest> meant = manifests.stream()
                .filter(manifest -> manifest.is(target.path("kind").asString())
                        && (!target.has("name")
                                || manifest.name().equals(target.path("name").asString())))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(folder + " patches what is not there: " + target);
        }
        JsonNode operations = YAML.readTree(patch.path("patch").asString());
        meant.forEach(manifest -> operations.forEach(operation -> JsonPatch.apply(operation, manifest.tree())));
    }

    private static void place(Manifest manifest, String namespace) {
        ObjectNode metadata = (ObjectNode) manifest.at("/metadata");
        metadata.put(manifest.is("Namespace") ? "name" : "namespace", namespace);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
