package id.sinergi.reporting.adjustments;

import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.periods.Seen;
import id.sinergi.reporting.periods.Submission.Verification;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Histories;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was verified of a total with what counts in it now, record by record: exactly the versions that the
 * verification names, so that a report that was on its way meanwhile is on one side or the other.
 */
final class Comparison {

    /** Stands in the names of what other periods are made of; the month's own number is told without it. */
    private static final char MARK = '@';

    private final TotalKey total;
    private final Verification verification;
    private final Owners owners;
    private final SortedMap<String, Long> recorded = new TreeMap<>();
    private final SortedMap<String, List<Adjustment.Changed>> changes = new TreeMap<>();
    private Total before = Total.NONE;
    private Total after = Total.NONE;

    private Comparison(TotalKey total, Verification verification, Owners owners) {
        this.total = total;
        this.verification = verification;
        this.owners = owners;
    }

    static Comparison of(TotalKey total, Verification verification, Histories histories, Owners owners) {
        var comparison = new Comparison(total, verification, owners);
        histories.versions().values().forEach(comparison::add);
        return comparison;
    }

    /** Whether the records that had been recorded by then are those that were verified. */
    boolean checksumHolds() {
        return Seen.of(recorded).checksum().equals(verification.checksum());
    }

    List<Adjustment> adjustments() {
        return changes.entrySet().stream()
                .map(change -> new Adjustment(
                        change.getKey(), before.get(change.getKey()), after.get(change.getKey()), change.getValue()))
                .toList();
    }

    private void add(List<RegisterEntry> versions) {
        Histories.knownAt(versions, verification.at())
                .filter(recorded -> !counted(recorded).isEmpty())
                .ifPresent(counting -> recorded.put(counting.activity(), counting.version()));
        RegisterEntry then = verified(versions);
        RegisterEntry now = versions.getLast();
        Total counted = counted(then);
        Total counts = counted(now);
        before = before.plus(counted);
        after = after.plus(counts);
        var names = new TreeSet<>(counted.entries().keySet());
        names.addAll(counts.entries().keySet());
        names.stream()
                .filter(name -> name.indexOf(MARK) < 0 && counted.get(name) != counts.get(name))
                .forEach(name -> changes.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(changed(then, now, counted.get(name), counts.get(name))));
    }

    /** What was verified of an activity; null where it did not count then. Who names no versions means those of his time. */
    private @Nullable RegisterEntry verified(List<RegisterEntry> versions) {
        SortedMap<String, Long> named = verification.versions();
        if (named == null) {
            return Histories.knownAt(versions, verification.at()).orElse(null);
        }
        Long version = named.get(versions.getFirst().activity());
        return versions.stream()
                .filter(entry -> version != null && entry.version() == version)
                .findFirst()
                .orElse(null);
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
