package id.sinergi.reporting.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells how old the newest report of a total is when the total can be read: from its being recorded to the dashboard.
 * Metric {@code sinergi.freshness}, once for each total that is written of what is served: one report changes several.
 */
final class Freshness {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final Timer timer;
    private final Predicate<String> served;
    private final Clock clock;

    /** @param served which generation is, by name: one that catches up reads what was recorded long ago */
    Freshness(MeterRegistry meters, Predicate<String> served, Clock clock) {
        this.timer = Timer.builder("sinergi.freshness")
                .description("from the recording of a report until the totals that it changes can be read")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
        this.served = served;
        this.clock = clock;
    }

    /** Notes totals that are written; the time of their records is that of the newest report in each. */
    void note(List<Incoming> totals) {
        if (totals.isEmpty() || !isServed(totals.getLast().generation())) {
            return;
        }
        long now = clock.millis();
        String generation = totals.getLast().generation();
        for (Incoming total : totals) {
            if (total.generation().equals(generation)) {
                timer.record(Duration.ofMillis(Math.max(0, now - total.timestamp())));
            }
        }
    }

    private boolean isServed(String generation) {
        try {
            return served.test(generation);
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
