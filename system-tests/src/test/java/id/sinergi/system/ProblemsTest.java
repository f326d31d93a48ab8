package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.http.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about problems and the problems that are served are the same, each with an example. */
class ProblemsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    private final String page = page();

    @Test
    void everyTypeIsExplainedAndEveryExplanationIsOfAType() {
        List<String> explained = ROW.matcher(page)
                .results()
                .map(row -> "urn:sinergi:problem:" + row.group(1) + " " + row.group(2))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri() + " " + type.status().value())
                        .toList());
    }

    @Test
    void everyTypeHasAnExampleThatSaysWhatIsServed() {
        List<String> examples = EXAMPLE.matcher(page)
                .results()
                .map(example -> JSON.readTree(example.group(1)))
                .map(ProblemsTest::fixedPart)
                .toList();

        assertThat(examples)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri() + " " + type.status().value() + " " + type.title())
                        .toList());
    }

    private static String fixedPart(JsonNode problem) {
        return problem.path("type").asString() + " " + problem.path("status").asInt() + " "
                + problem.path("title").asString();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "problems.md"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
