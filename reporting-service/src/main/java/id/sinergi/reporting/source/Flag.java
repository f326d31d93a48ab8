package id.sinergi.reporting.source;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What makes the numbers of a record less certain; dashboards say how many of the records they count carry it. */
public enum Flag {
    /** Two reports contradict each other, and nobody has settled it yet. */
    DISPUTED,
    /** Counts may still change, as their source says. */
    PROVISIONAL;

    /** The name on the interface and in totals. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The flags of a state: {@code disputed} of the record, {@code provisional} of any counts in it. */
    static SortedSet<Flag> in(JsonNode state) {
        var flags = new TreeSet<Flag>();
        if (state.path("disputed").asBoolean(false)) {
            flags.add(DISPUTED);
        }
        boolean provisional = Stream.concat(
                        Stream.of(state), state.path("cohorts").valueStream())
                .anyMatch(part -> part.path("counts").path("provisional").asBoolean(false));
        if (provisional) {
            flags.add(PROVISIONAL);
        }
        return flags;
    }
}
