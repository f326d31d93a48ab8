package id.sinergi.reporting.activity;

import id.sinergi.http.Cursor;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.From;
import id.sinergi.reporting.store.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds so many entries from a place on, in the order of lists. */
@FunctionalInterface
interface Finding {

    List<RegisterEntry> find(@Nullable From from, int limit);

    static Finding of(Versions versions, Criteria criteria) {
        return (from, limit) -> versions.find(criteria.copy().startingAt(from), limit);
    }

    /** Those of them that are as said, found some at a time. */
    default Finding where(Predicate<RegisterEntry> which) {
        return (from, limit) -> {
            var found = new ArrayList<RegisterEntry>();
            From next = from;
            List<RegisterEntry> some;
            do {
                some = find(next, limit);
                some.stream().filter(which).forEach(found::add);
                next = some.isEmpty() ? next : behind(some.getLast());
            } while (some.size() == limit && found.size() < limit);
            return found.subList(0, Math.min(limit, found.size()));
        };
    }

    private static From behind(RegisterEntry entry) {
        return new From(new Cursor(entry.sortKey(), entry.activity()), false);
    }
}
