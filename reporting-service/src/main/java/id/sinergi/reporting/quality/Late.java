package id.sinergi.reporting.quality;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.Filed;
import id.sinergi.reporting.periods.FiledMonths;
import id.sinergi.reporting.periods.Months;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what came late: records first recorded after their facility had submitted their month, or after it was verified.
 * While a month is returned it is open, and nothing in it is late; submitting it again, or verifying it for the first time
 * or once more, takes in what had come by then. That a month's deadline has passed makes none of its records late: then the
 * submission is, which the reporting rates show.
 */
@Component
final class Late {

    /** What was decided longer ago is not looked after any more: its changes are adjustments. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(400);

    private final FiledMonths filed;
    private final Register register;
    private final Months months;
    private final Clock clock;

    Late(FiledMonths filed, Register register, Months months, Clock clock) {
        this.filed = filed;
        this.register = register;
        this.months = months;
        this.clock = clock;
    }

    /** The months of these scopes in which nothing is to come any more. */
    Closed closed(List<Scope> scopes) {
        List<Filed> closed = filed.closedSince(
                clock.instant().minus(LOOKED_AFTER),
                id(scopes, Scope.Kind.FACILITY),
                id(scopes, Scope.Kind.REGIONAL_OFFICE));
        return new Closed(closed.stream().collect(toMap(month -> month.month().total(), Function.identity())));
    }

    private static @Nullable String id(List<Scope> scopes, Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .findFirst()
                .orElse(null);
    }

    /** Closed months, by the totals of what counts in them. */
    final class Closed {

        private final Map<TotalKey, Filed> months;
        private final Map<TotalKey, Instant> moments;

        private Closed(Map<TotalKey, Filed> months) {
            this.months = months;
            this.moments = months.entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            month -> requireNonNull(month.getValue().closedAt())));
        }

        /** The first of those that came late in any of them, in the order of lists. */
        List<RegisterEntry> entries(Criteria criteria, int limit) {
            List<String> late = register.createdAfter(moments, criteria, limit);
            return late.isEmpty() ? List.of() : register.find(new Criteria().ids(late), limit);
        }

        /** What is found in a record: one for each month in which it is late, since the office of each decides for itself. */
        Stream<Finding> findings(RegisterEntry entry) {
            return entry.contributions().parts().stream()
                    .map(Contribution::key)
                    .distinct()
                    .map(months::get)
                    .filter(month -> month != null && entry.createdAt().isAfter(requireNonNull(month.closedAt())))
                    .sorted(Comparator.comparing(Filed::month))
                    .map(month -> Finding.late(month, Late.this.months.officeOf(month.month())));
        }
    }
}
