package id.sinergi.system.fuzz;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One method of one address, as the OpenAPI document of its service describes it.
 *
 * @param path with its variables in braces
 * @param media what bodies it takes; empty: none
 * @param body the schema of a JSON body; missing where there is none
 */
record Operation(
        SinergiService service,
        String method,
        String path,
        List<JsonNode> parameters,
        List<String> media,
        JsonNode body,
        JsonNode document) {

    private static final Path CONTRACTS = Path.of("..", "contracts", "openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, SinergiService> SERVICES =
            Stream.of(SinergiService.values()).collect(Collectors.toMap(SinergiService::label, service -> service));

    /** All operations of all services, in an order that does not depend on the machine. */
    static List<Operation> all() {
        try (Stream<Path> documents = Files.list(CONTRACTS)) {
            return documents
                    .sorted()
                    .flatMap(Operation::of)
                    .filter(operation -> operation.reads() || operation.canBeAskedWrongly())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What takes neither a body nor anything in its path is right however it is asked for. */
    private boolean canBeAskedWrongly() {
        return !media.isEmpty() || path.contains("{");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether it takes files, whose rows are refused one by one in a successful answer. */
    boolean imports() {
        return path.endsWith("/imports");
    }

    boolean takesJson() {
        return media.stream().anyMatch(type -> type.contains("json") && !type.contains("ndjson"));
    }

    /** The schema that a reference stands for. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asString().substring(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<Operation> of(Path file) {
        SinergiService service = SERVICES.get(file.getFileName().toString().replace(".json", ""));
        JsonNode document = new JsonMapper().readTree(file.toFile());
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> of(service, method.getKey(), path.getKey(), method.getValue(), document)));
    }

    private static Operation of(
            @Nullable SinergiService service, String method, String path, JsonNode operation, JsonNode document) {
        if (service == null) {
            throw new AssertionError("a document of no service");
        }
        JsonNode content = operation.path("requestBody").path("content");
        List<String> media =
                content.propertyStream().map(Map.Entry::getKey).sorted().toList();
        JsonNode body = content.propertyStream()
                .filter(type -> type.getKey().contains("json"))
                .findFirst()
                .map(type -> type.getValue().path("schema"))
                .orElse(MissingNode.getInstance());
        return new Operation(
                service,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("parameters").valueStream().toList(),
                media,
                body,
                document);
    }
}
