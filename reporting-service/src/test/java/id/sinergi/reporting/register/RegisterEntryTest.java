package id.sinergi.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Golden;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.source.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RegisterEntryTest {

    private static final Path WRITTEN =
            Path.of("src/test/resources/id/sinergi/reporting/register/entries.rules-" + Contributions.RULES_VERSION);

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Registering registering =
            new Registering(ReferenceData.bundled().directory());

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void survivesItsJson(Golden golden) {
        RegisterEntry entry = entry(golden);

        byte[] bytes = json.writeValueAsBytes(entry);

        RegisterEntry read = json.readValue(bytes, RegisterEntry.class);
        assertThat(read).isEqualTo(entry);
        assertThat(json.writeValueAsBytes(read)).isEqualTo(bytes);
    }

    /**
     * The folder is named by the version of the rules: whoever has to change a file there raises it and names the folder
     * anew, since a running generation must not get entries of two forms. {@code -Dentries.update=true} writes the files
     * of a new one.
     */
    @ParameterizedTest
    @MethodSource("goldens")
    void looksAsWrittenDown(Golden golden) throws IOException {
        var entry = (ObjectNode) json.readTree(json.writeValueAsBytes(entry(golden)));
        Path written = WRITTEN.resolve(golden.file());

        assertThat(entry.remove("state")).isEqualTo(golden.state());
        if (Boolean.getBoolean("entries.update") && Files.notExists(written)) {
            Files.createDirectories(written.getParent());
            Files.writeString(written, json.writeValueAsString(entry) + "\n");
        }
        assertThat(written).exists();
        assertThat(entry).isEqualTo(json.readTree(Files.readString(written)));
    }

    @Test
    void nothingIsWrittenDownOfWhatIsNotThereAnyMore() throws IOException {
        try (Stream<Path> files = Files.walk(WRITTEN)) {
            assertThat(files.filter(Files::isRegularFile).map(WRITTEN::relativize))
                    .containsExactlyInAnyOrderElementsOf(
                            goldens().stream().map(Golden::file).toList());
        }
    }

    private RegisterEntry entry(Golden golden) {
        return registering.entry(new EventReader().read(golden.family(), golden.body()));
    }
}
