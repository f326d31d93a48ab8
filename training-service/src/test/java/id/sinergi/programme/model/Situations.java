package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programmes and cohorts in the situations that tests begin with. */
public final class Situations {

    private Situations() {}

    /** A report of aftercare at a facility. */
    public static ProgrammeReport aReport(String facility, @Nullable Integer year, CohortReport... cohorts) {
        return new ProgrammeReport(
                "AFTERCARE",
                null,
                facility,
                year,
                null,
                null,
                null,
                null,
                null,
                List.of(cohorts),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A cohort as it is reported. */
    public static CohortReport aReportedCohort(
            CohortStatus status, @Nullable String from, @Nullable String until, @Nullable Integer days) {
        return new CohortReport(
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                date(from),
                date(until),
                days,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Cohort aCohort(CohortStatus status, @Nullable String from, @Nullable String until, @Nullable Integer days) {
        return aReportedCohort(status, from, until, days).asCohort(UUID.randomUUID(), 1, List.of());
    }

    static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text, null);
    }
}
