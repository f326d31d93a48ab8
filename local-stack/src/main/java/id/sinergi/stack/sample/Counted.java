package id.sinergi.stack.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Waits until the counting has come to rest: months are nil, and verified, by what is counted. */
final class Counted {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final int AT_REST = 6;

    private final Services services;
    private final Span span;

    Counted(Services services, Span span) {
        this.services = services;
        this.span = span;
    }

    /** @throws IllegalStateException where the numbers still change after minutes */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> last = numbers();
        for (int alike = 0; alike < AT_REST; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the dashboards do not come to rest; ./sinergi logs may say why");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            List<JsonNode> now = numbers();
            alike = now.equals(last) ? alike + 1 : 0;
            last = now;
        }
    }

    /** The national dashboards of the years in which anything was made up. */
    List<JsonNode> dashboards() {
        return years().mapToObj(year -> services.read("/api/v1/dashboards/national?period=" + year))
                .toList();
    }

    private List<JsonNode> numbers() {
        var numbers = new ArrayList<JsonNode>();
        for (JsonNode dashboard : dashboards()) {
            numbers.add(dashboard.path("measures"));
            numbers.add(dashboard.path("breakdowns"));
            numbers.add(dashboard.path("synthetic"));
        }
        return numbers;
    }

    private IntStream years() {
        return IntStream.rangeClosed(
                span.over().getFirst().getYear(), span.asOf().getYear());
    }
}
