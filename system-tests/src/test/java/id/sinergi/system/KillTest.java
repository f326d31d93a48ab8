package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whatever dies in the middle of reports: each that was answered 201 is counted, and counted once. */
@ExtendWith(Sinergi.class)
class KillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void everyReportIsCountedOnceWhenTheServicesAreKilledInTheMiddle() {
        String host = "lapas-kelas-iia-banjarmasin";
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 1_000).forEach(i -> clients.submit(() -> reportUntilAccepted(host, i)));
            Awaitility.await().atMost(PATIENCE).until(() -> accepted.size() >= 300);
            Sinergi.running().killServices();
            Sinergi.running().startServices();
        }
        assertThat(accepted).hasSize(1_000);
        awaitVisitsHosted(host, 1_000);
    }

    @Test
    void reportsAreAcceptedWhileKafkaIsAwayAndCountedWhenItReturns() {
        String host = "lapas-kelas-iib-banjarbaru";
        Sinergi.running().killKafka();
        IntStream.range(0, 40).forEach(i -> reportUntilAccepted(host, i));
        // Whoever is sent away while Kafka is away would report nowhere.
        assertThat(visitService("health/readiness").path("status").asString()).isEqualTo("UP");
        Awaitility.await().atMost(PATIENCE).until(() -> secondsUnpublished() > 0);
        Sinergi.running().startKafka();

        assertThat(accepted).hasSize(40);
        awaitVisitsHosted(host, 40);
        Awaitility.await().atMost(PATIENCE).until(() -> secondsUnpublished() == 0);
    }

    private static double secondsUnpublished() {
        return visitService("metrics/sinergi.outbox.oldest.age")
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private static JsonNode visitService(String endpoint) {
        return Http.actuator(SinergiService.VISIT_SERVICE, endpoint);
    }

    private void reportUntilAccepted(String host, int number) {
        UUID key = UUID.randomUUID();
        List<String> visitors = List.of(
                "lapas-kelas-i-cipinang",
                "lapas-kelas-iib-ciamis",
                "lapas-kelas-iib-banjar",
                "rutan-kelas-iib-purbalingga");
        String report = Reports.heldVisit(
                host, visitors.get(number % 4), LocalDate.of(2014, 1, 1).plusDays(3L * number));
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> {
                    var answer = Http.post(SinergiService.VISIT_SERVICE, "/api/v1/visits", report, key);
                    if (answer.status() == 201) {
                        accepted.add(answer.body().path("id").asString());
                    }
                    return answer.status() == 201;
                });
    }

    private static void awaitVisitsHosted(String host, long expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(visitsHosted(host)).isEqualTo(expected));
        // Stays so: what was published twice has arrived by now, since it was published before what is counted last.
        assertThat(visitsHosted(host)).isEqualTo(expected);
    }

    private static long visitsHosted(String host) {
        return IntStream.rangeClosed(2014, 2022)
                .mapToLong(year -> Http.get(
                                SinergiService.REPORTING_SERVICE,
                                "/api/v1/dashboards/facilities/" + host + "?period=" + year)
                        .path("measures")
                        .path("visitsHosted")
                        .asLong())
                .sum();
    }
}
