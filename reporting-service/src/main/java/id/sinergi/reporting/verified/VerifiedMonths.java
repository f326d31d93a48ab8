package id.sinergi.reporting.verified;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.FacilityMonth;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * The verified months of a scope's facilities. An activity is part of such a month where it counts for the facility in
 * it; it counts for the scope in that month once, however many of its facilities are verified, and not where none is: what
 * an office does by itself, what is known by year only and what is undated belong to no facility's month. What a facility
 * runs alone, a programme, counts for an office also in months in which another one supervises it: for the one of its start.
 */
public record VerifiedMonths(SortedSet<FacilityMonth> months, Directory directory) {

    /** What of an activity lies in verified months: for a facility its own, for an office that of any of its own. */
    public Contributions of(RegisterEntry entry) {
        return entry.contributions().keeping(in(entry));
    }

    /** Whether a part of what an activity counts, or of what it is suspected of, lies in a verified month. */
    Predicate<Contribution> in(RegisterEntry entry) {
        boolean oneFacility = entry.type() == Family.PROGRAMME || entry.type() == Family.STATE_REVENUE;
        var verified = entry.contributions().parts().stream()
                .filter(part -> part.kind() == TotalKey.Kind.MEASURES)
                .flatMap(part -> month(part).stream())
                .filter(months::contains)
                .toList();
        return part -> part.bucket().isMonth()
                && verified.stream()
                        .filter(month ->
                                month.month().toString().equals(part.bucket().text()))
                        .anyMatch(month -> oneFacility || belongs(month, part.scope()));
    }

    private static Optional<FacilityMonth> month(Contribution part) {
        return part.scope().kind() == Scope.Kind.FACILITY && part.bucket().isMonth()
                ? Optional.of(new FacilityMonth(
                        part.scope().id(), YearMonth.parse(part.bucket().text())))
                : Optional.empty();
    }

    private boolean belongs(FacilityMonth month, Scope scope) {
        return switch (scope.kind()) {
            case FACILITY -> month.facility().equals(scope.id());
            case REGIONAL_OFFICE -> offices(month).contains(scope.id());
            case NATION -> true;
        };
    }

    /** Several where the facility changed its office within the month: each counts what happened in its own days. */
    private Set<String> offices(FacilityMonth month) {
        return directory.officesOf(
                month.facility(), month.month().atDay(1), month.month().atEndOfMonth());
    }
}
