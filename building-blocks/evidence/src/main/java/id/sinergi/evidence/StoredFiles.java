package id.sinergi.evidence;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.outbox.GuardedBucket;
import id.sinergi.outbox.GuardedCollection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * The bytes of attachments, in GridFS under the attachments' ids. Bytes and dossiers are not written at once: a note of
 * each file that is about to come or to go is written before and removed after, so that a sweep finds what was left in
 * between.
 */
final class StoredFiles {

    private static final int AT_ONCE = 200;

    private final GuardedBucket bytes;
    private final GuardedCollection notes;
    private final Clock clock;

    StoredFiles(GuardedBucket bytes, GuardedCollection notes, Clock clock) {
        this.bytes = bytes;
        this.notes = notes;
        this.clock = clock;
    }

    /** Writes a file, which is swept unless {@link #settled} follows or its dossier lists it. */
    void write(UUID attachment, UUID record, byte[] content) {
        note(attachment, record);
        bytes.within(bucket -> {
            bucket.uploadFromStream(
                    new BsonString(attachment.toString()), attachment.toString(), new ByteArrayInputStream(content));
            return true;
        });
    }

    /** Notes that a file is about to come or to go. */
    void note(UUID attachment, UUID record) {
        Bson note = Updates.combine(
                Updates.set("record", record.toString()), Updates.set("at", Date.from(clock.instant())));
        notes.within(documents -> documents.updateOne(byId(attachment), note, new UpdateOptions().upsert(true)));
    }

    /** The dossier says what became of the file. */
    void settled(UUID attachment) {
        notes.within(documents -> documents.deleteOne(byId(attachment)));
    }

    /** Removes a file, or what of it was written. */
    void remove(UUID attachment) {
        bytes.within(bucket -> {
            try {
                bucket.delete(new BsonString(attachment.toString()));
            } catch (MongoGridFSException notWhole) {
                // It was never finished; its pieces are gone all the same.
                return false;
            }
            return true;
        });
        settled(attachment);
    }

    /**
     * Reads a file into a stream, a piece at a time.
     *
     * @throws UncheckedIOException where the stream takes no more
     */
    void read(UUID attachment, OutputStream into) {
        bytes.within(bucket -> {
            try (GridFSDownloadStream stored = bucket.openDownloadStream(new BsonString(attachment.toString()))) {
                stored.transferTo(into);
                return true;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** What was noted before that moment and never settled, the oldest first. */
    List<Left> notedBefore(Instant moment) {
        return notes
                .within(documents -> documents
                        .find(Filters.lt("at", Date.from(moment)))
                        .projection(Projections.include("record"))
                        .sort(Sorts.ascending("at"))
                        .limit(AT_ONCE)
                        .into(new ArrayList<>()))
                .stream()
                .map(note ->
                        new Left(UUID.fromString(note.getString("_id")), UUID.fromString(note.getString("record"))))
                .toList();
    }

    void createIndex() {
        notes.within(documents -> documents.createIndex(Indexes.ascending("at")));
    }

    private static Bson byId(UUID attachment) {
        return Filters.eq("_id", attachment.toString());
    }

    /** A file of which nobody said what became of it. */
    record Left(UUID attachment, UUID record) {}
}
