package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report answered 201 is on the dashboard within two seconds. */
@ExtendWith(Sinergi.class)
class FreshnessTest {

    private static final String HOST = "lapas-kelas-iib-ciamis";

    @Test
    void aReportIsOnTheDashboardWithinTwoSeconds() {
        List<Long> milliseconds = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            milliseconds.add(post(LocalDate.of(2024, i, 10), i));
        }
        Collections.sort(milliseconds);
        System.out.println("201 → dashboard, in ms, sorted: " + milliseconds);
        // The median: a noisy machine may delay one of them, Sinergi must not delay most of them.
        assertThat(milliseconds.get(milliseconds.size() / 2)).isLessThan(2_000);
    }

    private static long post(LocalDate on, int visitsThen) {
        var answer = Http.post(
                SinergiService.VISIT_SERVICE,
                "/api/v1/visits",
                Reports.heldVisit(HOST, "lapas-kelas-iib-banjar", on),
                UUID.randomUUID());
        assertThat(answer.status()).isEqualTo(201);
        long answered = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Http.get(
                                        SinergiService.REPORTING_SERVICE,
                                        "/api/v1/dashboards/facilities/" + HOST + "?period=2024")
                                .path("measures")
                                .path("visitsHosted")
                                .asLong()
                        == visitsThen);
        return Duration.ofNanos(System.nanoTime() - answered).toMillis();
    }
}
