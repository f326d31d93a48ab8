package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whole numbers by name, in the one form that equal totals share: sorted names, no zeros. Also serves as a difference
 * between two totals, with numbers below zero. In JSON a flat object: {@code {"visits":2,"visitsByTopic/SECURITY":1}}.
 */
public record Total(SortedMap<String, Long> entries) {

    public static final Total NONE = new Total(new TreeMap<>());

    public Total {
        var canonical = new TreeMap<>(entries);
        canonical.values().removeIf(value -> value == 0);
        entries = Collections.unmodifiableSortedMap(canonical);
    }

    @JsonCreator
    public static Total of(Map<String, Long> entries) {
        return new Total(new TreeMap<>(entries));
    }

    public static Total of(String name, long value) {
        return of(Map.of(name, value));
    }

    /** The value of that name, 0 where it has none. */
    public long get(String name) {
        return entries.getOrDefault(name, 0L);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Total plus(Total other) {
        return combined(other, 1);
    }

    public Total minus(Total other) {
        return combined(other, -1);
    }

    @JsonValue
    @Override
    public SortedMap<String, Long> entries() {
        return entries;
    }

    private Total combined(Total other, int sign) {
        var sum = new TreeMap<>(entries);
        // Wraps around where it overflows, and is exact again once the slip behind it is withdrawn; to throw here would
        // stop all counting.
        other.entries.forEach((name, value) -> sum.merge(name, sign * value, Long::sum));
        return new Total(sum);
    }
}
