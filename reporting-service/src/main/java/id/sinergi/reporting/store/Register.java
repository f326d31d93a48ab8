package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import id.sinergi.access.CurrentScope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Sides;
import id.sinergi.reporting.visible.Visible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register: every version of every activity under {@code <activity>|<version>}, and each activity's newest version
 * once more under its id, which is what lists and drill-downs read.
 */
public final class Register implements Versions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("sort"), Sorts.ascending("_id"));

    private final PerGeneration versions;
    private final PerGeneration current;

    public Register(MongoOperations mongo, CurrentGeneration generation) {
        this.versions =
                new PerGeneration("register_", RegisterIndexes.ofVersions(), Visible::records, mongo, generation);
        this.current = new PerGeneration("current_", RegisterIndexes.ofCurrent(), Visible::records, mongo, generation);
    }

    @Override
    public List<RegisterEntry> find(Criteria criteria, int limit) {
        return current
                .read(entries -> entries.find(criteria.filter())
                        .sort(NEWEST_FIRST)
                        .projection(Projections.include("entry"))
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(Register::entry)
                .toList();
    }

    @Override
    public List<Standee> standing(Criteria criteria) {
        return current.read(entries -> entries.find(criteria.filter())
                .projection(Projections.include("standing"))
                .map(document -> new Standee(
                        document.getString("_id"),
                        RegisterDocument.standing(document),
                        RegisterDocument.standingFor(document)))
                .into(new ArrayList<>()));
    }

    @Override
    public Set<String> renewed(Collection<String> agreements, LocalDate day) {
        if (agreements.isEmpty()) {
            return Set.of();
        }
        Bson succeeding = Filters.and(Filters.in("renews.id", agreements), Filters.lte("renews.from", day.toString()));
        // Whoever it is that renewed them, and whether or not the caller may know.
        return CurrentScope.ofTheService(() -> current.read(entries -> entries.find(succeeding)
                .projection(Projections.include("renews.id"))
                .map(document -> document.get("renews", Document.class).getString("id"))
                .into(new HashSet<>())));
    }

    @Override
    public void each(Criteria criteria, Consumer<RegisterEntry> visitor) {
        current.read(entries -> {
            entries.find(criteria.filter())
                    .projection(Projections.include("entry"))
                    .forEach(document -> visitor.accept(entry(document)));
            return true;
        });
    }

    /** Visits who met whom in the newest versions that meet the criteria, without reading more of them, or holding them all. */
    public void eachMeeting(Criteria criteria, Consumer<Sides> visitor) {
        current.read(entries -> {
            entries.find(criteria.filter())
                    .projection(Projections.include("hosts", "visitors"))
                    .forEach(document -> visitor.accept(RegisterDocument.sides(document)));
            return true;
        });
    }

    /** How many meet the criteria. */
    public long count(Criteria criteria) {
        return current.read(entries -> entries.count(criteria.filter()));
    }

    /** Visits all that meet the criteria in the order of lists, so many at a time that they are held together. */
    public void eachInOrder(Criteria criteria, int together, Consumer<List<RegisterEntry>> visitor) {
        current.read(entries -> {
            var some = new ArrayList<RegisterEntry>(together);
            entries.find(criteria.filter())
                    .sort(NEWEST_FIRST)
                    .projection(Projections.include("entry"))
                    .batchSize(together)
                    .forEach(document -> {
                        some.add(entry(document));
                        if (some.size() == together) {
                            visitor.accept(List.copyOf(some));
                            some.clear();
                        }
                    });
            visitor.accept(List.copyOf(some));
            return true;
        });
    }

    /** The register as it was known at a moment: of every activity the highest version recorded by then. */
    public KnownAt knownAt(Instant moment) {
        return new KnownAt(versions, current, moment);
    }

    /**
     * Shows some activities as they were and as they are.
     *
     * @param then their versions of that time by id; an activity that it does not name was not there
     */
    public void thenAndNow(Collection<String> activities, Map<String, Long> then, ThenAndNow.Visitor visitor) {
        new ThenAndNow(versions, current).each(activities, then, visitor);
    }

    /**
     * The ids of activities that were first recorded after the moment of a total in which they count: as many as asked for,
     * the first in the order of lists. However many totals there are, nothing is passed over.
     */
    public List<String> createdAfter(Map<TotalKey, Instant> moments, Criteria criteria, int limit) {
        return new CreatedAfter(moments).find(current, criteria, limit);
    }

    /** The newest versions, by id, of the activities that count in a total. */
    public SortedMap<String, Long> versionsIn(TotalKey total) {
        var versions = new TreeMap<String, Long>();
        current.read(entries -> entries.find(Filters.eq("counted.at", total.toString()))
                        .projection(Projections.include("version"))
                        .into(new ArrayList<>()))
                .forEach(document -> versions.put(document.getString("_id"), document.getLong("version")));
        return versions;
    }

    /** Writes versions of a generation; the same one again repairs. */
    public void write(String generation, Collection<Sunk<RegisterEntry>> entries) {
        GuardedWrites.write(
                versions.toWrite(generation),
                entries.stream().map(Register::version).toList());
    }

    /** Writes what is the newest version of an activity among those at hand; an older one changes nothing. */
    public void writeCurrent(String generation, Collection<Sunk<RegisterEntry>> newest) {
        GuardedWrites.write(
                current.toWrite(generation),
                newest.stream().map(Register::current).toList());
    }

    static RegisterEntry entry(Document document) {
        return JSON.readValue(document.getString("entry"), RegisterEntry.class);
    }

    private static UpdateOneModel<Document> version(Sunk<RegisterEntry> entry) {
        return upsert(GuardedWrites.notNewer(entry.value().key(), entry.offset()), RegisterDocument.of(entry));
    }

    /** Guarded by version first: the topic holds every version, and an older one may come last. */
    private static UpdateOneModel<Document> current(Sunk<RegisterEntry> entry) {
        long version = entry.value().version();
        var guard = new Document("_id", entry.value().activity())
                .append(
                        "$or",
                        List.of(
                                new Document("version", new Document("$lt", version)),
                                new Document("version", version)
                                        .append("offset", new Document("$lte", entry.offset()))));
        return upsert(guard, RegisterDocument.of(entry));
    }

    private static UpdateOneModel<Document> upsert(Bson guard, Document content) {
        return new UpdateOneModel<>(guard, new Document("$set", content), UPSERT);
    }
}
