package id.sinergi.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the versions that are stored, by what each says has happened: metric {@code sinergi.reports.accepted}. */
final class Reports {

    private static final String PREFIX = "id.sinergi.";

    private final MeterRegistry meters;
    private final Map<String, Counter> accepted = new ConcurrentHashMap<>();

    Reports(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(String eventType) {
        accepted.computeIfAbsent(eventType, this::accepting).increment();
    }

    /** {@code visit.held} of {@code id.sinergi.visit.held.v1}. */
    private Counter accepting(String eventType) {
        String said = eventType.startsWith(PREFIX) ? eventType.substring(PREFIX.length()) : eventType;
        return Counter.builder("sinergi.reports.accepted")
                .description("versions that were stored")
                .tag("event", said.replaceFirst("\\.v\\d+$", ""))
                .register(meters);
    }
}
