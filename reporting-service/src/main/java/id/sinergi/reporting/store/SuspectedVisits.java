package id.sinergi.reporting.store;

import id.sinergi.http.Cursor;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register's entries of suspects, in the order of lists: found some suspects at a time, since all of them are more
 * than a query can name.
 */
public final class SuspectedVisits {

    private static final int AT_A_TIME = 201;

    private final Suspects suspects;
    private final Register register;

    public SuspectedVisits(Suspects suspects, Register register) {
        this.suspects = suspects;
        this.register = register;
    }

    /**
     * The newest versions of suspects that meet the criteria too.
     *
     * @param from where to begin; null: at the first
     */
    public List<RegisterEntry> find(Suspected which, Criteria criteria, @Nullable From from, int limit) {
        var found = new ArrayList<RegisterEntry>();
        From next = from;
        List<Cursor> places;
        do {
            places = suspects.places(which, next, AT_A_TIME);
            var ids = places.stream().map(Cursor::id).toList();
            found.addAll(register.find(criteria.copy().startingAt(from).ids(ids), limit - found.size()));
            next = places.isEmpty() ? next : new From(places.getLast(), false);
        } while (places.size() == AT_A_TIME && found.size() < limit);
        return found;
    }
}
