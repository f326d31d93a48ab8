package id.sinergi.outbox;

import static java.util.Comparator.comparing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.sinergi.report.VersionSum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which versions a service has written, for those who hold theirs against it, and how one is announced again. */
final class WrittenVersions {

    private static final int DOCUMENTS_AT_ONCE = 200;

    private final List<Supplier<MongoCollection<Document>>> collections;
    private final DocumentShape<Map<String, Object>> shape;
    private final Relay relay;

    @SuppressWarnings("unchecked")
    WrittenVersions(List<Supplier<MongoCollection<Document>>> collections, Relay relay, JsonMapper json) {
        this.collections = List.copyOf(collections);
        this.relay = relay;
        this.shape = new DocumentShape<>((Class<Map<String, Object>>) (Class<?>) Map.class, json);
    }

    /** Per facility, the activities at the newest version that was recorded before that moment; a document at a time. */
    SortedMap<String, VersionSum> before(Instant moment) {
        var sums = new TreeMap<String, VersionSum>();
        for (var documents : collections) {
            each(documents.get(), null, moment, version -> {
                version.facilities()
                        .forEach(facility -> sums.merge(
                                facility, VersionSum.NONE.plus(version.id(), version.version()), WrittenVersions::sum));
                return true;
            });
        }
        return sums;
    }

    /**
     * The activities of a facility at the newest version that was recorded before that moment, in the order of their ids.
     *
     * @param after the id after which to begin; null: at the first
     */
    List<Written> of(String facility, Instant moment, @Nullable String after, int limit) {
        var found = new ArrayList<Written>();
        for (var documents : collections) {
            int enough = found.size() + limit;
            each(documents.get(), after, moment, version -> {
                if (version.facilities().contains(facility)) {
                    found.add(version);
                }
                return found.size() < enough;
            });
        }
        return found.stream().sorted(comparing(Written::id)).limit(limit).toList();
    }

    /** Publishes the newest version of an activity once more; false where there is no such activity. */
    boolean announce(String id) {
        return collections.stream().anyMatch(documents -> announce(documents.get(), id));
    }

    private boolean announce(MongoCollection<Document> documents, String id) {
        Document document = documents.find(Filters.eq("_id", id)).first();
        if (document == null) {
            return false;
        }
        Stored<Map<String, Object>> stored = new Stored<>(
                UUID.fromString(id),
                document.getLong("version"),
                document.getDate("createdAt").toInstant(),
                document.getDate("recordedAt").toInstant(),
                document.get("state", Document.class));
        String type = document.getList("history", Document.class).getLast().getString("type");
        PendingEvent event = shape.event(stored, stored.state(), type);
        Bson unchanged = Filters.and(Filters.eq("_id", id), Filters.eq("version", stored.version()));
        documents.updateOne(unchanged, Updates.push("outbox", event.document()));
        // Where it changed meanwhile, its newer version was announced; this one is known by its id and changes nothing.
        relay.offer(event);
        return true;
    }

    private void each(MongoCollection<Document> documents, @Nullable String after, Instant moment, Visitor visitor) {
        Bson created = Filters.lt("createdAt", Date.from(moment));
        Bson filter = after == null ? created : Filters.and(created, Filters.gt("_id", after));
        try (var cursor = documents
                .find(filter)
                .projection(Projections.exclude("outbox", "listing", "history"))
                .sort(Sorts.ascending("_id"))
                .batchSize(DOCUMENTS_AT_ONCE)
                .iterator()) {
            boolean more = true;
            while (more && cursor.hasNext()) {
                more = before(documents, cursor.next(), moment)
                        .map(visitor::visit)
                        .orElse(true);
            }
        }
    }

    /** Only what has changed since needs its history. */
    private Optional<Written> before(MongoCollection<Document> documents, Document document, Instant moment) {
        if (document.getDate("recordedAt").toInstant().isBefore(moment)) {
            return Optional.of(Written.of(
                    document.getString("_id"), document.getLong("version"), document.get("state", Document.class)));
        }
        Document whole =
                documents.find(Filters.eq("_id", document.getString("_id"))).first();
        return whole == null
                ? Optional.empty()
                : whole.getList("history", Document.class).reversed().stream()
                        .filter(entry -> entry.getDate("at").toInstant().isBefore(moment))
                        .findFirst()
                        .map(entry -> Written.of(
                                whole.getString("_id"),
                                entry.getLong("version"),
                                shape.storedAt(whole, entry).state()));
    }

    private static VersionSum sum(VersionSum one, VersionSum other) {
        return new VersionSum(one.count() + other.count(), one.sum() + other.sum());
    }

    /** A version of an activity, and the facilities that it names. */
    record Written(String id, long version, List<String> facilities) {

        static Written of(String id, long version, Map<String, Object> state) {
            return new Written(id, version, List.copyOf(VersionSum.facilities(state)));
        }
    }

    /** Looks at one version after another, as long as it answers true. */
    @FunctionalInterface
    private interface Visitor {

        boolean visit(Written version);
    }
}
