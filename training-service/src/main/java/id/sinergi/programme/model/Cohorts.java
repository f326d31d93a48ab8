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

    /** Gives every cohort its id, and the next sequence where the report leaves it open; leaves out what is null. */
    static List<Cohort> numbered(List<@Nullable CohortReport> reports) {
        List<CohortReport> stated = reports.stream().filter(Objects::nonNull).toList();
        int last = stated.stream()
                .map(CohortReport::sequence)
                .filter(Objects::nonNull)
                .reduce(0, Math::max);
        List<Cohort> cohorts = new ArrayList<>();
        for (CohortReport report : stated) {
            Integer sequence = report.sequence();
            cohorts.add(report.asCohort(UUID.randomUUID(), sequence == null ? ++last : sequence, List.of()));
        }
        return cohorts;
    }

    /** The sequence after the highest. */
    static int nextSequence(List<Cohort> cohorts) {
        return cohorts.stream().mapToInt(Cohort::sequence).max().orElse(0) + 1;
    }

    /**
     * From the earliest to the latest date that cohorts that were not cancelled state; else those of the harvests; else
     * those of cancelled cohorts. Null where none is stated.
     */
    static @Nullable PartialDate span(List<Cohort> cohorts, List<Harvest> harvests) {
        return Stream.of(
                        dates(cohorts.stream().filter(cohort -> cohort.status() != CohortStatus.CANCELLED)),
                        harvests.stream()
                                .map(Harvest::on)
                                .filter(Objects::nonNull)
                                .toList(),
                        dates(cohorts.stream()))
                .filter(dates -> !dates.isEmpty())
                .findFirst()
                .map(Cohorts::span)
                .orElse(null);
    }

    private static List<PartialDate> dates(Stream<Cohort> cohorts) {
        return cohorts.flatMap(cohort -> Stream.of(cohort.from(), cohort.until()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PartialDate span(List<PartialDate> dates) {
        PartialDate first =
                dates.stream().min(Comparator.comparing(PartialDate::first)).orElseThrow();
        PartialDate last =
                dates.stream().max(Comparator.comparing(PartialDate::last)).orElseThrow();
        String end = last.to() == null ? last.from() : last.to();
        return first.from().equals(end) ? new PartialDate(end, null) : new PartialDate(first.from(), end);
    }
}
