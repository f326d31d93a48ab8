package id.sinergi.reporting.register;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The oracle at work: takes one version of every activity, one by one, and keeps of them no more than it counts. */
public final class Recounting {

    private final SortedMap<TotalKey, Total> totals = new TreeMap<>();
    private final SortedMap<String, Candidate> candidates = new TreeMap<>();

    /** Counts an activity. */
    public Recounting add(Contributions contributions, @Nullable Candidate candidate) {
        contributions.parts().forEach(part -> totals.merge(part.key(), part.measures(), Total::plus));
        return candidate == null ? this : compare(candidate);
    }

    /** Takes a visit only for comparison with those that are counted. */
    public Recounting compare(Candidate candidate) {
        candidates.put(candidate.visit(), candidate);
        return this;
    }

    /** The pairs of a host and a visitor by which other visits may be the same as these. */
    public List<String> pairs() {
        return candidates.values().stream()
                .flatMap(candidate -> candidate.pairs().stream())
                .distinct()
                .toList();
    }

    /** What was counted, with the suspects among the visits. */
    public Recount result() {
        var suspects = suspects();
        var all = new Recounting();
        all.totals.putAll(totals);
        suspects.values().forEach(suspect -> all.add(suspect.asSuspect(), null));
        all.totals.values().removeIf(Total::isEmpty);
        return new Recount(all.totals, suspects);
    }

    private SortedMap<String, Candidate> suspects() {
        Map<String, List<Candidate>> byPair = new HashMap<>();
        candidates
                .values()
                .forEach(candidate -> candidate
                        .pairs()
                        .forEach(pair -> byPair.computeIfAbsent(pair, _ -> new ArrayList<>())
                                .add(candidate)));
        var suspects = new TreeMap<String, Candidate>();
        byPair.values()
                .forEach(some -> some.stream()
                        .filter(candidate -> some.stream().anyMatch(other -> other.mayBe(candidate)))
                        .forEach(candidate -> suspects.put(candidate.visit(), candidate)));
        return suspects;
    }
}
