package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of the modules, of others' work and of how all is built is so. */
class ReleaseTest {

    private static final Path ROOT = Path.of("..");
    private static final String POM = Rendering.text(ROOT.resolve("pom.xml"));

    @Test
    void everyModuleIsOnTheMap() {
        String map = Rendering.text(ROOT.resolve("CONTRIBUTING.md"));

        assertThat(found("<module>(?:[a-z-]+/)?([a-z-]+)</module>", POM))
                .isNotEmpty()
                .allMatch(map::contains);
    }

    @Test
    void everyModuleSaysWhatItIs() {
        assertThat(found("<module>([a-z/-]+)</module>", POM))
                .allSatisfy(
                        module -> assertThat(Rendering.text(ROOT.resolve(module).resolve("pom.xml")))
                                .contains("<description>"));
    }

    @ParameterizedTest
    @CsvSource({"pico.version, Pico CSS", "htmx.version, htmx", "echarts.version, Apache ECharts"})
    void creditsAreOfTheVersionThatIsHandedOn(String property, String name) {
        String version = found("<" + property + ">([^<]+)<", POM).findFirst().orElseThrow();

        assertThat(Rendering.text(ROOT.resolve("NOTICE"))).contains(name + " " + version);
    }

    @Test
    void theWorkflowRunsWhatDecidesOnTheJavaOfTheBuild() {
        String workflow = Rendering.text(ROOT.resolve(".github/workflows/ci.yml"));
        String java = found("<java.version>([^<]+)<", POM).findFirst().orElseThrow();

        assertThat(workflow).contains("run: .ci/run").contains("java-version: \"" + java + "\"");
        assertThat(found("uses: (.+)", workflow))
                .isNotEmpty()
                .allMatch(action -> action.matches(".+@v\\d+\\.\\d+\\.\\d+"));
        assertThat(json(".devcontainer/devcontainer.json")
                        .path("features")
                        .path("ghcr.io/devcontainers/features/java:1")
                        .path("version")
                        .asString())
                .isEqualTo(java);
    }

    @Test
    void updatesOfDependenciesAreLookedFor() {
        assertThat(json("renovate.json").path("extends").values()).isNotEmpty();
    }

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(ROOT.resolve(file));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
