package id.sinergi.reporting.verified;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Sums;
import id.sinergi.reporting.store.Suspects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    @Override
    public Map<TotalKey, Total> find(Collection<TotalKey> keys) {
        var totals = new TreeMap<TotalKey, Total>();
        var visits = new ArrayList<RegisterEntry>();
        if (!months.months().isEmpty()) {
            register.each(new Criteria().countedIn(numbers()), entry -> {
                add(totals, seen(entry));
                if (entry.candidate() != null) {
                    visits.add(entry);
                }
                if (visits.size() == VISITS_AT_ONCE) {
                    addSuspects(totals, visits);
                }
            });
        }
        addSuspects(totals, visits);
        var asked = Set.copyOf(keys);
        return totals.entrySet().stream()
                .filter(total -> asked.contains(total.getKey()))
                .filter(total -> !total.getValue().isEmpty())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What of an entry lies in verified months. */
    public Contributions seen(RegisterEntry entry) {
        return cohorts.in(entry, months.of(entry.contributions()));
    }

    /** Where what may lie in verified months counts: at their facilities. */
    public List<Criteria.Number> numbers() {
        return months.months().stream()
                .map(month -> new Criteria.Number(month.total(), null))
                .toList();
    }

    private void addSuspects(Map<TotalKey, Total> totals, List<RegisterEntry> visits) {
        Map<String, RegisterEntry> byId = visits.stream().collect(toMap(RegisterEntry::activity, visit -> visit));
        if (!byId.isEmpty()) {
            suspects.find(byId.keySet()).forEach(suspect -> {
                RegisterEntry visit = requireNonNull(byId.get(suspect.visit()));
                var isVerified = months.in(visit.contributions());
                add(
                        totals,
                        new Contributions(suspect.asSuspect().parts().stream()
                                .filter(isVerified)
                                .toList()));
            });
        }
        visits.clear();
    }

    private static void add(Map<TotalKey, Total> totals, Contributions contributions) {
        contributions.parts().forEach(part -> totals.merge(part.key(), part.measures(), Total::plus));
    }
}
