package id.sinergi.reporting.generation;

import id.sinergi.reporting.topology.Topics;
import java.util.Map;

/**
 * One run of the counting, from the first event on, by one set of rules and one directory.
 *
 * @param name {@code g1}; topics, application id and collections carry it
 * @param identity {@link Identity#value()} of those who count it; several generations may share it
 */
public record Generation(String name, String identity) {

    private static final String DEAD_LETTERS = "sinergi.dead-letters.v1";

    static Generation numbered(int number, String identity) {
        return new Generation("g" + number, identity);
    }

    /** Generations are numbered in the order in which they were opened. */
    public int number() {
        return Integer.parseInt(name.substring(1));
    }

    /** Where it writes; only the dead letters belong to no generation. */
    public Topics topics() {
        return new Topics(
                "sinergi.totals." + name, "sinergi.register." + name, "sinergi.suspects." + name, DEAD_LETTERS);
    }

    /** Its consumer group, and the prefix of its internal topics. */
    public String applicationId() {
        return "sinergi-counting-" + name;
    }

    /** The consumer groups that bring it into MongoDB, by the topic that each reads. */
    public Map<String, String> sinks() {
        return Map.of(
                topics().totals(), group("sinergi.reporting.totals", identity),
                topics().register(), group("sinergi.reporting.register", identity),
                topics().suspects(), group("sinergi.reporting.suspects", identity));
    }

    /**
     * The group in which instances of one identity share a sink. Those of another release lay documents out as they know
     * them: what is not theirs to count is not theirs to store.
     */
    public static String group(String sink, String identity) {
        return sink + "." + identity;
    }
}
