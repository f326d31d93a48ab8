package id.sinergi.reporting.partners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which keys of organisations stand for one and the same: each merged key names the one that it was merged into, which
 * may itself be merged into another.
 *
 * @param into by merged key
 */
public record Aliases(Map<String, String> into) {

    public static final Aliases NONE = new Aliases(Map.of());

    public Aliases {
        into = Map.copyOf(into);
    }

    /**
     * The key that stands for all names of the organisation: the end of its chain. Two merges that crossed each other
     * lead round in a circle; there its smallest key stands for all, whichever of them is asked.
     */
    public String oneOf(String key) {
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

    /** All keys of the organisation, the given one included. */
    public SortedSet<String> allOf(String key) {
        String one = oneOf(key);
        var all = new TreeSet<>(List.of(key, one));
        into.forEach((from, to) ->
                Stream.of(from, to).filter(known -> oneOf(known).equals(one)).forEach(all::add));
        return all;
    }

    private SortedSet<String> circle(String start) {
        var circle = new TreeSet<String>();
        for (String at = start; circle.add(at); ) {
            at = into.get(at);
        }
        return circle;
    }
}
