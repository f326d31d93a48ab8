package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Some months' parts of an activity's contributions, with what runs for several months marked for these alone.
 *
 * @param runs what is counted once however many months it runs: every such name is marked somewhere in the whole
 */
record Kept(List<Contribution> some, Set<String> runs) {

    static Kept of(List<Contribution> all, Predicate<Contribution> kept) {
        return new Kept(
                all.stream().filter(kept).toList(),
                all.stream()
                        .flatMap(part -> part.measures().entries().keySet().stream())
                        .filter(name -> name.indexOf(Cycle.MARK) >= 0)
                        .map(name -> name.substring(0, name.indexOf(Cycle.MARK)))
                        .collect(toSet()));
    }

    List<Contribution> parts() {
        return some.stream().map(this::marked).toList();
    }

    private Contribution marked(Contribution part) {
        if (part.kind() != TotalKey.Kind.MEASURES || !part.bucket().isMonth()) {
            return part;
        }
        var entries = new TreeMap<String, Long>();
        part.measures().entries().forEach((name, value) -> {
            if (name.indexOf(Cycle.MARK) < 0) {
                entries.put(name, value);
            }
        });
        for (Cycle cycle : Cycle.values()) {
            entries.putAll(firstIn(cycle, part));
        }
        return new Contribution(part.key(), new Total(entries));
    }

    /** Of the runs in a month those that are in no earlier kept month of the cycle. */
    private SortedMap<String, Long> firstIn(Cycle cycle, Contribution part) {
        SortedMap<YearMonth, Contribution> earlier = earlier(cycle, part);
        var first = new TreeMap<String, Long>();
        part.measures().entries().forEach((name, value) -> {
            if (runs.contains(name)) {
                boolean before = earlier.values().stream()
                        .anyMatch(other -> other.measures().get(name) > 0);
                if (!before) {
                    first.put(cycle.entry(name), value);
                }
            }
        });
        return first;
    }

    private SortedMap<YearMonth, Contribution> earlier(Cycle cycle, Contribution part) {
        YearMonth month = month(part);
        return some.stream()
                .filter(other -> other.kind() == part.kind() && other.scope().equals(part.scope()))
                .filter(other -> other.bucket().isMonth())
                .collect(toMap(Kept::month, Function.identity(), (one, _) -> one, TreeMap::new))
                .subMap(cycle.startOf(month), month);
    }

    private static YearMonth month(Contribution part) {
        return YearMonth.parse(part.bucket().text());
    }
}
