package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.report.PartialDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where on the calendar a record counts: {@code 2025-11}, {@code 2025} where only the year is known, {@code undated}. */
public record Bucket(String text) implements Comparable<Bucket> {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?|undated");

    public static final Bucket UNDATED = new Bucket("undated");

    public Bucket {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a bucket is a month, a year or undated, not " + text);
        }
    }

    /** The bucket of a date: the month of its first day where that is known, else its year. */
    public static Bucket of(@Nullable PartialDate date) {
        if (date == null) {
            return UNDATED;
        }
        return date.month().map(Bucket::of).orElseGet(() -> of(date.year()));
    }

    public static Bucket of(YearMonth month) {
        return new Bucket(month.toString());
    }

    public static Bucket of(Year year) {
        return new Bucket(year.toString());
    }

    @JsonCreator
    static Bucket parse(String text) {
        return new Bucket(text);
    }

    public boolean isYear() {
        return text.length() == 4;
    }

    boolean isMonth() {
        return text.indexOf('-') > 0;
    }

    @Override
    public int compareTo(Bucket other) {
        return text.compareTo(other.text);
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
