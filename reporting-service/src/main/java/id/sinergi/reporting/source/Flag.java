package id.sinergi.reporting.source;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a reader should know of a record before trusting its numbers; dashboards say how many of the records they count carry it. */
public enum Flag {
    /** Two reports contradict each other, and nobody has settled it yet. */
    DISPUTED,
    /** Counts may still change, as their source says. */
    PROVISIONAL,
    /** The report is made up, to try or to show Sinergi, as its source says. */
    SYNTHETIC;

    /** The name on the interface and in totals. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether any source of a state says that it is made up, also one of a report that was merged into it. */
    public static boolean isSynthetic(JsonNode state) {
        return Stream.of(
                        state.path("sources").valueStream(),
                        Stream.of(state.path("source")),
                        state.path("claims").valueStream().map(claim -> claim.path("source")))
                .flatMap(sources -> sources)
                .anyMatch(source -> source.path("synthetic").asBoolean(false));
    }

    /**
     * The flags of a state: {@code disputed} of the record, {@code provisional} of any counts in it, {@code synthetic} of
     * any of its sources.
     */
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
        if (isSynthetic(state)) {
            flags.add(SYNTHETIC);
        }
        return flags;
    }
}
