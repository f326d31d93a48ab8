package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A month, quarter, semester or year: {@code 2025-08}, {@code 2025-Q4}, {@code 2025-S2}, {@code 2025}. */
public final class Period {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|S([12])))?");

    /** The years in which a report can lie. */
    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2200;

    private final String text;
    private final YearMonth start;
    private final @Nullable Cycle cycle;

    private Period(String text, YearMonth start, @Nullable Cycle cycle) {
        this.text = text;
        this.start = start;
        this.cycle = cycle;
    }

    /**
     * Reads the written form of one between 1900 and 2200.
     *
     * @throws IllegalArgumentException saying which forms there are
     */
    @JsonCreator
    public static Period parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a period is a month 2025-08, a quarter 2025-Q4, a semester 2025-S2 or a year 2025");
        }
        int year = Integer.parseInt(form.group(1));
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new IllegalArgumentException("a period lies between " + EARLIEST_YEAR + " and " + LATEST_YEAR
                    + ", as 2025-08, 2025-Q4, 2025-S2 or 2025 do");
        }
        if (form.group(2) != null) {
            return new Period(text, YearMonth.of(year, Integer.parseInt(form.group(2))), null);
        }
        if (form.group(3) != null) {
            return new Period(text, nth(year, Cycle.QUARTER, form.group(3)), Cycle.QUARTER);
        }
        return form.group(4) == null
                ? new Period(text, YearMonth.of(year, 1), Cycle.YEAR)
                : new Period(text, nth(year, Cycle.SEMESTER, form.group(4)), Cycle.SEMESTER);
    }

    /** The buckets whose totals make up its numbers: its months, and for a year what is known by year only. */
    public List<Bucket> buckets() {
        var buckets = new ArrayList<>(months().map(Bucket::of).toList());
        if (cycle == Cycle.YEAR) {
            buckets.add(Bucket.of(Year.of(start.getYear())));
        }
        return buckets;
    }

    public LocalDate firstDay() {
        return start.atDay(1);
    }

    public LocalDate lastDay() {
        return start.plusMonths(length() - 1L).atEndOfMonth();
    }

    /** The name in totals whose sum over the period's buckets is the measure; for a year's own bucket its plain name. */
    public String entry(Measure measure, Bucket bucket) {
        return measure.kind() == Measure.Kind.DISTINCT_RUNS ? runs(measure.entry(), bucket) : measure.entry();
    }

    /** The same for what is counted once however many months it runs: see {@link Span}. */
    public String runs(String name, Bucket bucket) {
        return cycle == null || bucket.isYear() ? name : cycle.entry(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }

    /** Its months, first to last. */
    public Stream<YearMonth> months() {
        return Stream.iterate(start, month -> month.plusMonths(1)).limit(length());
    }

    /** Its months as periods of their own, first to last. */
    public Stream<Period> eachMonth() {
        return months().map(month -> new Period(month.toString(), month, null));
    }

    private int length() {
        return cycle == null ? 1 : cycle.months();
    }

    private static YearMonth nth(int year, Cycle cycle, String ordinal) {
        return YearMonth.of(year, (Integer.parseInt(ordinal) - 1) * cycle.months() + 1);
    }
}
