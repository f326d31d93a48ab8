package id.sinergi.deployment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever does what {@code deploy/kubernetes/README.md} says has what the manifests need, and gives nobody more. */
class ReadmeTest {

    private static final String README = Rendering.text(Rendering.FOLDER.resolve("README.md"));

    private final Compose compose = new Compose(Path.of("..", "docker-compose.yml"));

    @Test
    void everyImageIsTaggedForTrying() {
        Set<String> built = Cluster.of("local")
                .workloads()
                .flatMap(Manifest::containers)
                .map(container -> container.path("image").asString().replaceAll("^sinergi-|:local$", ""))
                .collect(toSet());

        assertThat(words("for image in ([^;]+); do\n    docker tag")).isEqualTo(built);
    }

    @Test
    void keycloakGetsItsOwnPasswordsAlone() {
        assertThat(words("secret generic keycloak \\$\\(printf -- '--from-file=deploy/secrets/%s ' ([^)]+)\\)"))
                .containsExactlyInAnyOrderElementsOf(compose.secrets("keycloak"));
    }

    private static Set<String> words(String command) {
        Matcher found = Pattern.compile(command).matcher(README);
        assertThat(found.find()).as(command).isTrue();
        return Arrays.stream(found.group(1).split("[\\s\\\\]+")).collect(toSet());
    }
}
