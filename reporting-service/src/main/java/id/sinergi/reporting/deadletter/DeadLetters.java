package id.sinergi.reporting.deadletter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
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
import id.sinergi.reporting.deadletter.KeptLetter.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The dead letters, one document each under the place where the record was first read; part of no generation.
 *
 * <p>Metric {@code sinergi.dead.letters}: how many records were set aside since the instance started, each once. Metric
 * {@code sinergi.dead.letters.open}: how many of all nobody has replayed or settled yet, {@value #MOST_COUNTED} at most.
 * <b>Alert above 0</b>: it is a report, or a number, that is missing until somebody has mended what reads it and has
 * replayed it.
 */
public final class DeadLetters {

    private static final int MOST_COUNTED = 1_000;

    private static final Bson WAITING =
            Filters.and(Filters.exists("replayedAt", false), Filters.exists("settledAt", false));

    private static final Bson DONE_WITH = Filters.or(Filters.exists("replayedAt"), Filters.exists("settledAt"));

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("setAsideAt"), Sorts.ascending("_id"));

    private final MongoOperations mongo;
    private final Counter counter;

    public DeadLetters(MongoOperations mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.counter = Counter.builder("sinergi.dead.letters")
                .description("records that were set aside, each once")
                .register(meters);
    }

    /** How many are neither replayed nor settled, {@value #MOST_COUNTED} at most. */
    public long open() {
        return letters().countDocuments(WAITING, new CountOptions().limit(MOST_COUNTED));
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
                                Updates.setOnInsert(LetterDocument.of(letter).append("place", -1L)),
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
                                .append(
                                        "$unset",
                                        new Document("replayedAt", "")
                                                .append("replayedBy", "")
                                                .append("settledAt", "")
                                                .append("settledBy", "")
                                                .append("settledBecause", "")));
        if (isNew) {
            counter.increment();
        }
    }

    /**
     * Those that were set aside last, with the beginning of what they say.
     *
     * @param waiting null: waiting for a replay or not
     * @param after where the previous page ended; null: at the first
     */
    List<KeptLetter> newest(@Nullable Boolean waiting, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.exists("setAsideAt"));
        if (waiting != null) {
            conditions.add(waiting ? WAITING : DONE_WITH);
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
                .map(LetterDocument::kept)
                .toList();
    }

    Optional<KeptLetter> find(String id) {
        return Optional.ofNullable(letters().find(Filters.eq("_id", id)).first())
                .filter(document -> document.containsKey("setAsideAt"))
                .map(LetterDocument::kept);
    }

    /** Marks what was replayed, unless it has been set aside again meanwhile. */
    void noteReplayed(KeptLetter kept, String by, Instant at) {
        letters()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", kept.id()),
                                Filters.eq("setAsideAt", Date.from(kept.letter().setAsideAt()))),
                        Updates.combine(
                                Updates.set("replayedAt", Date.from(at)),
                                Updates.set("replayedBy", by),
                                Updates.unset("settledAt"),
                                Updates.unset("settledBy"),
                                Updates.unset("settledBecause")));
    }

    /** Notes why one needs no replay, unless it was replayed or set aside again meanwhile. */
    void settle(KeptLetter kept, Settlement settlement) {
        letters()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", kept.id()),
                                Filters.eq("setAsideAt", Date.from(kept.letter().setAsideAt())),
                                WAITING),
                        LetterDocument.settled(settlement));
    }

    /** Notes that none of those needs a replay any more that were read from these topics: nobody reads them again. */
    public void settleAllOf(Collection<String> topics, String because, Instant at) {
        letters()
                .updateMany(
                        Filters.and(Filters.in("topic", topics), WAITING),
                        LetterDocument.settled(new Settlement(at, "removal", because)));
    }

    /** Makes sure of the indexes that lists read, and of the one by which {@link SetAside} is asked. */
    public void declareIndexes() {
        letters()
                .createIndexes(List.of(
                        new IndexModel(
                                Indexes.compoundIndex(Indexes.descending("setAsideAt"), Indexes.ascending("_id"))),
                        new IndexModel(Indexes.ascending("key")),
                        // What has neither is open.
                        new IndexModel(Indexes.ascending("replayedAt", "settledAt"))));
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
}
