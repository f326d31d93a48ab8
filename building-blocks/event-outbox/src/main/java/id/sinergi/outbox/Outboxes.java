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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/** The outboxes of all documents: what waits in them, and how it leaves. */
final class Outboxes {

    /** What a chunk of events may amount to before it is closed, in characters. */
    private static final long CHUNK_CHARACTERS = 8L * 1024 * 1024;

    private static final int DOCUMENTS_AT_ONCE = 100;

    private final Supplier<MongoCollection<Document>> documents;

    Outboxes(Supplier<MongoCollection<Document>> documents) {
        this.documents = documents;
    }

    void createIndexes() {
        documents.get().createIndexes(ListFilter.indexes());
    }

    /** The events written before that moment. */
    Due writtenBefore(Instant moment) {
        return new Due(
                documents
                        .get()
                        .find(Filters.lt("outbox.at", Date.from(moment)))
                        .projection(Projections.include("outbox"))
                        .batchSize(DOCUMENTS_AT_ONCE)
                        .iterator(),
                moment);
    }

    /** When the event was written that has waited longest; empty where none waits. */
    Optional<Instant> oldest() {
        Document holder = documents
                .get()
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
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        published.forEach(event -> byDocument
                .computeIfAbsent(event.activity(), _ -> new ArrayList<>())
                .add(event.id()));
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        // By id, never the outbox as a whole: a command may have pushed another event since.
        byDocument.forEach((document, events) -> pulls.add(new UpdateOneModel<>(
                Filters.eq("_id", document), Updates.pull("outbox", new Document("id", new Document("$in", events))))));
        documents.get().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    /** Waiting events, read in chunks of bounded size. */
    static final class Due implements AutoCloseable {

        private final MongoCursor<Document> cursor;
        private final Instant moment;

        private Due(MongoCursor<Document> cursor, Instant moment) {
            this.cursor = cursor;
            this.moment = moment;
        }

        boolean hasNext() {
            return cursor.hasNext();
        }

        List<PendingEvent> next() {
            List<PendingEvent> chunk = new ArrayList<>();
            long characters = 0;
            while (chunk.size() < HandOver.BATCH && characters < CHUNK_CHARACTERS && cursor.hasNext()) {
                for (PendingEvent event : due(cursor.next())) {
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
            cursor.close();
        }
    }
}
