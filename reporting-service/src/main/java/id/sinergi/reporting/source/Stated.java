package id.sinergi.reporting.source;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a report of any family can state besides its own facts, as far as it is counted.
 *
 * @param policyTags the schemes that it counts towards, and their points: {@code AKSELERASI_13}, {@code AKSELERASI_13:2}
 */
public record Stated(SortedSet<Flag> flags, SortedSet<String> policyTags) {

    public static final Stated NOTHING = new Stated(new TreeSet<>(), new TreeSet<>());

    public Stated {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
        policyTags = Collections.unmodifiableSortedSet(new TreeSet<>(policyTags));
    }

    public static Stated in(JsonNode state) {
        return new Stated(Flag.in(state), tags(state.path("policyTags")));
    }

    private static SortedSet<String> tags(JsonNode tags) {
        var keys = new TreeSet<String>();
        tags.valueStream().filter(tag -> tag.path("scheme").isString()).forEach(tag -> {
            String scheme = tag.path("scheme").stringValue();
            keys.add(scheme);
            if (tag.path("number").isInt()) {
                keys.add(scheme + ":" + tag.path("number").intValue());
            }
        });
        return keys;
    }
}
