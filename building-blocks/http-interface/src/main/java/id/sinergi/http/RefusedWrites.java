package id.sinergi.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what would have changed something and was refused, by the type of the problem: metric
 * {@code sinergi.writes.refused}. Requests of every kind but those that read, an operator's too, and rows of imports; not
 * what a filter refuses before it is known what it is for: tokens, rates. Thread-safe.
 */
public final class RefusedWrites {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedWrites.class);

    private final Map<ProblemType, Counter> counters = new EnumMap<>(ProblemType.class);

    public RefusedWrites(MeterRegistry meters) {
        // All of them from the start: an increase can only be seen of what was there before.
        for (ProblemType type : ProblemType.values()) {
            counters.put(
                    type,
                    Counter.builder("sinergi.writes.refused")
                            .description(
                                    "requests that would have changed something, and rows of imports, that were refused")
                            .tag("problem", type.slug())
                            .register(meters));
        }
    }

    /** Counts a request, or a row, that was refused. */
    public void add(ProblemType type) {
        Counter counter = counters.get(type);
        if (counter != null) {
            counter.increment();
        }
        LOG.debug("Refused: {}", type.slug());
    }
}
