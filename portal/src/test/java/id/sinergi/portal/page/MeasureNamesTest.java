package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages, exports and the documentation call a number the same, or people would think that they are different ones. */
class MeasureNamesTest {

    @Test
    void callsEveryMeasureAsItsDocumentationDoes() throws IOException {
        Properties indonesian = messages("measures");
        Properties english = messages("measures_en");

        assertThat(documented()).isNotEmpty().allSatisfy(row -> {
            String measure = "measure." + row.getFirst().replace("`", "");
            assertThat(indonesian.getProperty(measure)).isEqualTo(row.get(row.size() - 2));
            assertThat(english.getProperty(measure)).isEqualTo(row.getLast());
        });
    }

    private static List<List<String>> documented() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/measures.md"))) {
            return lines.filter(line -> line.startsWith("| `") && line.split("\\|").length > 9)
                    .map(line -> Stream.of(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    private static Properties messages(String bundle) throws IOException {
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + ".properties"))) {
            var messages = new Properties();
            messages.load(reader);
            return messages;
        }
    }
}
