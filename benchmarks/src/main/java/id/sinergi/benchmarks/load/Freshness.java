package id.sinergi.benchmarks.load;

import java.util.List;
import java.util.Locale;

/**
 * Times from a 201 to the dashboard that shows the report.
 *
 * @param rate reports posted per second meanwhile
 * @param milliseconds sorted
 * @param lost samples that were not seen within half a minute
 */
public record Freshness(double rate, List<Double> milliseconds, long lost) {

    @Override
    public String toString() {
        return milliseconds.isEmpty()
                ? "no report was seen on its dashboard; %d were not within 30 s".formatted(lost)
                : String.format(
                        Locale.ROOT,
                        "p50 %,.0f ms, p99 %,.0f ms, slowest %,.0f ms (%d samples at %,.0f reports/s; %d not seen within 30 s)",
                        percentile(50),
                        percentile(99),
                        milliseconds.getLast(),
                        milliseconds.size(),
                        rate,
                        lost);
    }

    private double percentile(int percent) {
        return milliseconds.get((int) Math.ceil(milliseconds.size() * percent / 100.0) - 1);
    }
}
