package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known once a visit took place; null keeps what was planned. */
public record Holding(
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        @Nullable Integer delegationSize,
        @Nullable List<String> sitesToured,
        @Nullable List<String> outcomes,
        @Nullable BoardSession boardSession) {}
