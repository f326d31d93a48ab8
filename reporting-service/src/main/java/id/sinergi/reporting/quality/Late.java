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
import id.sinergi.reporting.store.Register;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what came late: records first recorded after their facility had submitted their month, or after it was verified.
 * While a month is returned it is open, and nothing in it is late; submitting it again, or verifying it for the first time
 * or once more, takes in what had come by then. That a month's deadline has passed makes none of its records late: then the submission is, which the
 * reporting rates show.
 */
@Component
final class Late {

    /** What was decided longer ago is not looked after any more: its changes are adjustments. */
    private static final Duration LOOKED_AFTER = Duration.ofDays(400);

    private static final int MONTHS_AT_ONCE = 500;
    private static final int MOST_AT_ONCE = 1_000;

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

    /** The late records of these scopes by id, each with the month in which it is. */
    Map<String, Filed> of(List<Scope> scopes) {
        List<Filed> closed = filed.closedSince(
                clock.instant().minus(LOOKED_AFTER),
                id(scopes, Scope.Kind.FACILITY),
                id(scopes, Scope.Kind.REGIONAL_OFFICE));
        var late = new TreeMap<String, Filed>();
        for (int start = 0; start < closed.size(); start += MONTHS_AT_ONCE) {
            add(closed.subList(start, Math.min(closed.size(), start + MONTHS_AT_ONCE)), late);
        }
        return late;
    }

    /** What is found in a record that came late for that month; the office to which that was submitted decides. */
    Finding finding(Filed closed) {
        return Finding.late(closed, months.officeOf(closed.month()));
    }

    private void add(List<Filed> closed, Map<String, Filed> late) {
        Map<TotalKey, Filed> byTotal = closed.stream()
                .collect(toMap(filed -> filed.month().total(), Function.identity(), (a, _) -> a, HashMap::new));
        Instant first = requireNonNull(closed.getFirst().closedAt());
        for (RegisterEntry entry : register.createdAfter(first, byTotal.keySet(), MOST_AT_ONCE)) {
            entry.contributions().parts().stream()
                    .map(Contribution::key)
                    .map(byTotal::get)
                    .filter(month -> month != null && entry.createdAt().isAfter(requireNonNull(month.closedAt())))
                    .forEach(month -> late.putIfAbsent(entry.activity(), month));
        }
    }

    private static @Nullable String id(List<Scope> scopes, Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .findFirst()
                .orElse(null);
    }
}
