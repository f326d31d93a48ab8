package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit is moved.
 *
 * @param on the new date; null: not fixed yet
 */
public record Postponing(
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        String reason) {}
