package id.sinergi.reporting.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import id.sinergi.http.Call;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of a collection. Thread-safe. Every operation throws a {@link Refusal} with 503 where MongoDB does not
 * answer; nothing is half-written then.
 */
public final class VersionedDocuments<S> {

    private static final int ATTEMPTS = 5;

    private final DurableCollection documents;
    private final Layout<S> layout;
    private final Clock clock;

    /**
     * The documents in a collection.
     *
     * @param indexed members of the state by which they are found, besides their ids
     */
    public VersionedDocuments(
            String collection,
            Class<S> type,
            List<String> indexed,
            MongoOperations mongo,
            JsonMapper json,
            Clock clock) {
        this.documents = new DurableCollection(collection, indexed, mongo);
        this.layout = new Layout<>(type, json);
        this.clock = clock;
    }

    /** The document with that id, at its newest version. */
    public Optional<Versioned<S>> find(String id) {
        return whole(id).map(layout::newest);
    }

    /** Those that meet the filter, sorted by id. */
    public List<Versioned<S>> find(Bson filter, int limit) {
        return documents
                .within(all -> all.find(filter)
                        .projection(Projections.exclude("history"))
                        .sort(new Document("_id", 1))
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(layout::newest)
                .toList();
    }

    /**
     * The versions of a document, first to newest.
     *
     * @throws Refusal 404 where there is no such document
     */
    public Page<Change<S>> history(String id, Paging paging) {
        Document document = whole(id).orElseThrow(() -> Refusal.notFound("record " + id));
        long seen = Cursor.read(paging.cursor()).map(Cursor::version).orElse(0L);
        int limit = Cursor.limit(paging.limit());
        List<Change<S>> following = layout.history(document).stream()
                .filter(change -> change.version() > seen)
                .limit(limit + 1L)
                .toList();
        return Page.of(following, limit, change -> Cursor.atVersion(change.version()), change -> change);
    }

    /**
     * Writes the next version of a document, or its first.
     *
     * @param body as read: a request with the same key is the same where these are equal as JSON
     * @param change makes the next state of the newest, null before the first; what it throws refuses the request. It may
     *     be asked again where somebody was faster
     * @return what was written; where the call repeats an earlier one, what that wrote
     * @throws Refusal 422 where the key was used for another body, 412 where somebody was faster on the named version
     */
    public Versioned<S> write(String id, Call call, Object body, Function<@Nullable Versioned<S>, Draft<S>> change) {
        var request = layout.request(call, body);
        for (int attempt = 1; ; attempt++) {
            var repeated = repeated(request);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            Versioned<S> current = find(id).orElse(null);
            Draft<S> draft;
            try {
                draft = change.apply(current);
            } catch (Refusal | InvalidReport refused) {
                // The same request may have been written since: then this one is refused for what itself has done.
                return repeated(request).orElseThrow(() -> refused);
            }
            Versioned<S> next = next(id, current, draft);
            if (current == null ? insert(next, draft, request) : update(next, draft, request)) {
                return next;
            }
            if (attempt == ATTEMPTS) {
                throw stale(next.version());
            }
        }
    }

    /**
     * Refuses a call that is based on another version than the newest.
     *
     * @param newest 0 where there is none yet
     * @throws Refusal 428 where it names no version, 412 where it names another
     */
    public static void requireNewest(long newest, Call call) {
        if (EntityVersion.required(call.ifMatch()) != newest) {
            throw stale(newest);
        }
    }

    private Versioned<S> next(String id, @Nullable Versioned<S> current, Draft<S> draft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (current == null) {
            return new Versioned<>(id, 1, now, now, draft.state());
        }
        Instant after = current.recordedAt().plusMillis(1);
        return new Versioned<>(
                id, current.version() + 1, current.createdAt(), now.isAfter(after) ? now : after, draft.state());
    }

    private boolean insert(Versioned<S> first, Draft<S> draft, Layout.Request request) {
        Document document = layout.document(first, layout.entry(first, draft, request));
        try {
            documents.within(all -> all.insertOne(document));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private boolean update(Versioned<S> next, Draft<S> draft, Layout.Request request) {
        Bson unchanged = and(eq("_id", next.id()), eq("version", next.version() - 1));
        Bson change = Updates.combine(
                Updates.set("version", next.version()),
                Updates.set("recordedAt", Date.from(next.recordedAt())),
                Updates.set("state", layout.members(draft.state())),
                Updates.push("history", layout.entry(next, draft, request)));
        return documents.within(all -> all.updateOne(unchanged, change)).getMatchedCount() == 1;
    }

    private Optional<Versioned<S>> repeated(Layout.Request request) {
        return request.identity()
                .flatMap(identity -> documents
                        .within(all -> Optional.ofNullable(
                                all.find(eq("history.request", identity)).first()))
                        .map(document -> layout.answered(document, request)));
    }

    private Optional<Document> whole(String id) {
        return documents.within(
                all -> Optional.ofNullable(all.find(eq("_id", id)).first()));
    }

    private static Refusal stale(long version) {
        return Refusal.of(
                ProblemType.STALE_VERSION,
                "The record is at version " + version + " now; read it again and decide anew.");
    }
}
