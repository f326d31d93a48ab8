package id.sinergi.benchmarks.size;

import id.sinergi.reporting.counting.Total;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * The totals of one kind.
 *
 * @param largest as it is stored
 */
record Kept(long count, String largest) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 10_000;
    private static final int TIMES = 5_000;

    Kept plus(Kept other) {
        return new Kept(count + other.count, largest.length() < other.largest.length() ? other.largest : largest);
    }

    /** Processor time that one thread takes to add a difference to the largest as the store does it: read, added to, written. */
    double microsecondsToAdd() {
        String name = JSON.readValue(largest, Total.class)
                .entries()
                .keySet()
                .iterator()
                .next();
        Total one = Total.of(name, 1);
        add(one, WARM_UP);
        long began = THREADS.getCurrentThreadCpuTime();
        add(one, TIMES);
        return (THREADS.getCurrentThreadCpuTime() - began) / 1e3 / TIMES;
    }

    private void add(Total difference, int times) {
        byte[] stored = JSON.writeValueAsBytes(JSON.readValue(largest, Total.class));
        for (int i = 0; i < times; i++) {
            stored = JSON.writeValueAsBytes(JSON.readValue(stored, Total.class).plus(difference));
        }
    }
}
