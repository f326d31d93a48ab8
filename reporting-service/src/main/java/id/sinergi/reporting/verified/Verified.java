package id.sinergi.reporting.verified;

import static java.util.stream.Collectors.toSet;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.periods.FacilityMonth;
import id.sinergi.reporting.periods.Filed;
import id.sinergi.reporting.periods.FiledMonths;
import id.sinergi.reporting.periods.SubmissionStatus;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the verified months of a scope in a period, by one read. */
@Service
public class Verified {

    private final FiledMonths filed;
    private final Register register;
    private final Suspects suspects;
    private final Directory directory;

    Verified(FiledMonths filed, Register register, Suspects suspects, Directory directory) {
        this.filed = filed;
        this.register = register;
        this.suspects = suspects;
        this.directory = directory;
    }

    /** The numbers of the scope's verified months. */
    public VerifiedNumbers numbers(Scope scope, Period period) {
        return numbers(Set.of(scope), period);
    }

    /** The numbers of the verified months of several scopes: for each of them those that it has alone. */
    public VerifiedNumbers numbers(Collection<Scope> scopes, Period period) {
        var months = new TreeSet<FacilityMonth>();
        filed
                .between(YearMonth.from(period.firstDay()), YearMonth.from(period.lastDay()), facilities(scopes))
                .values()
                .stream()
                .filter(month -> month.status() == SubmissionStatus.VERIFIED)
                .map(Filed::month)
                .forEach(months::add);
        return new VerifiedNumbers(new VerifiedMonths(months, directory), register, suspects);
    }

    /** Null: all. */
    private @Nullable Set<String> facilities(Collection<Scope> scopes) {
        return scopes.contains(Scope.NATION)
                ? null
                : scopes.stream().flatMap(this::facilities).collect(toSet());
    }

    /** An office counts what began while a facility was its own, also in months in which it is another's. */
    private Stream<String> facilities(Scope scope) {
        return switch (scope.kind()) {
            case FACILITY -> Stream.of(scope.id());
            case REGIONAL_OFFICE -> directory.everOf(scope.id()).map(Facility::id);
            case NATION -> throw new IllegalArgumentException("the nation has all");
        };
    }
}
