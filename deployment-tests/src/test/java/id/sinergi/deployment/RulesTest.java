package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prometheus' own tool reads its settings and its rules, and raises each alert where it is to be raised; where it is at hand. */
class RulesTest {

    private static final Path FOLDER = Path.of("..", "deploy", "observability", "prometheus");

    @ParameterizedTest
    @CsvSource({"check config, prometheus.yml", "check rules, rules.yml", "test rules, rules-test.yml"})
    void promtoolFindsNothingWrong(String what, String file) throws IOException, InterruptedException {
        Optional<String> promtool = promtool();
        assumeThat(promtool).as("promtool is on the path").isPresent();

        Process running = new ProcessBuilder(Stream.concat(promtool.stream(), Stream.of((what + " " + file).split(" ")))
                        .toList())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
    }

    private static Optional<String> promtool() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
