package id.sinergi.reporting.deadletter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.http.Cursor;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The dead letters, one document each under the place where the record was first read; part of no generation.
 *
 * <p>Metric {@code sinergi.dead.letters}: how many records were set aside, each once. <b>Alert on every increase</b>: it is
 * a report, or a number, that is missing until somebody has mended what reads it and has replayed it.
 */
public final class DeadLetters {

    private static final int BEGINNING = 2_000;

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("setAsideAt"), Sorts.ascending("_id"));

    private final MongoOperations mongo;
    private final Counter counter;

    public DeadLetters(MongoOperations mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.counter = Counter.builder("sinergi.dead.letters")
                .description("records that were set aside, each once")
                .register(meters);
    }

    /**
     * Keeps one; the same one again changes nothing, one that was set aside anew waits for a replay again.
     *
     * @param place its offset in the topic of dead letters, where those of one record follow each other
     */
    public void keep(DeadLetter letter, long place) {
        boolean isNew = letters()
                        .updateOne(
                                Filters.eq("_id", letter.id()),
                                Updates.setOnInsert(new Document("place", -1L)
                                        .append("topic", letter.topic())
                                        .append("partition", letter.partition())
                                        .append("offset", letter.offset())
                                        .append("key", letter.key())
                                        .append("body", letter.body())
                                        .append("beginning", beginning(letter.body()))
                                        .append("size", letter.body() == null ? 0 : letter.body().length)
                                        .append("headers", headers(letter))),
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
        letters()
                .updateOne(
                        new Document("_id", letter.id()).append("place", new Document("$lt", place)),
                        new Document(
                                        "$set",
                                        new Document("place", place)
                                                .append("reason", letter.reason())
                                                .append("setAsideAt", Date.from(letter.setAsideAt())))
                                .append("$unset", new Document("replayedAt", "").append("replayedBy", "")));
        if (isNew) {
            counter.increment();
        }
    }

    /**
     * Those that were set aside last, with the beginning of what they say.
     *
     * @param replayed null: replayed or not
     * @param after where the previous page ended; null: at the first
     */
    List<Kept> newest(@Nullable Boolean replayed, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.exists("setAsideAt"));
        if (replayed != null) {
            conditions.add(Filters.exists("replayedAt", replayed));
        }
        if (after != null) {
            Date at = Date.from(moment(after));
            conditions.add(Filters.or(
                    Filters.lt("setAsideAt", at),
                    Filters.and(Filters.eq("setAsideAt", at), Filters.gt("_id", after.id()))));
        }
        return letters()
                .find(Filters.and(conditions))
                .projection(Projections.exclude("body"))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(DeadLetters::kept)
                .toList();
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(letters().find(Filters.eq("_id", id)).first())
                .filter(document -> document.containsKey("setAsideAt"))
                .map(DeadLetters::kept);
    }

    /** Marks what was replayed, unless it has been set aside again meanwhile. */
    void noteReplayed(Kept kept, String by, Instant at) {
        letters()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", kept.id()),
                                Filters.eq("setAsideAt", Date.from(kept.letter().setAsideAt()))),
                        Updates.combine(Updates.set("replayedAt", Date.from(at)), Updates.set("replayedBy", by)));
    }

    /** Makes sure of the indexes that lists read. */
    public void declareIndexes() {
        letters()
                .createIndexes(List.of(new IndexModel(
                        Indexes.compoundIndex(Indexes.descending("setAsideAt"), Indexes.ascending("_id")))));
    }

    private static Instant moment(Cursor place) {
        try {
            return Instant.parse(place.sort());
        } catch (DateTimeException other) {
            throw Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
        }
    }

    private MongoCollection<Document> letters() {
        return mongo.getCollection("dead_letters").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** As a list: names of headers may hold what names of fields may not. */
    private static List<Document> headers(DeadLetter letter) {
        return letter.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
    }

    private static Kept kept(Document document) {
        var headers = new TreeMap<String, String>();
        document.getList("headers", Document.class)
                .forEach(header -> headers.put(header.getString("name"), header.getString("value")));
        Date replayedAt = document.getDate("replayedAt");
        byte @Nullable [] body = bytes(document.get(document.containsKey("body") ? "body" : "beginning", Binary.class));
        return new Kept(
                document.getString("_id"),
                new DeadLetter(
                        document.getString("topic"),
                        document.getInteger("partition"),
                        document.getLong("offset"),
                        document.getString("reason"),
                        document.getDate("setAsideAt").toInstant(),
                        bytes(document.get("key", Binary.class)),
                        body,
                        headers),
                document.get("size", body == null ? 0 : body.length),
                replayedAt == null ? null : replayedAt.toInstant(),
                document.getString("replayedBy"));
    }

    /** So much as a list shows, and no character in halves. */
    private static byte @Nullable [] beginning(byte @Nullable [] body) {
        if (body == null || body.length <= BEGINNING) {
            return body;
        }
        int end = BEGINNING;
        while (end > BEGINNING - 4 && (body[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
