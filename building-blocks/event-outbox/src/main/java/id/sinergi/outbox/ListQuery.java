package id.sinergi.outbox;

import id.sinergi.http.Cursor;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.PartialDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows, newest occurrence first, undated last, ties by id.
 *
 * @param keys the value that each filter asks for; see {@link Listing}
 * @param from first day asked for; a partial date matches where it overlaps
 * @param to last day asked for
 * @param undated true: only those without a date; false: only those with one; null: both
 * @param changedSince only what was recorded at that time or later
 * @param after the place after which the page begins
 */
public record ListQuery(
        Map<String, String> keys,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Boolean undated,
        @Nullable Instant changedSince,
        @Nullable Cursor after,
        int limit) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public ListQuery {
        if (changedSince != null && (changedSince.isBefore(EARLIEST) || changedSince.isAfter(LATEST))) {
            throw Refusal.of(ProblemType.MALFORMED, "changedSince lies between the years 1900 and 2200.");
        }
    }

    /** Collects the filters that were given; absent ones ask for nothing. */
    public static Map<String, String> keys(@Nullable Object... namesAndValues) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                keys.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return keys;
    }
}
