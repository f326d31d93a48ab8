package id.sinergi.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run has shown.
 *
 * @param struck how often each kind of fault struck
 * @param longestRecovery from the end of a fault until everything accepted by then was shown
 * @param faults what is not as it has to be
 */
record Outcome(
        long seed,
        SortedMap<String, Integer> struck,
        long sent,
        long accepted,
        long refused,
        long retried,
        long publishedAgain,
        int totals,
        long lost,
        long doubled,
        Duration longestRecovery,
        List<String> faults) {

    /** As a table for people. */
    String table() {
        var table = new StringBuilder();
        struck.forEach((kind, times) -> line(table, kind, times));
        line(
                table,
                "faults",
                struck.values().stream().mapToInt(Integer::intValue).sum());
        line(table, "requests sent", sent);
        line(table, "accepted", accepted);
        line(table, "refused", refused);
        line(table, "retried", retried);
        line(table, "events published again", publishedAgain);
        line(table, "totals equal to the oracle's", totals);
        line(table, "lost", lost);
        line(table, "doubled", doubled);
        line(table, "longest recovery", "%.1f s".formatted(longestRecovery.toMillis() / 1e3));
        return "Chaos from seed " + seed + "\n" + table;
    }

    private static void line(StringBuilder table, String what, Object number) {
        table.append("  %-40s %10s%n".formatted(what, number));
    }
}
