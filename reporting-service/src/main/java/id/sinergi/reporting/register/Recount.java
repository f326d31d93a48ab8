package id.sinergi.reporting.register;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The oracle: counts the newest versions in the register from nothing, in the plainest way. What the topology reached
 * step by step must equal it, byte for byte.
 *
 * @param suspects by visit, as the topology says them
 */
public record Recount(SortedMap<TotalKey, Total> totals, SortedMap<String, Candidate> suspects) {

    /** Recounts any versions of any activities, in any order. */
    public static Recount of(Collection<RegisterEntry> entries) {
        var newest = entries.stream()
                .collect(toMap(
                        RegisterEntry::activity,
                        entry -> entry,
                        maxBy(Comparator.comparingLong(RegisterEntry::version)),
                        TreeMap::new))
                .values();
        var suspects = suspects(newest.stream()
                .map(RegisterEntry::candidate)
                .filter(Objects::nonNull)
                .toList());
        var totals = new TreeMap<TotalKey, Total>();
        newest.forEach(entry -> add(totals, entry.contributions()));
        suspects.values().forEach(suspect -> add(totals, suspect.asSuspect()));
        totals.values().removeIf(Total::isEmpty);
        return new Recount(totals, suspects);
    }

    private static void add(SortedMap<TotalKey, Total> totals, Contributions contributions) {
        contributions.parts().forEach(part -> totals.merge(part.key(), part.measures(), Total::plus));
    }

    private static SortedMap<String, Candidate> suspects(List<Candidate> candidates) {
        var suspects = new TreeMap<String, Candidate>();
        byPair(candidates).values().forEach(pair -> {
            for (Candidate candidate : pair) {
                if (!suspects.containsKey(candidate.visit()) && pair.stream().anyMatch(candidate::mayBe)) {
                    suspects.put(candidate.visit(), candidate);
                }
            }
        });
        return suspects;
    }

    /** Only those that share a host and a visitor are compared: all with all would be too many. */
    private static Map<String, List<Candidate>> byPair(List<Candidate> candidates) {
        var byPair = new TreeMap<String, List<Candidate>>();
        candidates.forEach(candidate -> candidate
                .pairs()
                .forEach(pair ->
                        byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(candidate)));
        return byPair;
    }
}
