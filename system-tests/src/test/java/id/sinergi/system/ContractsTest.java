package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document names what there is: schemas, topics, and every event type that has an example. */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final Pattern SCHEMA = Pattern.compile("(events/\\S+\\.json)");
    private static final Pattern TYPES = Pattern.compile("(id\\.sinergi\\.[\\w-]+)\\.\\{([^}]+)}(\\.v1)");

    private final String asyncApi = read(CONTRACTS.resolve("asyncapi.yaml"));

    @Test
    void everySchemaThatIsNamedExists() {
        List<String> schemas = SCHEMA.matcher(asyncApi)
                .results()
                .map(result -> result.group(1).replaceAll("[}\"']+$", ""))
                .toList();

        assertThat(schemas)
                .hasSize(6)
                .allSatisfy(schema -> assertThat(CONTRACTS.resolve(schema)).exists());
    }

    @Test
    void everyEventTypeHasAnExampleAndEveryExampleIsNamed() throws IOException {
        List<String> named = TYPES.matcher(asyncApi)
                .results()
                .flatMap(ContractsTest::types)
                .sorted()
                .toList();

        assertThat(examples()).containsExactlyElementsOf(named);
    }

    private static Stream<String> types(MatchResult family) {
        return Stream.of(family.group(2).split(",")).map(type -> family.group(1) + "." + type + family.group(3));
    }

    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS.resolve("events"))) {
            return files.filter(file -> file.getParent().endsWith("examples"))
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
