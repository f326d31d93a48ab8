package id.sinergi.benchmarks.size;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long processes have had processors to themselves: what is left of a cost when other programs make the clock useless.
 *
 * @param used by the name of the process
 * @param at when it was looked at, in nanoseconds
 */
record Processors(Map<String, Duration> used, long at) {

    static Processors of(Map<String, ProcessHandle> processes) {
        var used = new TreeMap<String, Duration>();
        processes.forEach((name, process) ->
                used.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
        return new Processors(used, System.nanoTime());
    }

    /** Seconds of processor time since then, by process. */
    Map<String, Double> since(Processors before) {
        var seconds = new TreeMap<String, Double>();
        used.forEach((name, now) -> seconds.put(
                name, now.minus(before.used.getOrDefault(name, Duration.ZERO)).toNanos() / 1e9));
        return seconds;
    }

    /** Seconds that have gone by since then. */
    double elapsedSince(Processors before) {
        return (at - before.at) / 1e9;
    }
}
