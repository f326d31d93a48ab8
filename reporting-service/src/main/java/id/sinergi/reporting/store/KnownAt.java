package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.sinergi.http.Cursor;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The register as it was known at a moment: of every activity the highest version recorded by then. A version that meets
 * the criteria is asked whether a later one had taken its place.
 */
public final class KnownAt implements Versions {

    /** Of one activity the highest version first: where it is not the one that was known, no other is. */
    static final Bson NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending("sort"), Sorts.ascending("activity"), Sorts.descending("version"));

    private static final String ID = "activity";
    private static final int AT_ONCE = 500;

    /** More activities behind one question are not read: a shorter period or a smaller scope answers it. */
    private static final int MOST = 100_000;

    private final PerGeneration versions;
    private final Bson byThen;

    KnownAt(PerGeneration versions, Instant moment) {
        this.versions = versions;
        this.byThen = Filters.lte("recordedAt", Date.from(moment));
    }

    @Override
    public List<RegisterEntry> find(Criteria criteria, int limit) {
        var found = new ArrayList<RegisterEntry>();
        Criteria rest = criteria;
        List<Document> batch;
        do {
            batch = batch(Filters.and(rest.filter(ID), byThen), Math.max(limit, AT_ONCE / 5));
            Map<String, Long> known = known(ids(batch));
            batch.stream()
                    .filter(version -> version.getLong("version").equals(known.get(version.getString(ID))))
                    .map(Register::entry)
                    .forEach(found::add);
            rest = batch.isEmpty() ? rest : criteria.copy().startingAt(behind(batch.getLast()));
        } while (!batch.isEmpty() && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public void each(Criteria criteria, Consumer<RegisterEntry> visitor) {
        each(criteria.filter(ID), visitor);
    }

    /** Visits the visits of which two reports may tell with one of these pairs of a host and a visitor. */
    public void eachOfPairs(Collection<String> pairs, Consumer<RegisterEntry> visitor) {
        for (List<String> some : chunks(List.copyOf(pairs))) {
            each(Filters.in("pairs", some), visitor);
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
        each(
                Filters.and(Filters.in("renews.id", agreements), Filters.lte("renews.from", day.toString())),
                successor -> renewed.add(
                        requireNonNull(requireNonNull(successor.standing()).renews())));
        return renewed;
    }

    private void each(Bson filter, Consumer<RegisterEntry> visitor) {
        Map<String, Long> candidates = candidates(Filters.and(filter, byThen));
        for (List<String> some : chunks(List.copyOf(candidates.keySet()))) {
            List<String> keys = known(some).entrySet().stream()
                    .filter(known -> known.getValue().equals(candidates.get(known.getKey())))
                    .map(known -> known.getKey() + "|" + known.getValue())
                    .toList();
            read(Filters.in("_id", keys)).forEach(version -> visitor.accept(Register.entry(version)));
        }
    }

    /** Of every activity the highest version that meets the filter. */
    private Map<String, Long> candidates(Bson filter) {
        var highest = new TreeMap<String, Long>();
        versions.read(documents -> {
            for (Document version : documents.find(filter).projection(Projections.include(ID, "version"))) {
                highest.merge(version.getString(ID), version.getLong("version"), Math::max);
                if (highest.size() > MOST) {
                    throw Refusal.of(
                            ProblemType.MALFORMED,
                            "More than " + MOST + " records stand behind this; ask for a shorter period or a smaller"
                                    + " scope.");
                }
            }
            return true;
        });
        return highest;
    }

    /** Of every activity the highest version recorded by then. */
    private Map<String, Long> known(Collection<String> activities) {
        var highest = new HashMap<String, Long>();
        versions.read(documents -> documents
                        .find(Filters.and(Filters.in(ID, activities), byThen))
                        .projection(Projections.include(ID, "version"))
                        .into(new ArrayList<>()))
                .forEach(version -> highest.merge(version.getString(ID), version.getLong("version"), Math::max));
        return highest;
    }

    private List<Document> batch(Bson filter, int size) {
        return versions.read(documents -> documents
                .find(filter)
                .sort(NEWEST_FIRST)
                .projection(Projections.include(ID, "version", "sort", "entry"))
                .limit(size)
                .into(new ArrayList<>()));
    }

    private List<Document> read(Bson filter) {
        return versions.read(documents ->
                documents.find(filter).projection(Projections.include("entry")).into(new ArrayList<>()));
    }

    private static From behind(Document version) {
        return new From(new Cursor(version.getString("sort"), version.getString(ID)), false);
    }

    private static Collection<String> ids(List<Document> batch) {
        return batch.stream().map(version -> version.getString(ID)).collect(toSet());
    }

    static <T> List<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + AT_ONCE)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + AT_ONCE)))
                .toList();
    }
}
