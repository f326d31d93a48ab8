package id.sinergi.reporting.adjustments;

import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares what was verified of a month with what counts in it now, record by record; keeps of each what has changed. */
final class Comparison {

    private final TotalKey month;
    private final UnaryOperator<String> oneOf;
    private final Owners owners;
    private final SortedMap<String, List<Adjustment.Changed>> changes = new TreeMap<>();
    private final Map<TotalKey, Total> before = new TreeMap<>();
    private final Map<TotalKey, Total> after = new TreeMap<>();

    /**
     * @param month the key of its measures
     * @param oneOf for each organisation's key the one that stands for all names of the organisation
     */
    Comparison(TotalKey month, UnaryOperator<String> oneOf, Owners owners) {
        this.month = month;
        this.oneOf = oneOf;
        this.owners = owners;
    }

    /** @param then the version that was verified; null: it was not part of the month then */
    void add(@Nullable RegisterEntry then, RegisterEntry now) {
        Map<TotalKey, Total> counted = parts(then);
        Map<TotalKey, Total> counting = parts(now);
        counted.forEach((key, total) -> before.merge(key, total, Total::plus));
        counting.forEach((key, total) -> after.merge(key, total, Total::plus));
        if (!counted.equals(counting)) {
            Counts old = counts(counted);
            Counts recent = counts(counting);
            for (String name : old.differing(recent)) {
                changes.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(changed(then, now, old.get(name), recent.get(name)));
            }
        }
    }

    List<Adjustment> adjustments() {
        Counts verified = counts(before);
        Counts counting = counts(after);
        return changes.entrySet().stream()
                .map(change -> new Adjustment(
                        change.getKey(),
                        verified.get(change.getKey()),
                        counting.get(change.getKey()),
                        change.getValue()))
                .toList();
    }

    private Counts counts(Map<TotalKey, Total> parts) {
        return Counts.of(month, parts, oneOf);
    }

    /** What the record adds to the month: to its measures, and to the partners of whom each counts once. */
    private Map<TotalKey, Total> parts(@Nullable RegisterEntry entry) {
        var parts = new TreeMap<TotalKey, Total>();
        if (entry != null) {
            entry.contributions().parts().stream()
                    .filter(part ->
                            part.scope().equals(month.scope()) && part.bucket().equals(month.bucket()))
                    .forEach(part -> parts.put(part.key(), part.measures()));
        }
        return parts;
    }

    private Adjustment.Changed changed(
            @Nullable RegisterEntry then, RegisterEntry now, Number counted, Number counting) {
        // What has gone to others is theirs to tell by now.
        RegisterEntry told = then != null && !now.scopes().contains(month.scope()) ? then : now;
        return new Adjustment.Changed(
                told.type(),
                told.activity(),
                told.title(),
                owners.href(now.type(), now.activity()),
                then == null ? null : then.version(),
                now.version(),
                now.recordedAt(),
                counted,
                counting);
    }
}
