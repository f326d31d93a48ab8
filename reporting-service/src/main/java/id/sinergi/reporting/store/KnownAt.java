package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.sinergi.access.CurrentScope;
import id.sinergi.http.Cursor;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The register as it was known at a moment: of every activity the highest version recorded by then.
 *
 * <p>Found by index are the versions that meet the criteria and were recorded by then; each is asked, some hundreds at a
 * time and by id, whether a later one had taken its place. A question reads every version that meets it once, of each
 * activity behind it the newest one and the versions in between, and the state of what was known; it holds some hundreds of
 * versions at a time, however many there are. The time is proportional to what happened to these records until today, and
 * not to the size of the register.
 */
public final class KnownAt implements Versions {

    /** Of one activity the highest version first: where it is not the one that was known, no other is. */
    static final Bson NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending("sort"), Sorts.ascending("activity"), Sorts.descending("version"));

    private static final String ID = "activity";
    private static final int AT_ONCE = KnownVersions.AT_ONCE;

    private final PerGeneration versions;
    private final KnownVersions known;
    private final Bson byThen;

    KnownAt(PerGeneration versions, PerGeneration current, Instant moment) {
        this.versions = versions;
        this.known = new KnownVersions(versions, current, moment);
        this.byThen = Filters.lte("recordedAt", Date.from(moment));
    }

    @Override
    public List<RegisterEntry> find(Criteria criteria, int limit) {
        var found = new ArrayList<RegisterEntry>();
        Criteria rest = criteria;
        List<Document> batch;
        int looked = 0;
        do {
            batch = batch(Filters.and(rest.filter(ID), byThen), Math.max(limit, AT_ONCE / 5));
            looked += batch.size();
            Most.refuseMore(looked);
            known.among(batch).stream().map(Register::entry).forEach(found::add);
            rest = batch.isEmpty() ? rest : criteria.copy().startingAt(behind(batch.getLast()));
        } while (!batch.isEmpty() && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public void each(Criteria criteria, Consumer<RegisterEntry> visitor) {
        each(criteria.filter(ID), _ -> true, visitor);
    }

    /**
     * Visits the visits of which two reports may tell with one of these pairs of a host and a visitor, some twice.
     *
     * @param which of them, by id
     */
    public void eachOfPairs(Collection<String> pairs, Predicate<String> which, Consumer<RegisterEntry> visitor) {
        for (List<String> some : Chunks.of(List.copyOf(pairs), AT_ONCE)) {
            each(Filters.in("pairs", some), which, visitor);
        }
    }

    @Override
    public List<Standee> standing(Criteria criteria) {
        var standing = new ArrayList<Standee>();
        each(
                criteria,
                entry -> standing.add(
                        new Standee(entry.activity(), requireNonNull(entry.standing()), List.copyOf(entry.scopes()))));
        return standing;
    }

    @Override
    public Set<String> renewed(Collection<String> agreements, LocalDate day) {
        var renewed = new HashSet<String>();
        // Whoever it is that renewed them, and whether or not the caller may know.
        CurrentScope.byTheService(() -> each(
                Filters.and(Filters.in("renews.id", agreements), Filters.lte("renews.from", day.toString())),
                _ -> true,
                successor -> renewed.add(
                        requireNonNull(requireNonNull(successor.standing()).renews()))));
        return renewed;
    }

    /** The versions, by id, of the activities that counted in a total. */
    public SortedMap<String, Long> versionsIn(TotalKey total) {
        var found = new TreeMap<String, Long>();
        eachKnown(
                Filters.eq("counted.at", total.toString()),
                _ -> true,
                known ->
                        known.forEach(version -> found.put(KnownVersions.id(version), KnownVersions.version(version))));
        return found;
    }

    private void each(Bson filter, Predicate<String> which, Consumer<RegisterEntry> visitor) {
        eachKnown(filter, which, known -> visit(known, visitor));
    }

    private void eachKnown(Bson filter, Predicate<String> which, Consumer<List<Document>> visitor) {
        versions.read(documents -> {
            int visited = 0;
            var some = new ArrayList<Document>();
            try (var found = documents
                    .find(Filters.and(filter, byThen))
                    .projection(Projections.include(ID, "version"))
                    .batchSize(AT_ONCE)
                    .cursor()) {
                while (found.hasNext()) {
                    Document version = found.next();
                    if (which.test(KnownVersions.id(version))) {
                        some.add(version);
                    }
                    if (some.size() == AT_ONCE || !found.hasNext()) {
                        List<Document> those = known.among(some);
                        visited += those.size();
                        Most.refuseMore(visited);
                        visitor.accept(those);
                        some.clear();
                    }
                }
            }
            return true;
        });
    }

    private void visit(List<Document> known, Consumer<RegisterEntry> visitor) {
        List<String> keys = known.stream().map(KnownVersions::key).toList();
        versions.read(documents -> {
            documents
                    .find(Filters.in("_id", keys))
                    .projection(Projections.include("entry"))
                    .forEach(version -> visitor.accept(Register.entry(version)));
            return true;
        });
    }

    private List<Document> batch(Bson filter, int size) {
        return versions.read(documents -> documents
                .find(filter)
                .sort(NEWEST_FIRST)
                .projection(Projections.include(ID, "version", "sort", "entry"))
                .limit(size)
                .into(new ArrayList<>()));
    }

    private static From behind(Document version) {
        return new From(new Cursor(version.getString("sort"), KnownVersions.id(version)), false);
    }
}
