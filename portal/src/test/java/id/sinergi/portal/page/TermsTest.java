package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.CodeLists;
import id.sinergi.reference.ReferenceData;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages call things as sheets and exports do. */
class TermsTest {

    private static final CodeLists TERMS = ReferenceData.terms();

    /** Members of records whose codes are of one of several lists. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "status",
            List.of(
                    "visit-statuses",
                    "agreement-statuses",
                    "cohort-statuses",
                    "programme-statuses",
                    "state-revenue-statuses"),
            "kind",
            List.of("agreement-kinds", "organisation-kinds", "validity-kinds", "partner-kinds"),
            "weekday",
            List.of("weekdays"),
            "level",
            List.of("levels"),
            "record",
            List.of("families"));

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void nameWhatHasATerm(String language) throws IOException {
        var messages = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/codes" + language + ".properties"))) {
            messages.load(file);
        }
        List<String> named = messages.stringPropertyNames().stream()
                .filter(key -> term(key).isPresent())
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(80)
                .allSatisfy(key -> assertThat(messages.getProperty(key))
                        .as(key)
                        .isEqualTo(term(key)
                                .map(term -> language.isEmpty() ? term.id() : term.en())
                                .orElseThrow()));
    }

    private static Optional<CodeLists.Code> term(String key) {
        String[] parts = key.split("\\.");
        return Stream.concat(Stream.of(parts[1]), LISTS.getOrDefault(parts[1], List.of()).stream())
                .flatMap(list -> TERMS.find(list, parts[2]).stream())
                .findFirst();
    }
}
