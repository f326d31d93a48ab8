package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An officer decides what is disputed.
 *
 * @param by the regional office (by name) that settles it
 * @param on the date that holds from now on; null: the one that the visit has
 */
public record Settling(
        @Nullable String by,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        String reason) {}
