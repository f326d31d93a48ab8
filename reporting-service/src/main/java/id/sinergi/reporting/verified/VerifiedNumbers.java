package id.sinergi.reporting.verified;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Most;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Sums;
import id.sinergi.reporting.store.Suspects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Totals restricted to the verified months of a scope, summed from the register when they are asked for. */
public final class VerifiedNumbers implements Sums {

    private static final int VISITS_AT_ONCE = 500;

    private final VerifiedMonths months;
    private final Register register;
    private final Suspects suspects;
    private final CohortRuns cohorts;

    VerifiedNumbers(VerifiedMonths months, Register register, Suspects suspects) {
        this.months = months;
        this.register = register;
        this.suspects = suspects;
        this.cohorts = new CohortRuns(months.directory());
    }

    /**
     * {@inheritDoc}
     *
     * @throws id.sinergi.http.Refusal 400 where too many records stand behind them
     */
    @Override
    public Map<TotalKey, Total> find(Collection<TotalKey> keys) {
        var sums = new Sum(Set.copyOf(keys));
        var visits = new ArrayList<RegisterEntry>();
        var read = new AtomicLong();
        if (!months.months().isEmpty()) {
            register.each(new Criteria().countedIn(numbers()), entry -> {
                Most.refuseMore(read.incrementAndGet());
                sums.add(seen(entry).parts());
                if (entry.candidate() != null) {
                    visits.add(entry);
                }
                if (visits.size() == VISITS_AT_ONCE) {
                    addSuspects(sums, visits);
                }
            });
        }
        addSuspects(sums, visits);
        return sums.found();
    }

    /** What of an entry lies in verified months. */
    public Contributions seen(RegisterEntry entry) {
        return cohorts.in(entry, months.of(entry));
    }

    /** Where what may lie in verified months counts: at their facilities. */
    public List<Criteria.Number> numbers() {
        return months.months().stream()
                .map(month -> new Criteria.Number(month.total(), null))
                .toList();
    }

    private void addSuspects(Sum sums, List<RegisterEntry> visits) {
        Map<String, RegisterEntry> byId = visits.stream().collect(toMap(RegisterEntry::activity, visit -> visit));
        if (!byId.isEmpty()) {
            suspects.find(byId.keySet()).forEach(suspect -> {
                var isVerified = months.in(requireNonNull(byId.get(suspect.visit())));
                sums.add(suspect.asSuspect().parts().stream().filter(isVerified).toList());
            });
        }
        visits.clear();
    }

    /** Totals that were asked for, as they grow; of others nothing is kept. */
    private record Sum(Set<TotalKey> asked, Map<TotalKey, Total> totals) {

        Sum(Set<TotalKey> asked) {
            this(asked, new HashMap<>());
        }

        void add(List<Contribution> parts) {
            parts.stream()
                    .filter(part -> asked.contains(part.key()))
                    .forEach(part -> totals.merge(part.key(), part.measures(), Total::plus));
        }

        Map<TotalKey, Total> found() {
            totals.values().removeIf(Total::isEmpty);
            return totals;
        }
    }
}
