package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services tell Prometheus is what its rules and the dashboard ask for. */
@ExtendWith(Sinergi.class)
class MetricsTest {

    private static final Path OBSERVABILITY = Path.of("..", "deploy", "observability");

    @BeforeAll
    static void reportSomethingAndBeRefused() {
        assertThat(Http.post(
                                SinergiService.VISIT_SERVICE,
                                "/api/v1/visits",
                                Reports.heldVisit(
                                        "lapas-kelas-iib-ciamis", "lapas-kelas-iib-banjar", LocalDate.of(2023, 5, 10)),
                                UUID.randomUUID())
                        .status())
                .isEqualTo(201);
        assertThat(Http.post(SinergiService.VISIT_SERVICE, "/api/v1/visits", "{}", UUID.randomUUID())
                        .status())
                .isEqualTo(422);
        Sinergi.running().awaitCounted();
    }

    @Test
    void everythingThatRulesAndDashboardAskForIsToldWithTheLabelsThatTheyName() throws IOException {
        Set<Selector> asked = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(OBSERVABILITY)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*rules\\.yml|.*\\.json"))
                    .toList()) {
                Selector.in(Files.readString(file)).forEach(asked::add);
            }
        }

        assertThat(asked)
                .hasSizeGreaterThan(30)
                .anyMatch(selector -> selector.conditions().size() > 1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Series> told = told();
            assertThat(asked)
                    .filteredOn(selector -> told.stream().noneMatch(selector::finds))
                    .isEmpty();
        });
    }

    @Test
    void everyAlertNamesAPageOfTheRunbook() throws IOException {
        String rules = Files.readString(OBSERVABILITY.resolve("prometheus").resolve("rules.yml"));
        var pages = Pattern.compile("runbook_url: \"\\{\\{ \\$externalLabels\\.pages }}docs/runbook/([a-z-]+)\\.md\"\n")
                .matcher(rules)
                .results()
                .map(page -> page.group(1))
                .toList();

        assertThat(pages)
                .hasSize(rules.split("- alert:").length - 1)
                .allSatisfy(page -> assertThat(Path.of("..", "docs", "runbook", page + ".md"))
                        .exists());
    }

    @Test
    void whatWasAcceptedAndRefusedIsCounted() {
        String told = Http.metrics(SinergiService.VISIT_SERVICE);

        assertThat(told).containsPattern("sinergi_writes_accepted_total\\{event=\"visit\\.[a-z-]+\"\\} [1-9]");
        assertThat(told).containsPattern("sinergi_writes_refused_total\\{problem=\"invalid-report\"\\} [1-9]");
        assertThat(told).contains("sinergi_outbox_oldest_age_seconds{topic=\"sinergi.visits.v1\"}");
    }

    /** That is what the alerts take for rest. */
    @Test
    void itIsToldHowFreshTheNumbersAreAndThatReadersHaveReadAll() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Series> told = Series.of(SinergiService.REPORTING_SERVICE).toList();
            assertThat(values(told, "sinergi_freshness_seconds_count", "job", ".*"))
                    .allMatch(count -> count > 0)
                    .hasSize(1);
            assertThat(values(told, "sinergi_consumer_lag", "group", "sinergi-counting-g\\d+"))
                    .hasSize(3)
                    .containsOnly(0.0);
            assertThat(values(told, "sinergi_consumer_lag", "group", "sinergi[.]reporting[.].*"))
                    .hasSize(4)
                    .allMatch(unread -> unread <= 12);
            assertThat(values(told, "sinergi_dead_letters_open", "job", ".*")).hasSize(1);
            assertThat(values(told, "sinergi_reconciliation_differences", "job", ".*"))
                    .hasSize(1);
        });
    }

    /** What is looked at costs something to keep: a series is kept for each place, never for each report. */
    @Test
    void aServiceTellsFewSeries() {
        for (SinergiService service : SinergiService.values()) {
            assertThat(Series.of(service).count()).as(service.label()).isLessThan(3_000);
        }
    }

    /** What is new at every start, or with every generation, would be kept for as long as anything is. */
    @Test
    void noSeriesIsOfOneStartOrOneGenerationOfTheStoreAlone() {
        assertThat(told())
                .filteredOn(series -> series.name().startsWith("mongodb_"))
                .isNotEmpty()
                .allSatisfy(series -> {
                    assertThat(series.labels()).doesNotContainKey("cluster_id");
                    assertThat(series.labels().getOrDefault("collection", "")).doesNotMatch(".*_g\\d+");
                });
    }

    private static List<Double> values(List<Series> told, String name, String label, String value) {
        var selector = new Selector(name, List.of(new Selector.Condition(label, "=~", value)));
        return told.stream().filter(selector::finds).map(Series::value).toList();
    }

    private static List<Series> told() {
        return Arrays.stream(SinergiService.values()).flatMap(Series::of).toList();
    }
}
