package id.sinergi.deployment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kustomizations name is all there is, and what is made of it here is what Kubernetes' own tool makes of it. */
class RenderingTest {

    @Test
    void takesInEveryFile() throws IOException {
        Set<Path> taken = new TreeSet<>(Rendering.filesOf("local"));
        taken.addAll(Rendering.filesOf("production"));

        try (Stream<Path> files = Files.walk(Rendering.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")).map(Path::normalize))
                    .containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void describesNothingTwice(String overlay) {
        assertThat(Rendering.of(overlay)).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> makesWhatKubectlMakes() {
        return Tool.onThePath("kubectl").stream()
                .flatMap(kubectl -> Stream.of("local", "production")
                        .map(overlay -> DynamicTest.dynamicTest(overlay, () -> {
                            String made = kubectl.says(Rendering.FOLDER, "kustomize", "overlays/" + overlay);

                            assertThat(byName(Rendering.of(overlay)))
                                    .isEqualTo(byName(Rendering.documents(withoutHashes(made))));
                        })));
    }

    /** Whoever has another place looks into one file. */
    @Test
    void addressesOutsideStandInTheOverlay() {
        String overlay = Rendering.text(Rendering.FOLDER.resolve("overlays/production/kustomization.yaml"));

        assertThat(Rendering.of("production").stream()
                        .filter(manifest -> !manifest.is("PrometheusRule"))
                        .flatMap(manifest -> Pattern.compile("https?://[a-z-]+\\.[^\"]+")
                                .matcher(manifest.tree().toString())
                                .results()
                                .map(MatchResult::group)))
                .isNotEmpty()
                .allMatch(overlay::contains);
    }

    private static String withoutHashes(String yaml) {
        return yaml.replaceAll("\\b(sinergi-settings|sinergi-identity|portal-settings)-[a-z0-9]{10}\\b", "$1");
    }

    private static Map<String, Manifest> byName(List<Manifest> manifests) {
        return manifests.stream().collect(toMap(Manifest::toString, Function.identity()));
    }
}
