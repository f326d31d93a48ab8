package id.sinergi.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class RegisterEntryTest {

    private static final Path EVENTS = Path.of("../contracts/events");
    private static final String FORM = ".entry.rules-" + Contributions.RULES_VERSION + ".json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Registering registering =
            new Registering(ReferenceData.bundled().directory());

    @ParameterizedTest
    @EnumSource
    void survivesItsJson(Family family) throws IOException {
        for (Path example : examples(family)) {
            RegisterEntry entry = entry(family, example);

            byte[] bytes = json.writeValueAsBytes(entry);

            RegisterEntry read = json.readValue(bytes, RegisterEntry.class);
            assertThat(read).isEqualTo(entry);
            assertThat(json.writeValueAsBytes(read)).isEqualTo(bytes);
        }
    }

    /**
     * The files are named by the version of the rules: whoever has to change one raises it and names them anew, since a
     * running generation must not get entries of two forms.
     */
    @ParameterizedTest
    @CsvSource({
        "VISIT, visits/examples/id.sinergi.visit.held.v1, visit-held",
        "AGREEMENT, agreements/examples/id.sinergi.agreement.signing-planned.v1, signing-planned",
        "PROGRAMME, programmes/examples/id.sinergi.programme.cohort-added.v1, cohort-added",
        "PROGRAMME, programmes/examples/id.sinergi.programme.harvested.v1, harvested",
        "STATE_REVENUE, state-revenue/examples/id.sinergi.state-revenue.reported.v1, state-revenue-reported"
    })
    void looksAsWrittenDown(Family family, String event, String written) throws IOException {
        RegisterEntry entry = entry(family, EVENTS.resolve(event + ".json"));

        try (var expected = getClass().getResourceAsStream(written + FORM)) {
            assertThat(expected).as("%s%s", written, FORM).isNotNull();
            assertThat(json.readTree(json.writeValueAsBytes(entry))).isEqualTo(json.readTree(expected));
        }
    }

    private RegisterEntry entry(Family family, Path example) throws IOException {
        return registering.entry(new EventReader().read(family, Files.readAllBytes(example)));
    }

    private static Iterable<Path> examples(Family family) throws IOException {
        try (Stream<Path> files =
                Files.list(EVENTS.resolve(Reports.folder(family)).resolve("examples"))) {
            return files.sorted().toList();
        }
    }
}
