package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All versions of some activities.
 *
 * @param versions by id of the activity, first to newest
 */
public record Histories(SortedMap<String, List<RegisterEntry>> versions) {

    /** Reads those of the activities of which any version ever counted in one of these totals. */
    static Histories read(PerGeneration register, Collection<TotalKey> totals) {
        List<String> keys = totals.stream().map(TotalKey::toString).toList();
        var activities = new TreeSet<String>();
        register.read(documents -> documents
                        .find(Filters.in("counted.at", keys))
                        .projection(Projections.include("activity"))
                        .into(new ArrayList<>()))
                .forEach(version -> activities.add(version.getString("activity")));
        var histories = new TreeMap<String, List<RegisterEntry>>();
        for (List<String> some : KnownAt.chunks(List.copyOf(activities))) {
            register
                    .read(documents -> documents
                            .find(Filters.in("activity", some))
                            .projection(Projections.include("entry"))
                            .into(new ArrayList<>()))
                    .stream()
                    .map(Register::entry)
                    .forEach(entry -> histories
                            .computeIfAbsent(entry.activity(), _ -> new ArrayList<>())
                            .add(entry));
        }
        histories.values().forEach(versions -> versions.sort(Comparator.comparingLong(RegisterEntry::version)));
        return new Histories(histories);
    }

    /** The version of an activity that was known at a moment. */
    public static Optional<RegisterEntry> knownAt(List<RegisterEntry> versions, Instant moment) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(moment))
                .reduce((_, later) -> later);
    }
}
