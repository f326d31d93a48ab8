package id.sinergi.reporting.source;

import static id.sinergi.reporting.Reports.folder;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sinergi.report.Organisation;
import id.sinergi.reporting.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reader's side of {@code contracts/events}: the owners are tested against the same files. */
class EventContractTest {

    private static final Path EVENTS = Path.of("../contracts/events");

    private final JsonMapper json = JsonMapper.builder().build();
    private final EventReader reader = new EventReader();

    @ParameterizedTest
    @EnumSource
    void everyExampleKeepsTheSchemaAndCanBeRead(Family family) throws IOException {
        assertThat(examples(family)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(example -> {
            byte[] body = Files.readAllBytes(example);

            assertThat(schema(family).validate(json.readTree(body))).isEmpty();
            String type = example.getFileName().toString().replace(".json", "");
            assertThat(Family.of(family.topic(), type)).isEqualTo(family);
            var event = reader.read(family, body);
            assertThat(event.activity().family()).isEqualTo(family);
            assertThat(event.state()).isEqualTo(json.readTree(body));
        });
    }

    @Test
    void whatEarlierReleasesPublishedKeepsTheSchemaOfToday() {
        assertThat(Golden.all())
                .filteredOn(golden -> golden.toString().contains("earlier"))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(schema(golden.family()).validate(golden.state()))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSchemaRequiresOfAnyStateIsMissed(Family family) throws IOException {
        for (String field : List.of("id", "version", "createdAt", "recordedAt", "status")) {
            ObjectNode state = example(family);
            state.remove(field);

            assertThat(schema(family).validate(state)).as(field).isNotEmpty();
            assertThatExceptionOfType(UnreadableEvent.class)
                    .as(field)
                    .isThrownBy(() -> reader.read(family, json.writeValueAsBytes(state)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownFieldsPass(Family family) throws IOException {
        ObjectNode state = example(family);
        state.put("mood", "hopeful");

        assertThat(schema(family).validate(state)).isEmpty();
        assertThat(reader.read(family, json.writeValueAsBytes(state)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesKnowTheSameStates(Family family) throws IOException {
        Set<String> known = switch (family) {
            case VISIT -> names(Visit.Status.values());
            case AGREEMENT -> names(Agreement.Status.values());
            case PROGRAMME -> names(Programme.Status.values());
            case STATE_REVENUE -> names(StateRevenue.Status.values());
        };

        assertThat(codes(family, "/properties/status")).isEqualTo(known);
        if (family != Family.STATE_REVENUE) {
            assertThat(codes(family, "/$defs/organisation/properties/kind"))
                    .isEqualTo(names(Organisation.Kind.values()));
        }
        if (family == Family.PROGRAMME) {
            assertThat(codes(family, "/$defs/cohort/properties/status")).isEqualTo(names(Cohort.Status.values()));
        }
    }

    private Set<String> codes(Family family, String pointer) throws IOException {
        JsonNode codes = json.readTree(Files.readString(schemaFile(family))).at(pointer + "/enum");
        return codes.valueStream().map(JsonNode::asString).collect(toSet());
    }

    private ObjectNode example(Family family) throws IOException {
        return (ObjectNode) json.readTree(Files.readAllBytes(examples(family).getFirst()));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(toSet());
    }

    private static Schema schema(Family family) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schemaFile(family)));
    }

    private static Path schemaFile(Family family) {
        String name = family.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return EVENTS.resolve(folder(family)).resolve(name + ".v1.schema.json");
    }

    private static List<Path> examples(Family family) throws IOException {
        try (Stream<Path> files = Files.list(EVENTS.resolve(folder(family)).resolve("examples"))) {
            return files.sorted().toList();
        }
    }
}
