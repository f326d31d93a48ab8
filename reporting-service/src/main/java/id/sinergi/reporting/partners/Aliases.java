package id.sinergi.reporting.partners;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which keys of organisations stand for one and the same: each merged key names the one that it was merged into, which
 * may itself be merged into another.
 */
public final class Aliases {

    public static final Aliases NONE = new Aliases(Map.of());

    private final Map<String, String> into;
    private final Map<String, String> ones;
    private final Map<String, TreeSet<String>> all;

    /** Aliases by merged key. */
    public Aliases(Map<String, String> into) {
        this.into = Map.copyOf(into);
        this.ones = Stream.concat(into.keySet().stream(), into.values().stream())
                .distinct()
                .collect(toMap(key -> key, this::end));
        this.all = ones.keySet().stream().collect(groupingBy(ones::get, toCollection(TreeSet::new)));
    }

    /** The key that stands for all names of the organisation. */
    public String oneOf(String key) {
        return ones.getOrDefault(key, key);
    }

    /** All keys of the organisation, the given one included. */
    public SortedSet<String> allOf(String key) {
        return Collections.unmodifiableSortedSet(all.getOrDefault(oneOf(key), new TreeSet<>(List.of(key))));
    }

    /** All keys of organisations that are known by that normalised name among others. */
    public SortedSet<String> allNamed(String name) {
        return ones.keySet().stream()
                .filter(key -> key.startsWith(name + "|"))
                .flatMap(key -> allOf(key).stream())
                .collect(toCollection(TreeSet::new));
    }

    boolean isMerged(String key) {
        return into.containsKey(key);
    }

    /**
     * The end of a key's chain. Two merges that crossed each other lead round in a circle; there its smallest key stands
     * for all, whichever of them is asked.
     */
    private String end(String key) {
        var seen = new LinkedHashSet<String>();
        String at = key;
        while (seen.add(at)) {
            String next = into.get(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return circle(at).first();
    }

    private SortedSet<String> circle(String start) {
        var circle = new TreeSet<String>();
        String at = start;
        while (circle.add(at)) {
            at = Objects.requireNonNull(into.get(at));
        }
        return circle;
    }
}
