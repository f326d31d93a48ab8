package id.sinergi.reporting.register;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.Harvest;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an activity happened, and until when what is planned of it must have happened. */
final class Occurrence {

    private Occurrence() {}

    /** The day of a visit, the signing of an agreement, the start of a programme's first cohort, else its first harvest,
     * else its year; the month of state revenue. */
    static Optional<PartialDate> on(Activity activity) {
        return switch (activity) {
            case Visit visit -> Optional.ofNullable(visit.on());
            case Agreement agreement -> Optional.ofNullable(agreement.signedOn());
            case Programme programme ->
                earliest(programme.liveCohorts().map(Cohort::from))
                        .or(() -> earliest(programme.harvests().stream().map(Harvest::on)))
                        .or(programme::yearDate);
            case StateRevenue revenue -> Optional.of(revenue.date());
        };
    }

    /** The last possible day of what is planned first; empty where nothing is, or its day is open. */
    static Optional<LocalDate> plannedUntil(Activity activity) {
        return planned(activity).map(PartialDate::last).min(Comparator.naturalOrder());
    }

    private static Stream<PartialDate> planned(Activity activity) {
        return switch (activity) {
            case Visit visit -> when(visit.status().isAhead(), visit.on());
            case Agreement agreement -> {
                var plan = agreement.signingPlan();
                yield when(agreement.status() == Agreement.Status.SIGNING_PLANNED, plan == null ? null : plan.on());
            }
            case Programme programme ->
                isOver(programme)
                        ? Stream.empty()
                        : programme.cohorts().stream()
                                .flatMap(cohort -> when(cohort.status().isAhead(), cohort.from()));
            case StateRevenue _ -> Stream.empty();
        };
    }

    private static Optional<PartialDate> earliest(Stream<@Nullable PartialDate> dates) {
        return dates.filter(Objects::nonNull)
                .map(date -> (PartialDate) date)
                .min(Comparator.comparing(PartialDate::first).thenComparing(PartialDate::last));
    }

    private static Stream<PartialDate> when(boolean planned, @Nullable PartialDate date) {
        return planned && date != null ? Stream.of(date) : Stream.empty();
    }

    private static boolean isOver(Programme programme) {
        return programme.status() == Programme.Status.WITHDRAWN || programme.status() == Programme.Status.CANCELLED;
    }
}
