package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads activities at a version of some time ago and at their newest one, a hundred at a time. */
public final class ThenAndNow {

    /** Each comes with its whole state, up to twice. */
    private static final int AT_ONCE = 100;

    private final PerGeneration versions;
    private final PerGeneration current;

    ThenAndNow(PerGeneration versions, PerGeneration current) {
        this.versions = versions;
        this.current = current;
    }

    /** @param then the versions of that time by id; an activity that it does not name was not there */
    void each(Collection<String> activities, Map<String, Long> then, Visitor visitor) {
        for (List<String> some : Chunks.of(List.copyOf(activities), AT_ONCE)) {
            Map<String, RegisterEntry> newest = read(current, some);
            var replaced = new ArrayList<String>();
            newest.forEach((id, now) -> {
                Long version = then.get(id);
                if (version != null && version != now.version()) {
                    replaced.add(KnownVersions.key(id, version));
                }
            });
            Map<String, RegisterEntry> old = read(versions, replaced);
            newest.forEach((id, now) -> {
                boolean same = then.containsKey(id) && then.get(id) == now.version();
                visitor.visit(same ? now : old.get(id), now);
            });
        }
    }

    /** By activity. */
    private static Map<String, RegisterEntry> read(PerGeneration collection, List<String> ids) {
        var entries = new TreeMap<String, RegisterEntry>();
        if (!ids.isEmpty()) {
            collection.read(documents -> {
                documents
                        .find(Filters.in("_id", ids))
                        .projection(Projections.include("entry"))
                        .map(Register::entry)
                        .forEach(entry -> entries.put(entry.activity(), entry));
                return true;
            });
        }
        return entries;
    }

    /** Is shown an activity: null where it was not there then, the same entry twice where nothing has changed. */
    @FunctionalInterface
    public interface Visitor {

        void visit(@Nullable RegisterEntry then, RegisterEntry now);
    }
}
