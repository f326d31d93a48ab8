package id.sinergi.stack.demo;

import id.sinergi.stack.demo.Story.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Waits until the dashboards show what the cases make; after a while at least that: others may have reported, too. */
final class Awaiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PATIENCE_FOR_EXACTLY = Duration.ofSeconds(15);

    private Awaiting() {}

    static void counted(Client client, List<Expectation> expectations) {
        Instant end = Instant.now().plus(PATIENCE);
        Instant othersHaveReported = Instant.now().plus(PATIENCE_FOR_EXACTLY);
        for (Expectation expected : expectations) {
            while (!isCounted(
                    expected, client.get(expected.dashboard()), Instant.now().isAfter(othersHaveReported))) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(expected.dashboard() + " does not show the reports after "
                            + PATIENCE.toSeconds() + " s; ./sinergi logs may say why");
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static boolean isCounted(Expectation expected, JsonNode dashboard, boolean orMore) {
        return expected.measures().propertyStream().allMatch(measure -> {
            long counted = dashboard.path("measures").path(measure.getKey()).asLong(-1);
            long least = measure.getValue().asLong();
            return orMore ? counted >= least : counted == least;
        });
    }
}
