package id.sinergi.deployment;

import static java.io.File.pathSeparator;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of an object what its schema does not allow; nothing passes that no schema names. Kubernetes' own kinds are checked by
 * {@link KubernetesFields}, Kafka's by the definitions that Strimzi makes of its classes; for KEDA and the operators of MongoDB
 * and Prometheus, whose definitions come with no library, those in {@code schemas} name the fields that are used here.
 */
final class Schemas {

    private static final Map<String, String> KUBERNETES = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "autoscaling/v2", "V2",
            "networking.k8s.io/v1", "V1",
            "policy/v1", "V1",
            "rbac.authorization.k8s.io/v1", "V1");
    private static final Map<String, String> STRIMZI = Map.of(
            "Kafka", "io.strimzi.api.kafka.model.kafka.Kafka",
            "KafkaNodePool", "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
            "KafkaUser", "io.strimzi.api.kafka.model.user.KafkaUser");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new HashMap<>();

    List<String> faults(Manifest manifest) {
        String version = KUBERNETES.get(manifest.apiVersion());
        if (version != null) {
            return KubernetesFields.faults(manifest.tree(), version + manifest.kind());
        }
        List<String> ofMetadata = KubernetesFields.faults(manifest.at("/metadata"), "V1ObjectMeta");
        return Stream.concat(
                        ofMetadata.stream(),
                        schema(manifest).validate(manifest.tree()).stream().map(Object::toString))
                .toList();
    }

    private Schema schema(Manifest manifest) {
        return known.computeIfAbsent(
                manifest.apiVersion() + " " + manifest.kind(),
                type -> registry.getSchema(
                        switch (manifest.apiVersion()) {
                            case "kafka.strimzi.io/v1" -> ofStrimzi(manifest.kind());
                            case "keda.sh/v1alpha1", "mongodbcommunity.mongodb.com/v1", "monitoring.coreos.com/v1" ->
                                ofOurs(manifest.kind());
                            default -> throw new IllegalArgumentException("No schema for " + type);
                        }));
    }

    private static JsonNode ofOurs(String kind) {
        try (InputStream schema = Schemas.class.getResourceAsStream("/schemas/" + kind + ".yaml")) {
            return closed(Rendering.YAML.readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generator ends the JVM in which it has run, so it gets one of its own. */
    private static JsonNode ofStrimzi(String kind) {
        try {
            Path definition = Files.createTempFile("strimzi", ".json");
            Process generator = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            jarOf("io.strimzi.crdgenerator.CrdGenerator") + pathSeparator + jarOf(STRIMZI.get(kind)),
                            "io.strimzi.crdgenerator.CrdGenerator",
                            "--target-kube",
                            "1.30+",
                            STRIMZI.get(kind) + "=" + definition)
                    .inheritIO()
                    .start();
            if (generator.waitFor() != 0) {
                throw new AssertionError("No definition of " + kind);
            }
            JsonNode tree = Rendering.YAML.readTree(definition);
            Files.delete(definition);
            return closed(tree.at("/spec/versions/0/schema/openAPIV3Schema"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Path jarOf(String type) {
        try {
            return Path.of(Class.forName(type, false, Schemas.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Kubernetes drops fields that a definition does not name; here they are a fault. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::closed);
        return schema;
    }
}
