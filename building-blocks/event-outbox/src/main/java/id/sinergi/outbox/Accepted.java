package id.sinergi.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the versions of records that are stored, by what each says has happened: metric {@code sinergi.writes.accepted}.
 * Reports and what becomes of them, rows of imports, merges, submitted months, notices alike; not what a resync brings back.
 */
final class Accepted {

    private static final String PREFIX = "id.sinergi.";

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    Accepted(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String eventType) {
        counters.computeIfAbsent(eventType, this::counter).increment();
    }

    /** {@code visit.held} of {@code id.sinergi.visit.held.v1}. */
    private Counter counter(String eventType) {
        String said = eventType.startsWith(PREFIX) ? eventType.substring(PREFIX.length()) : eventType;
        return Counter.builder("sinergi.writes.accepted")
                .description("versions of records that were stored")
                .tag("event", said.replaceFirst("\\.v\\d+$", ""))
                .register(meters);
    }
}
