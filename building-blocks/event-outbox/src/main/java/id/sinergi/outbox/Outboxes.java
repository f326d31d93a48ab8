package id.sinergi.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;

/** The outboxes of all documents: what waits in them, and how it leaves. */
final class Outboxes {

    /** What a chunk of events may amount to before it is closed, in characters. */
    private static final long CHUNK_CHARACTERS = 8L * 1024 * 1024;

    private static final int DOCUMENTS_AT_ONCE = 100;

    private final List<String> collections;
    private final Function<String, String> collectionOf;
    private final Function<String, MongoCollection<Document>> documents;
    private final Function<String, Set<String>> filters;

    /** Of documents in one collection. */
    Outboxes(Supplier<MongoCollection<Document>> documents) {
        this(List.of(""), _ -> "", _ -> documents.get(), _ -> Set.of());
    }

    /**
     * Of documents in several collections.
     *
     * @param collectionOf where the document of an event lies, by the event's type
     * @param filters the keys that lists are filtered by, by collection
     */
    Outboxes(
            List<String> collections,
            Function<String, String> collectionOf,
            Function<String, MongoCollection<Document>> documents,
            Function<String, Set<String>> filters) {
        this.collections = collections;
        this.collectionOf = collectionOf;
        this.documents = documents;
        this.filters = filters;
    }

    void createIndexes() {
        collections.forEach(name -> documents.apply(name).createIndexes(ListFilter.indexes(filters.apply(name))));
    }

    /** The events written before that moment. */
    Due writtenBefore(Instant moment) {
        Deque<MongoCursor<Document>> cursors = new ArrayDeque<>();
        collections.forEach(name -> cursors.add(documents
                .apply(name)
                .find(Filters.lt("outbox.at", Date.from(moment)))
                .projection(Projections.include("outbox"))
                .batchSize(DOCUMENTS_AT_ONCE)
                .iterator()));
        return new Due(cursors, moment);
    }

    /** When the event was written that has waited longest; empty where none waits. */
    Optional<Instant> oldest() {
        return collections.stream()
                .map(documents)
                .map(Outboxes::oldest)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> oldest(MongoCollection<Document> documents) {
        Document holder = documents
                .find(Filters.gt("outbox.at", new Date(0)))
                .projection(Projections.include("outbox"))
                .sort(Sorts.ascending("outbox.at"))
                .first();
        return holder == null
                ? Optional.empty()
                : holder.getList("outbox", Document.class).stream()
                        .map(event -> event.getDate("at").toInstant())
                        .min(Comparator.naturalOrder());
    }

    /** Removes exactly these events. */
    void remove(List<PendingEvent> published) {
        Map<String, Map<String, List<String>>> byCollection = new LinkedHashMap<>();
        published.forEach(event -> byCollection
                .computeIfAbsent(collectionOf.apply(event.type()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(event.activity(), _ -> new ArrayList<>())
                .add(event.id()));
        byCollection.forEach((name, byDocument) -> remove(documents.apply(name), byDocument));
    }

    private static void remove(MongoCollection<Document> from, Map<String, List<String>> byDocument) {
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        // By id, never the outbox as a whole: a command may have pushed another event since.
        byDocument.forEach((document, events) -> pulls.add(new UpdateOneModel<>(
                Filters.eq("_id", document), Updates.pull("outbox", new Document("id", new Document("$in", events))))));
        from.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    /** Waiting events, read in chunks of bounded size. */
    static final class Due implements AutoCloseable {

        private final Deque<MongoCursor<Document>> cursors;
        private final Instant moment;

        private Due(Deque<MongoCursor<Document>> cursors, Instant moment) {
            this.cursors = cursors;
            this.moment = moment;
        }

        boolean hasNext() {
            while (cursors.size() > 1 && !cursors.getFirst().hasNext()) {
                cursors.removeFirst().close();
            }
            return cursors.getFirst().hasNext();
        }

        List<PendingEvent> next() {
            List<PendingEvent> chunk = new ArrayList<>();
            long characters = 0;
            while (chunk.size() < HandOver.BATCH && characters < CHUNK_CHARACTERS && hasNext()) {
                for (PendingEvent event : due(cursors.getFirst().next())) {
                    chunk.add(event);
                    characters += event.body().length();
                }
            }
            return chunk;
        }

        private List<PendingEvent> due(Document document) {
            return document.getList("outbox", Document.class).stream()
                    .map(event -> PendingEvent.read(document.getString("_id"), event))
                    .filter(event -> event.at().isBefore(moment))
                    .toList();
        }

        @Override
        public void close() {
            cursors.forEach(MongoCursor::close);
        }
    }
}
