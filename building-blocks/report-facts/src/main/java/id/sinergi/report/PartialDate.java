package id.sinergi.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it is known: a day, a month, a year, or a range between any two of them (ISO 8601, EDTF level 0
 * for the single forms). In JSON {@code "2025-11-28"}, {@code "2025-11"}, {@code "2025"} or
 * {@code {"from": …, "to": …}}; an unknown date is absent.
 *
 * @param from the date, or where the range begins
 * @param to where the range ends; null: no range
 */
public record PartialDate(String from, @Nullable String to) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    public PartialDate {
        refuseUnreadable(from);
        if (to != null) {
            refuseUnreadable(to);
            if (firstOf(from).isAfter(lastOf(to))) {
                throw new IllegalArgumentException(
                        "the range begins after it ends; write the earlier date as \"from\"");
            }
        }
    }

    /** The date of one day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), null);
    }

    /**
     * Reads one of the JSON forms.
     *
     * @throws IllegalArgumentException saying which forms there are
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate of(Object json) {
        return switch (json) {
            case String text -> new PartialDate(text, null);
            case Map<?, ?> range
            when range.keySet().equals(Set.of("from", "to"))
                    && range.get("from") instanceof String from
                    && range.get("to") instanceof String to -> new PartialDate(from, to);
            default ->
                throw new IllegalArgumentException(
                        "a date is \"2025-11-28\", \"2025-11\", \"2025\" or {\"from\": …, \"to\": …} of these");
        };
    }

    /** The JSON form: a string, or a map of {@code from} and {@code to}. */
    @JsonValue
    public Object json() {
        return to == null ? from : new TreeMap<>(Map.of("from", from, "to", to));
    }

    /** The earliest day that it can mean. */
    public LocalDate first() {
        return firstOf(from);
    }

    /** The latest day that it can mean. */
    public LocalDate last() {
        return lastOf(to == null ? from : to);
    }

    /** The earliest day on which it can end: after today, it cannot have happened yet. */
    public LocalDate earliestEnd() {
        return firstOf(to == null ? from : to);
    }

    /** The day, where exactly one is meant. */
    public Optional<LocalDate> day() {
        return first().equals(last()) ? Optional.of(first()) : Optional.empty();
    }

    /** The month of the first day, where that is known to the month. */
    public Optional<YearMonth> month() {
        return from.length() > 4 ? Optional.of(YearMonth.from(first())) : Optional.empty();
    }

    /** The year of the first day. */
    public Year year() {
        return Year.from(first());
    }

    /** Whether one of its possible days lies between the two, both included. */
    public boolean overlaps(LocalDate start, LocalDate end) {
        return !first().isAfter(end) && !last().isBefore(start);
    }

    @Override
    public String toString() {
        return to == null ? from : from + "/" + to;
    }

    private static void refuseUnreadable(String text) {
        try {
            int year = firstOf(text).getYear();
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                return;
            }
        } catch (DateTimeException notADate) {
            // told below, in the words of the interface
        }
        throw new IllegalArgumentException("no date between " + EARLIEST_YEAR + " and " + LATEST_YEAR
                + "; write a day as 2025-11-28, a month as 2025-11, a year as 2025");
    }

    private static LocalDate firstOf(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate lastOf(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
