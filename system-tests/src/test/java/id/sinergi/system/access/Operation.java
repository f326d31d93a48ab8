package id.sinergi.system.access;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verb at an address, as an OpenAPI document publishes it.
 *
 * @param path with its variables in braces
 */
record Operation(SinergiService service, String method, String path) {

    private static final Path DOCUMENTS = Path.of("..", "contracts", "openapi");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Those of all services. */
    static List<Operation> published() {
        return Arrays.stream(SinergiService.values())
                .flatMap(Operation::published)
                .toList();
    }

    /** Whether it is what answers at an address. */
    boolean answers(SinergiService asked, String verb, String address) {
        String pattern = path.replaceAll("\\{\\w+}", "[^/]+");
        return service == asked && method.equals(verb) && address.matches(pattern);
    }

    /** As tables name it. */
    String name() {
        return method + " " + path;
    }

    private static Stream<Operation> published(SinergiService service) {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(DOCUMENTS.resolve(service.label() + ".json")))
                    .path("paths")
                    .propertyStream()
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .map(verb -> verb.getKey().toUpperCase(Locale.ROOT))
                            .filter(METHODS::contains)
                            .map(verb -> new Operation(service, verb, path.getKey())));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String toString() {
        return service.label() + " " + name();
    }
}
