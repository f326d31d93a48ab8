package id.sinergi.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What a run has shown.
 *
 * @param struck how often each kind of fault struck
 * @param verification what was found in the end; where the run broke off, nothing
 * @param startedAgain how often a process had given up by itself, since what it needs at its start did not answer
 * @param longestRecovery from the end of a fault, the start of a killed process included, until all was healthy and
 *     everything accepted by then was shown
 * @param longestOfOwn the same, without the time that the machine was at work for others
 * @param faults what is not as it has to be
 */
record Outcome(
        long seed,
        SortedMap<String, Integer> struck,
        long sent,
        long accepted,
        long refused,
        long retried,
        Verification verification,
        int startedAgain,
        Duration longestRecovery,
        Duration longestOfOwn,
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
        line(table, "events published again", found(verification.publishedAgain()));
        line(table, "totals compared with the oracle's", found(verification.totals()));
        line(table, "lost", found(verification.lost()));
        line(table, "doubled", found(verification.doubled()));
        line(table, "processes that had given up", startedAgain);
        line(table, "longest recovery", seconds(longestRecovery));
        line(table, "longest recovery, others' work deducted", seconds(longestOfOwn));
        return "Chaos from seed " + seed + "\n" + table;
    }

    private Object found(long number) {
        return verification.isDone() ? number : "unknown";
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }

    private static void line(StringBuilder table, String what, Object number) {
        table.append("  %-48s %10s%n".formatted(what, number));
    }
}
