package id.sinergi.reporting.exports.records;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.exports.Words;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of an export, of the type that a spreadsheet gives it. */
sealed interface Cell {

    Cell BLANK = new Blank();

    /** Nothing is known, or it does not apply. */
    record Blank() implements Cell {}

    /** Words; never a formula, whatever they begin with. */
    record Text(String text) implements Cell {}

    /** What can be added up. */
    record Count(Number number) implements Cell {}

    /** A number that is a name, such as a year or a version: nobody adds it up. */
    record Ordinal(long number) implements Cell {}

    /** A day of the calendar. */
    record Day(LocalDate day) implements Cell {}

    /** A day that programs read as it is said, and spreadsheets as a day. */
    record SaidDay(LocalDate day, String said) implements Cell {}

    /** A moment by the clock of a zone. */
    record Moment(ZonedDateTime moment) implements Cell {}

    /** A date as precise as it is stated: a day where it is one, else what is said of it. */
    static Cell date(PartialDate date, Words words) {
        String said = words.date(date);
        return date.day().<Cell>map(day -> new SaidDay(day, said)).orElseGet(() -> new Text(said));
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    static Cell count(@Nullable Number number) {
        return number == null || number.doubleValue() == 0 ? BLANK : new Count(number);
    }

    static Cell ordinal(@Nullable Number number) {
        return number == null ? BLANK : new Ordinal(number.longValue());
    }

    /** The day that is meant, where it is one. */
    static Cell day(@Nullable PartialDate date) {
        return Optional.ofNullable(date)
                .flatMap(PartialDate::day)
                .<Cell>map(Day::new)
                .orElse(BLANK);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? BLANK : new Day(day);
    }
}
