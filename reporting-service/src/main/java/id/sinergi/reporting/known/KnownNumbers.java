package id.sinergi.reporting.known;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.Recounting;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.KnownAt;
import id.sinergi.reporting.store.Sums;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Totals as they were at a past moment: no filter on today's versions, but a recount of those that were known then. */
public final class KnownNumbers implements Sums {

    private final KnownAt register;

    public KnownNumbers(KnownAt register) {
        this.register = register;
    }

    /** {@inheritDoc} A recount of the activities that counted in any of them. */
    @Override
    public Map<TotalKey, Total> find(Collection<TotalKey> keys) {
        var asked = Set.copyOf(keys);
        return recount(keys).totals().entrySet().stream()
                .filter(total -> asked.contains(total.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ids of the counted visits in these totals that may have been told twice, as far as was known. */
    public Set<String> suspects(Collection<TotalKey> keys) {
        var asked = Set.copyOf(keys);
        var ids = new TreeSet<String>();
        for (Candidate suspect : recount(keys).suspects().values()) {
            if (suspect.asSuspect().parts().stream().anyMatch(part -> asked.contains(part.key()))) {
                ids.add(suspect.visit());
            }
        }
        return ids;
    }

    private Recount recount(Collection<TotalKey> keys) {
        List<Criteria.Number> numbers =
                keys.stream().map(key -> new Criteria.Number(key, null)).toList();
        var recounting = new Recounting();
        var counted = new HashSet<String>();
        register.each(new Criteria().countedIn(numbers), entry -> {
            recounting.add(entry.contributions(), entry.candidate());
            counted.add(entry.activity());
        });
        register.eachOfPairs(recounting.pairs(), id -> !counted.contains(id), entry -> {
            if (entry.candidate() != null) {
                recounting.compare(entry.candidate());
            }
        });
        return recounting.result();
    }
}
