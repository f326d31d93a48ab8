package id.sinergi.report;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a record: shown and compared beside what others say, never added.
 *
 * @param source where it is told
 * @param reportedBy the facility (by id) or regional office (by name) that says so
 * @param record the report that it comes from, where that is a record of its own
 * @param current whether the record follows this claim; at most one of a record's claims is current
 * @param values the record's own members as this source has them, for example {@code {"on":"2025-10-30"}}
 */
public record Claim(
        @Nullable Source source,
        @Nullable String reportedBy,
        @Nullable UUID record,
        @Nullable Boolean current,
        Map<String, Object> values) {

    /** Names as the records have them: nothing that a store could take for an operator or a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 6;

    public Claim {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("a claim says which values its source has, under \"values\"");
        }
        int said = count(values, 0);
        // A claim of a report is made of what was accepted as one: to refuse it would refuse every later command on it.
        if (record == null && said > MOST_VALUES) {
            throw new IllegalArgumentException("a claim has at most " + MOST_VALUES + " values");
        }
        if (source == null && reportedBy == null && record == null) {
            throw new IllegalArgumentException("a claim names its \"source\" or who it is \"reportedBy\"");
        }
        Texts.refuseUnlessShort(reportedBy, "reportedBy");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same claim, current or not. */
    public Claim current(boolean isCurrent) {
        return new Claim(source, reportedBy, record, isCurrent ? true : null, values);
    }

    private static int count(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the values of a claim are nested too deeply");
        }
        return switch (value) {
            case Map<?, ?> members -> {
                members.keySet().forEach(Claim::refuseUnlessName);
                yield members.values().stream()
                        .mapToInt(member -> count(member, depth + 1))
                        .sum();
            }
            case Collection<?> entries ->
                entries.stream().mapToInt(entry -> count(entry, depth + 1)).sum();
            case String text
            when text.length() > LONGEST_TEXT ->
                throw new IllegalArgumentException("a text in a claim has at most " + LONGEST_TEXT + " characters");
            case BigInteger huge -> throw new IllegalArgumentException("a number in a claim is beyond what is kept");
            case Double number
            when !Double.isFinite(number) ->
                throw new IllegalArgumentException("a number in a claim is beyond what is kept");
            case null -> throw new IllegalArgumentException("leave out what a source does not say");
            default -> 1;
        };
    }

    private static void refuseUnlessName(Object name) {
        if (!NAME.matcher(Objects.toString(name)).matches()) {
            throw new IllegalArgumentException("the values of a claim are named as the record's own members are");
        }
    }
}
