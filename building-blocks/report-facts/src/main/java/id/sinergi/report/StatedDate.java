package id.sinergi.report;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a report states it: the date itself, how it was inferred where the source leaves part of it open, and the
 * weekday that the source names.
 */
public record StatedDate(
        @Nullable PartialDate on,
        @Nullable String inferred,
        @Nullable DayOfWeek weekday) {

    /**
     * What a careful reader should know about the date.
     *
     * @param pointer the JSON Pointer of the date in the report
     */
    public List<Warning> warnings(String pointer) {
        return Stream.of(inference(pointer), contradiction(pointer))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Warning> inference(String pointer) {
        return inferred == null
                ? Optional.empty()
                : Optional.of(new Warning("DATE_INFERRED", pointer, "the date is inferred: " + inferred));
    }

    private Optional<Warning> contradiction(String pointer) {
        if (on == null || weekday == null) {
            return Optional.empty();
        }
        return on.day()
                .filter(day -> day.getDayOfWeek() != weekday)
                .map(day -> new Warning(
                        "WEEKDAY_CONTRADICTION",
                        pointer,
                        day + " is a " + english(day.getDayOfWeek()) + ", stated is " + english(weekday)));
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }
}
