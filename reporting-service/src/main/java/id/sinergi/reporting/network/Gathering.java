package id.sinergi.reporting.network;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.source.Sides;
import id.sinergi.reporting.store.Most;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Takes visits one by one, and keeps of them how often each party hosted and made one, and each was at another's. */
final class Gathering {

    private static final int MOST_PAIRS = 200_000;

    private static final Comparator<Map.Entry<Pair, Long>> MOST_FREQUENTED = Map.Entry.<Pair, Long>comparingByValue()
            .reversed()
            .thenComparing(entry -> entry.getKey().host())
            .thenComparing(entry -> entry.getKey().visitor());

    private final UnaryOperator<String> oneOf;
    private final SortedMap<String, Long> hosted = new TreeMap<>();
    private final SortedMap<String, Long> made = new TreeMap<>();
    private final Map<Pair, Long> pairs = new HashMap<>();
    private long visits;

    /** @param oneOf the party that stands for all names of one */
    Gathering(UnaryOperator<String> oneOf) {
        this.oneOf = oneOf;
    }

    /** @throws Refusal 400 where too many visits, or too many different ones, stand behind the question */
    void add(Sides visit) {
        Most.refuseMore(++visits);
        Set<String> hosts = ones(visit.hosts());
        Set<String> visitors = ones(visit.visitors());
        hosts.forEach(host -> hosted.merge(host, 1L, Long::sum));
        visitors.forEach(visitor -> made.merge(visitor, 1L, Long::sum));
        hosts.forEach(host -> visitors.forEach(visitor -> pairs.merge(new Pair(host, visitor), 1L, Long::sum)));
        if (pairs.size() > MOST_PAIRS) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "More than " + MOST_PAIRS + " pairs met; ask for a shorter period or a smaller scope.");
        }
    }

    long visits() {
        return visits;
    }

    /** How many pairs of a host and a visitor there are. */
    int size() {
        return pairs.size();
    }

    /** So many of the pairs, the most frequented first. */
    List<Map.Entry<Pair, Long>> mostFrequented(int limit) {
        return pairs.entrySet().stream().sorted(MOST_FREQUENTED).limit(limit).toList();
    }

    /** All pairs summed by what stands for a host and a visitor, sorted. */
    SortedMap<Pair, Long> by(UnaryOperator<String> group) {
        var sums = new TreeMap<Pair, Long>(Comparator.comparing(Pair::host).thenComparing(Pair::visitor));
        pairs.forEach((pair, times) ->
                sums.merge(new Pair(group.apply(pair.host()), group.apply(pair.visitor())), times, Long::sum));
        return sums;
    }

    /** All parties, sorted. */
    Collection<String> parties() {
        var parties = new TreeSet<>(hosted.keySet());
        parties.addAll(made.keySet());
        return parties;
    }

    long hosted(String party) {
        return hosted.getOrDefault(party, 0L);
    }

    long made(String party) {
        return made.getOrDefault(party, 0L);
    }

    private Set<String> ones(List<String> side) {
        var ones = new TreeSet<String>();
        side.forEach(party -> ones.add(oneOf.apply(party)));
        return ones;
    }

    /** A host and a visitor. */
    record Pair(String host, String visitor) {}
}
