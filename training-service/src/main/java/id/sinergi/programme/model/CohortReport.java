package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as a reporter may state it; see {@link Cohort} for what the fields mean.
 *
 * @param sequence null: the next one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CohortReport(
        @Nullable Integer sequence,
        @Nullable String kind,
        @Nullable Level level,
        @Nullable String skill,
        @Nullable String service,
        @Nullable String title,
        CohortStatus status,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Integer days,
        @Nullable Integer hours,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable String cancellationReason,
        @Nullable Counts counts,
        List<Certificate> certificates,
        Map<String, String> otherTexts) {

    public CohortReport {
        certificates = requireNonNullElse(certificates, List.of());
        otherTexts = requireNonNullElse(otherTexts, Map.of());
    }

    Cohort asCohort(UUID id, int place, List<Postponement> postponements) {
        return new Cohort(
                id,
                place,
                kind,
                level,
                skill,
                service,
                title,
                status,
                from,
                until,
                null,
                days,
                hours,
                dateInferred,
                statedWeekday,
                postponements,
                cancellationReason,
                counts,
                certificates,
                otherTexts);
    }
}
