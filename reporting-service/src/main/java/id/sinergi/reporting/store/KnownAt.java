package id.sinergi.reporting.store;

import static java.util.Objects.requireNonNull;

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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private static final int AT_ONCE = 500;

    /** More activities behind one question are not read: a shorter period or a smaller scope answers it. */
    private static final int MOST = 100_000;

    private final PerGeneration versions;
    private final PerGeneration current;
    private final Instant moment;
    private final Bson byThen;

    KnownAt(PerGeneration versions, PerGeneration current, Instant moment) {
        this.versions = versions;
        this.current = current;
        this.moment = moment;
        this.byThen = Filters.lte("recordedAt", Date.from(moment));
    }

    @Override
    public List<RegisterEntry> find(Criteria criteria, int limit) {
        var found = new ArrayList<RegisterEntry>();
        Criteria rest = criteria;
        List<Document> batch;
        do {
            batch = batch(Filters.and(rest.filter(ID), byThen), Math.max(limit, AT_ONCE / 5));
            known(batch).stream().map(Register::entry).forEach(found::add);
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
        for (List<String> some : chunks(List.copyOf(pairs))) {
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
        each(
                Filters.and(Filters.in("renews.id", agreements), Filters.lte("renews.from", day.toString())),
                _ -> true,
                successor -> renewed.add(
                        requireNonNull(requireNonNull(successor.standing()).renews())));
        return renewed;
    }

    private void each(Bson filter, Predicate<String> which, Consumer<RegisterEntry> visitor) {
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
                    if (which.test(id(version))) {
                        some.add(version);
                    }
                    if (some.size() == AT_ONCE || !found.hasNext()) {
                        visited += visit(known(some), visitor);
                        some.clear();
                        refuseMoreThan(MOST, visited);
                    }
                }
            }
            return true;
        });
    }

    private int visit(List<Document> known, Consumer<RegisterEntry> visitor) {
        List<String> keys = known.stream()
                .map(version -> key(id(version), version(version)))
                .toList();
        versions.read(documents -> {
            documents
                    .find(Filters.in("_id", keys))
                    .projection(Projections.include("entry"))
                    .forEach(version -> visitor.accept(Register.entry(version)));
            return true;
        });
        return keys.size();
    }

    /** Of these versions those that were known. */
    private List<Document> known(List<Document> some) {
        var highest = new HashMap<String, Long>();
        some.forEach(version -> highest.merge(id(version), version(version), Math::max));
        for (List<String> later : chunks(later(highest))) {
            versions.read(documents -> {
                // By nothing but ids: what was recorded when is judged here.
                documents
                        .find(Filters.in("_id", later))
                        .projection(Projections.include(ID, "version", "recordedAt"))
                        .forEach(version -> {
                            if (!isLater(version)) {
                                highest.merge(id(version), version(version), Math::max);
                            }
                        });
                return true;
            });
        }
        return some.stream()
                .filter(version -> version(version) == requireNonNull(highest.get(id(version))))
                .toList();
    }

    /**
     * The keys of the versions that may have followed by then. Where the newest of all was recorded by then it is the one
     * that was known: no other needs to be looked at.
     */
    private List<String> later(Map<String, Long> highest) {
        var keys = new ArrayList<String>();
        current.read(documents -> {
            documents
                    .find(Filters.in("_id", highest.keySet()))
                    .projection(Projections.include("version", "recordedAt"))
                    .forEach(newest -> {
                        String activity = newest.getString("_id");
                        if (isLater(newest)) {
                            LongStream.range(requireNonNull(highest.get(activity)) + 1, version(newest))
                                    .forEach(version -> keys.add(key(activity, version)));
                        } else {
                            highest.merge(activity, version(newest), Math::max);
                        }
                    });
            return true;
        });
        return keys;
    }

    private List<Document> batch(Bson filter, int size) {
        return versions.read(documents -> documents
                .find(filter)
                .sort(NEWEST_FIRST)
                .projection(Projections.include(ID, "version", "sort", "entry"))
                .limit(size)
                .into(new ArrayList<>()));
    }

    private static void refuseMoreThan(int most, int visited) {
        if (visited > most) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "More than " + most + " records stand behind this; ask for a shorter period or a smaller scope.");
        }
    }

    private boolean isLater(Document version) {
        return version.getDate("recordedAt").toInstant().isAfter(moment);
    }

    private static From behind(Document version) {
        return new From(new Cursor(version.getString("sort"), id(version)), false);
    }

    private static String key(String activity, long version) {
        return activity + "|" + version;
    }

    private static String id(Document version) {
        return version.getString(ID);
    }

    private static long version(Document version) {
        return version.getLong("version");
    }

    static <T> List<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + AT_ONCE)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + AT_ONCE)))
                .toList();
    }
}
