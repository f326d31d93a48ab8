package id.sinergi.reporting.verified;

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
import java.util.List;
import java.util.TreeSet;
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
        var months = new TreeSet<FacilityMonth>();
        filed
                .between(YearMonth.from(period.firstDay()), YearMonth.from(period.lastDay()), facilities(scope, period))
                .values()
                .stream()
                .filter(month -> month.status() == SubmissionStatus.VERIFIED)
                .map(Filed::month)
                .forEach(months::add);
        return new VerifiedNumbers(new VerifiedMonths(months, directory), register, suspects);
    }

    private @Nullable List<String> facilities(Scope scope, Period period) {
        return switch (scope.kind()) {
            case FACILITY -> List.of(scope.id());
            case REGIONAL_OFFICE ->
                directory.facilities().stream()
                        .map(Facility::id)
                        .filter(facility -> isOf(facility, scope.id(), period))
                        .toList();
            case NATION -> null;
        };
    }

    /** Whether the office supervises the facility on a first or last day of a month of the period. */
    private boolean isOf(String facility, String office, Period period) {
        return period.months()
                .anyMatch(month -> directory
                                .officeOf(facility, month.atDay(1))
                                .filter(office::equals)
                                .isPresent()
                        || directory
                                .officeOf(facility, month.atEndOfMonth())
                                .filter(office::equals)
                                .isPresent());
    }
}
