package id.sinergi.programme.model;

import id.sinergi.report.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cohorts of a programme are together: numbered, and spread over a time. */
final class Cohorts {

    private Cohorts() {}

    /** Gives every cohort its id, and the next sequence where the report leaves it open. */
    static List<Cohort> numbered(List<CohortReport> reports) {
        int last = reports.stream()
                .map(CohortReport::sequence)
                .filter(Objects::nonNull)
                .reduce(0, Math::max);
        List<Cohort> cohorts = new ArrayList<>();
        for (CohortReport report : reports) {
            Integer sequence = report.sequence();
            cohorts.add(report.asCohort(UUID.randomUUID(), sequence == null ? ++last : sequence));
        }
        return cohorts;
    }

    /** The sequence after the highest. */
    static int nextSequence(List<Cohort> cohorts) {
        return cohorts.stream().mapToInt(Cohort::sequence).max().orElse(0) + 1;
    }

    /**
     * From the earliest to the latest date that they state, those of cancelled cohorts only where there are no others;
     * null where they state none.
     */
    static @Nullable PartialDate span(List<Cohort> cohorts) {
        PartialDate live = span(cohorts.stream().filter(cohort -> cohort.status() != CohortStatus.CANCELLED));
        return live == null ? span(cohorts.stream()) : live;
    }

    private static @Nullable PartialDate span(Stream<Cohort> cohorts) {
        List<PartialDate> dates = cohorts.flatMap(cohort -> Stream.of(cohort.from(), cohort.until()))
                .filter(Objects::nonNull)
                .toList();
        if (dates.isEmpty()) {
            return null;
        }
        PartialDate first =
                dates.stream().min(Comparator.comparing(PartialDate::first)).orElseThrow();
        PartialDate last =
                dates.stream().max(Comparator.comparing(PartialDate::last)).orElseThrow();
        String end = last.to() == null ? last.from() : last.to();
        return first.from().equals(end) ? new PartialDate(end, null) : new PartialDate(first.from(), end);
    }
}
