package id.sinergi.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Prometheus' own tool reads its settings and its rules, and raises each alert where it is to be raised. */
class RulesTest {

    private static final Path FOLDER = Path.of("..", "deploy", "observability", "prometheus");

    @TestFactory
    Stream<DynamicTest> promtoolFindsNothingWrong() {
        return Tool.onThePath("promtool").stream()
                .flatMap(promtool -> Stream.of(
                                List.of("check", "config", "prometheus.yml"),
                                List.of("check", "rules", "rules.yml"),
                                List.of("test", "rules", "rules-test.yml"))
                        .map(words -> DynamicTest.dynamicTest(
                                String.join(" ", words), () -> promtool.says(FOLDER, words.toArray(String[]::new)))));
    }
}
