package id.sinergi.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run has shown.
 *
 * @param struck how often each kind of fault struck
 * @param startedAgain how often a process had given up by itself, since what it needs at its start did not answer
 * @param longestStart how long a killed process took to come up, which is the machine's doing
 * @param longestRecovery from then, or from the end of another fault, until all was healthy and everything accepted by then
 *     was shown
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
        int startedAgain,
        Duration longestStart,
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
        line(table, "processes that had given up", startedAgain);
        line(table, "longest start of a process", seconds(longestStart));
        line(table, "longest recovery", seconds(longestRecovery));
        return "Chaos from seed " + seed + "\n" + table;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }

    private static void line(StringBuilder table, String what, Object number) {
        table.append("  %-40s %10s%n".formatted(what, number));
    }
}
