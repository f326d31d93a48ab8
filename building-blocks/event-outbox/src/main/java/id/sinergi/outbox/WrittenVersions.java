package id.sinergi.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.sinergi.http.MergePatch;
import id.sinergi.report.VersionSum;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which versions a service has written, for those who hold theirs against it, and how one is published again. */
final class WrittenVersions {

    private static final int DOCUMENTS_AT_ONCE = 200;

    private final List<Supplier<MongoCollection<Document>>> collections;
    private final DocumentShape<Map<String, Object>> shape;
    private final Relay relay;
    private final Clock clock;

    @SuppressWarnings("unchecked")
    WrittenVersions(List<Supplier<MongoCollection<Document>>> collections, Relay relay, Clock clock, JsonMapper json) {
        this.collections = List.copyOf(collections);
        this.relay = relay;
        this.clock = clock;
        this.shape = new DocumentShape<>((Class<Map<String, Object>>) (Class<?>) Map.class, json);
    }

    /** Per facility, the versions that were recorded before that moment; a document at a time. */
    SortedMap<String, VersionSum> before(Instant moment) {
        var sums = new TreeMap<String, VersionSum>();
        for (var documents : collections) {
            each(documents.get(), null, moment, version -> {
                var one = VersionSum.NONE.plus(version.id(), version.version());
                version.facilities().forEach(facility -> sums.merge(facility, one, VersionSum::plus));
                return true;
            });
        }
        return sums;
    }

    /**
     * The versions of some facilities that were recorded before that moment, in the order of ids and versions.
     *
     * @param facilities none: whatever facility they name
     * @param after the version after which to begin; null: at the first
     */
    List<Written> of(Set<String> facilities, Instant moment, @Nullable Written after, int limit) {
        var found = new ArrayList<Written>();
        for (var documents : collections) {
            int enough = found.size() + limit;
            each(documents.get(), after, moment, version -> {
                if (facilities.isEmpty() || version.facilities().stream().anyMatch(facilities::contains)) {
                    found.add(version);
                }
                return found.size() < enough;
            });
        }
        return found.stream().sorted(Written.ORDER).limit(limit).toList();
    }

    /**
     * Publishes a version once more.
     *
     * @return false where there is none, and where it waits to be published anyway
     */
    boolean announce(String id, long version) {
        return collections.stream().anyMatch(documents -> announce(documents.get(), id, version));
    }

    private boolean announce(MongoCollection<Document> documents, String id, long version) {
        Document document = documents.find(Filters.eq("_id", id)).first();
        return document != null
                && document.getList("history", Document.class).stream()
                        .filter(entry -> entry.getLong("version") == version)
                        .anyMatch(entry -> announce(documents, document, entry));
    }

    private boolean announce(MongoCollection<Document> documents, Document document, Document entry) {
        Stored<Map<String, Object>> stored = shape.storedAt(document, entry);
        PendingEvent event = shape.event(stored, stored.state(), entry.getString("type"));
        Bson unlessItWaits = Filters.and(
                Filters.eq("_id", event.activity()),
                Filters.ne("outbox.at", Date.from(stored.recordedAt())),
                Filters.ne("outbox.announces", stored.version()));
        Document announcement = event.announcement(stored.version(), clock.instant());
        boolean announced = documents
                        .updateOne(unlessItWaits, Updates.push("outbox", announcement))
                        .getModifiedCount()
                == 1;
        if (announced) {
            relay.offer(event);
        }
        return announced;
    }

    private static void each(
            MongoCollection<Document> documents, @Nullable Written after, Instant moment, Visitor visitor) {
        Bson created = Filters.lt("createdAt", Date.from(moment));
        Bson filter = after == null ? created : Filters.and(created, Filters.gte("_id", after.id()));
        Visitor behind =
                version -> (after != null && Written.ORDER.compare(version, after) <= 0) || visitor.visit(version);
        try (var cursor = documents
                .find(filter)
                .projection(Projections.include("history"))
                .sort(Sorts.ascending("_id"))
                .batchSize(DOCUMENTS_AT_ONCE)
                .iterator()) {
            boolean more = true;
            while (more && cursor.hasNext()) {
                more = each(cursor.next(), moment, behind);
            }
        }
    }

    private static boolean each(Document document, Instant moment, Visitor visitor) {
        Map<String, Object> state = Map.of();
        for (Document entry : document.getList("history", Document.class)) {
            if (!entry.getDate("at").toInstant().isBefore(moment)) {
                return true;
            }
            state = entry.containsKey("state")
                    ? entry.get("state", Document.class)
                    : MergePatch.apply(state, entry.get("patch", new Document()));
            if (!visitor.visit(Written.of(document.getString("_id"), entry.getLong("version"), state))) {
                return false;
            }
        }
        return true;
    }

    /** A version of an activity, and the facilities that it names. */
    record Written(String id, long version, List<String> facilities) {

        static final Comparator<Written> ORDER =
                Comparator.comparing(Written::id).thenComparingLong(Written::version);

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
