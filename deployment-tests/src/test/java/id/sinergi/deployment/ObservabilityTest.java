package id.sinergi.deployment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is seen of Sinergi in production's cluster is what is seen of it with containers, and scaling acts on it. */
class ObservabilityTest {

    private static final Path THERE = Path.of("..", "deploy", "observability");
    private static final Path ALERTS = Rendering.FOLDER.resolve("observability/alerts.yaml");
    private static final Path RULES = THERE.resolve("prometheus/rules.yml");

    private final Cluster cluster = Cluster.of("production");
    private final JsonNode parts =
            cluster.find("PodMonitor", "sinergi").orElseThrow().at("/spec");

    @Test
    void alertsAreThoseOfPrometheus() throws IOException {
        String written = Rendering.text(ALERTS);
        String head = written.substring(0, written.indexOf("  groups:\n"));
        String rules = Rendering.text(RULES);
        String current = head
                + rules.substring(rules.indexOf("groups:\n"))
                        .lines()
                        .map(line -> line.isBlank() ? line : "  " + line)
                        .collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("alerts.update") != null) {
            Files.writeString(ALERTS, current);
            return;
        }

        assertThat(written)
                .as("rules.yml has changed: mvn test -pl deployment-tests -Dtest=ObservabilityTest -Dalerts.update")
                .isEqualTo(current);
    }

    @Test
    void everyPartIsAskedForItsMetrics() {
        JsonNode asked = parts.at("/podMetricsEndpoints/0");

        assertThat(asked.path("path").asString()).isEqualTo("/actuator/prometheus");
        assertThat(cluster.selected(parts.at("/selector/matchLabels")))
                .containsExactlyElementsOf(cluster.parts().toList())
                .allMatch(part -> cluster.isReachedFromNamespaces(
                        labels -> cluster.selected(labels).contains(part),
                        "observability",
                        part.port(asked.path("port").asString())));
    }

    @Test
    void jobsAndTheClientAreThoseOfPrometheus() {
        JsonNode prometheus = Rendering.YAML.readTree(Rendering.text(THERE.resolve("prometheus/prometheus.yml")));
        String label = parts.path("jobLabel").asString();
        JsonNode renamed = parts.at("/podMetricsEndpoints/0/relabelings/0");
        Set<String> jobs = cluster.selected(parts.at("/selector/matchLabels")).stream()
                .map(part -> part.podLabels().get(label))
                .map(job -> job.matches(renamed.path("regex").asString())
                        ? renamed.path("replacement").asString()
                        : job)
                .collect(toSet());
        JsonNode client = parts.at("/podMetricsEndpoints/0/oauth2/clientId/configMap");

        assertThat(renamed.at("/sourceLabels/0").asString()).isEqualTo("job");
        assertThat(renamed.path("targetLabel").asString()).isEqualTo("job");
        assertThat(Manifest.children(prometheus.path("scrape_configs"))
                        .map(job -> job.path("job_name").asString()))
                .containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(cluster.find("ConfigMap", client.path("name").asString())
                        .orElseThrow()
                        .at("/data")
                        .path(client.path("key").asString())
                        .asString())
                .isEqualTo(prometheus.findValue("client_id").asString());
    }

    @Test
    void theExporterIsAskedWhatWaits() {
        JsonNode exporter = cluster.find("PodMonitor", "waiting").orElseThrow().at("/spec");
        JsonNode labels = exporter.at("/selector/matchLabels");

        assertThat(cluster.isMadeByAnOperator(labels)).isTrue();
        assertThat(cluster.isReachedFromNamespaces(labels::equals, "observability", port(9404)))
                .isTrue();
        assertThat(exporter.at("/podMetricsEndpoints/0/port").asString()).isEqualTo("tcp-prometheus");
    }

    /** By default nothing known is nothing waiting. */
    @Test
    void scalingTellsNothingKnownFromNothingWaiting() {
        String namespace = cluster.every("PodMonitor")
                .findAny()
                .orElseThrow()
                .at("/metadata/namespace")
                .asString();

        assertThat(triggers()).hasSize(2).allSatisfy(trigger -> {
            assertThat(trigger.path("ignoreNullValues").asString("")).isEqualTo("false");
            assertThat(trigger.path("query").asString()).contains("{namespace=\"" + namespace + "\",");
        });
        assertThat(cluster.every("ScaledObject"))
                .allMatch(scaler -> scaler.at("/spec/fallback").isObject());
    }

    /** So that an alert says that scaling was not enough. An autoscaler tolerates a tenth. */
    @ParameterizedTest
    @CsvSource({"counting, CountingLags", "reporting-service, StoringLags"})
    void anotherInstanceComesBeforeTheAlert(String part, String alert) {
        Manifest scaler = cluster.find("ScaledObject", part).orElseThrow();
        int each = prometheus(scaler).findAny().orElseThrow().path("threshold").asInt();
        Matcher figure = Pattern.compile("> (\\d+)$").matcher(expression(alert));

        assertThat(figure.find()).isTrue();
        assertThat(each * scaler.at("/spec/minReplicaCount").asInt() * 11 / 10)
                .isPositive()
                .isLessThanOrEqualTo(Integer.parseInt(figure.group(1)));
    }

    @Test
    void spansMayLeave() throws IOException {
        String told = Rendering.text(Rendering.FOLDER.resolve("overlays/production/kustomization.yaml"));
        List<String> settings = Files.readAllLines(THERE.resolve("traces.env")).stream()
                .filter(line -> line.startsWith("MANAGEMENT_"))
                .map(line -> line.replaceFirst("=.*", "="))
                .toList();

        assertThat(settings).isNotEmpty().allMatch(told::contains);
        assertThat(cluster.parts()).allMatch(part -> cluster.reachesNamespaces(part, "observability", port(4318)));
    }

    private Stream<JsonNode> triggers() {
        return cluster.every("ScaledObject").flatMap(ObservabilityTest::prometheus);
    }

    private static Stream<JsonNode> prometheus(Manifest scaler) {
        return Manifest.children(scaler.at("/spec/triggers"))
                .filter(trigger -> trigger.path("type").asString().equals("prometheus"))
                .map(trigger -> trigger.path("metadata"));
    }

    private static String expression(String alert) {
        return Manifest.children(Rendering.YAML.readTree(Rendering.text(RULES)).path("groups"))
                .flatMap(group -> Manifest.children(group.path("rules")))
                .filter(rule -> rule.path("alert").asString().equals(alert))
                .map(rule -> rule.path("expr").asString())
                .findAny()
                .orElseThrow();
    }

    private static JsonNode port(int number) {
        return Rendering.YAML.createObjectNode().put("containerPort", number);
    }
}
