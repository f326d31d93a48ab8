package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services tell Prometheus is what its rules and the dashboard ask for. */
@ExtendWith(Sinergi.class)
class MetricsTest {

    private static final Path OBSERVABILITY = Path.of("..", "deploy", "observability");

    /** Metrics by the beginnings of their names; the rest of an expression is PromQL's. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:sinergi|http|jvm|process|kafka|mongodb|logback|system|spring|disk)_[a-z0-9_]+");

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
    void everyMetricThatRulesAndDashboardNameIsTold() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(OBSERVABILITY)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*rules\\.yml|.*\\.json"))
                    .toList()) {
                METRIC.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group()));
            }
        }

        assertThat(asked).hasSizeGreaterThan(15);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(SinergiService.values())).containsAll(asked));
    }

    @Test
    void everyAlertNamesAPageOfTheRunbook() throws IOException {
        String rules = Files.readString(OBSERVABILITY.resolve("prometheus").resolve("rules.yml"));
        var pages = Pattern.compile("runbook_url: docs/runbook/([a-z-]+)\\.md\n")
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

        assertThat(told).containsPattern("sinergi_reports_accepted_total\\{event=\"visit\\.[a-z-]+\"\\} [1-9]");
        assertThat(told).containsPattern("sinergi_reports_refused_total\\{problem=\"invalid-report\"\\} [1-9]");
        assertThat(told).contains("sinergi_outbox_oldest_age_seconds{topic=\"sinergi.visits.v1\"}");
    }

    @Test
    void itIsToldHowFreshTheNumbersAreAndHowFarReadersAreBehind() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String told = Http.metrics(SinergiService.REPORTING_SERVICE);
            assertThat(told).containsPattern("sinergi_freshness_seconds_count [1-9]");
            assertThat(told)
                    .containsPattern(
                            "sinergi_consumer_lag\\{group=\"sinergi-counting-g\\d+\",topic=\"sinergi.visits.v1\"\\}");
            assertThat(told).contains("sinergi_dead_letters_open ", "sinergi_reconciliation_differences ");
        });
    }

    /** What is looked at costs something to keep: a series is kept for each place, never for each report. */
    @Test
    void aServiceTellsFewSeries() {
        for (SinergiService service : SinergiService.values()) {
            long series = Http.metrics(service)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .count();
            System.out.println(service.label() + " tells Prometheus " + series + " series");
            assertThat(series).as(service.label()).isLessThan(3_000);
        }
    }

    private static Set<String> told(SinergiService... services) {
        return Arrays.stream(services)
                .flatMap(service -> Http.metrics(service).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]", 2)[0])
                .collect(Collectors.toSet());
    }
}
