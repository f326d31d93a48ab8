package id.sinergi.reporting.adjustments;

import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.Seen;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Histories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what was known of a total at a moment with what is known now, record by record. */
final class Comparison {

    /** Stands in the names of what other periods are made of; the month's own number is told without it. */
    private static final char MARK = '@';

    private final TotalKey total;
    private final Instant moment;
    private final Owners owners;
    private final SortedMap<String, Long> seen = new TreeMap<>();
    private final SortedMap<String, List<Adjustment.Changed>> changes = new TreeMap<>();
    private Total before = Total.NONE;
    private Total after = Total.NONE;

    private Comparison(TotalKey total, Instant moment, Owners owners) {
        this.total = total;
        this.moment = moment;
        this.owners = owners;
    }

    static Comparison of(TotalKey total, Instant moment, Histories histories, Owners owners) {
        var comparison = new Comparison(total, moment, owners);
        histories.versions().values().forEach(comparison::add);
        return comparison;
    }

    /** The records that counted at the moment, as far as is known today. */
    Seen seen() {
        return Seen.of(seen);
    }

    List<Adjustment> adjustments() {
        return changes.entrySet().stream()
                .map(change -> new Adjustment(
                        change.getKey(), before.get(change.getKey()), after.get(change.getKey()), change.getValue()))
                .toList();
    }

    private void add(List<RegisterEntry> versions) {
        RegisterEntry then = Histories.knownAt(versions, moment).orElse(null);
        RegisterEntry now = versions.getLast();
        Total counted = counted(then);
        Total counts = counted(now);
        if (then != null && !counted.isEmpty()) {
            seen.put(then.activity(), then.version());
        }
        before = before.plus(counted);
        after = after.plus(counts);
        var names = new TreeSet<>(counted.entries().keySet());
        names.addAll(counts.entries().keySet());
        names.stream()
                .filter(name -> name.indexOf(MARK) < 0 && counted.get(name) != counts.get(name))
                .forEach(name -> changes.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(changed(then, now, counted.get(name), counts.get(name))));
    }

    private Adjustment.Changed changed(@Nullable RegisterEntry then, RegisterEntry now, long counted, long counts) {
        return new Adjustment.Changed(
                now.type(),
                now.activity(),
                now.title(),
                owners.href(now.type(), now.activity()),
                then == null ? null : then.version(),
                now.version(),
                now.recordedAt(),
                counted,
                counts);
    }

    private Total counted(@Nullable RegisterEntry entry) {
        return entry == null
                ? Total.NONE
                : entry.contributions().parts().stream()
                        .filter(part -> part.key().equals(total))
                        .map(Contribution::measures)
                        .reduce(Total.NONE, Total::plus);
    }
}
