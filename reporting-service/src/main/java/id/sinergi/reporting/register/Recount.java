package id.sinergi.reporting.register;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.Collection;
import java.util.Comparator;
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
        var recounting = new Recounting();
        entries.stream()
                .collect(toMap(
                        RegisterEntry::activity,
                        entry -> entry,
                        maxBy(Comparator.comparingLong(RegisterEntry::version)),
                        TreeMap::new))
                .values()
                .forEach(entry -> recounting.add(entry.contributions(), entry.candidate()));
        return recounting.result();
    }
}
