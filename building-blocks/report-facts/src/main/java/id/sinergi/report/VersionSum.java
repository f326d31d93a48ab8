package id.sinergi.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many versions of activities there are and which, in sixteen bytes: two sides that know the same have the same sum,
 * in whatever order they came to know it.
 *
 * @param sum of the hashes of id and version, modulo 2^64
 */
public record VersionSum(long count, long sum) {

    public static final VersionSum NONE = new VersionSum(0, 0);

    /** Stands for activities that name no facility. */
    private static final String NOWHERE = "-";

    /** With one more version of an activity. */
    public VersionSum plus(String id, long version) {
        return new VersionSum(count + 1, sum + hash(id + "|" + version));
    }

    /** With all of another sum. */
    public VersionSum plus(VersionSum other) {
        return new VersionSum(count + other.count, sum + other.sum);
    }

    /** The facilities that a state names, anywhere in it, or {@code -}: under each of them the activity is summed. */
    public static SortedSet<String> facilities(Map<String, ?> state) {
        var found = new TreeSet<String>();
        collect(state, found);
        return found.isEmpty() ? new TreeSet<>(List.of(NOWHERE)) : found;
    }

    private static void collect(@Nullable Object json, SortedSet<String> found) {
        if (json instanceof Map<?, ?> members) {
            members.forEach((name, value) -> {
                if ("facility".equals(name) && value instanceof String facility) {
                    found.add(facility);
                } else {
                    collect(value, found);
                }
            });
        } else if (json instanceof List<?> entries) {
            entries.forEach(entry -> collect(entry, found));
        }
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
