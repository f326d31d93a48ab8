package id.sinergi.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was sent to be written and was refused, by the type of the problem: metric {@code sinergi.reports.refused}.
 * Thread-safe.
 */
public final class RefusedReports {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedReports.class);

    private final Map<ProblemType, Counter> counters = new EnumMap<>(ProblemType.class);

    public RefusedReports(MeterRegistry meters) {
        // All of them from the start: an increase can only be seen of what was there before.
        for (ProblemType type : ProblemType.values()) {
            counters.put(
                    type,
                    Counter.builder("sinergi.reports.refused")
                            .description("requests that would have written, and rows of imports, that were refused")
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
