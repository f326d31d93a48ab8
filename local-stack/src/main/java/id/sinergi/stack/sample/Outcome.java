package id.sinergi.stack.sample;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What the services answered: how many of each kind, the ids that were given, and what they refused. Thread-safe. */
final class Outcome {

    /** Of more refusals only the number is told. */
    private static final int MOST_SHOWN = 20;

    private final PrintStream out;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<UUID, String> ids = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();

    Outcome(PrintStream out) {
        this.out = out;
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long more) {
        counts.computeIfAbsent(what, _ -> new AtomicLong()).addAndGet(more);
    }

    long counted(String what) {
        AtomicLong count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /** How many records carry each mark, as the answers warned: by code. */
    Map<String, Long> warnings() {
        var warnings = new TreeMap<String, Long>();
        counts.forEach((what, count) -> {
            if (what.startsWith("warning ")) {
                warnings.put(what.substring("warning ".length()), count.get());
            }
        });
        return warnings;
    }

    void keep(UUID key, String id) {
        ids.put(key, id);
    }

    /** With ids for the names of reports: {@code ${name}}. */
    String named(String text) {
        int from = text.indexOf("${");
        if (from < 0) {
            return text;
        }
        int to = text.indexOf('}', from);
        String id = ids.getOrDefault(Report.key(text.substring(from + 2, to)), "was-refused");
        return named(text.substring(0, from) + id + text.substring(to + 1));
    }

    void refuse(String what, JsonNode problem) {
        if (refused.incrementAndGet() <= MOST_SHOWN) {
            out.println("  refused: " + what + ": " + problem);
        }
    }

    long refused() {
        return refused.get();
    }
}
