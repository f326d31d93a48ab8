package id.sinergi.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import id.sinergi.access.Right;
import id.sinergi.http.ActivityInLog;
import id.sinergi.http.Cursor;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.MergePatch;
import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * A service's activities, each one document that changes by one atomic write: state, history entry and event together.
 * A repeated request is answered as it was the first time. Thread-safe.
 *
 * <p>Every operation throws a {@link Refusal} with 503 where MongoDB does not answer; nothing is half-written then.
 */
public final class OutboxDocuments<S> {

    static final Bson WITHOUT_PAST = Projections.exclude("history", "outbox");

    private final GuardedCollection collection;
    private final DocumentShape<S> shape;
    private final Guard guard;
    private final FirstAnswers<S> firstAnswers;
    private final EarlierListings<S> earlierListings;
    private final Relay relay;
    private final Acceptance acceptance;
    private final Clock clock;

    OutboxDocuments(
            GuardedCollection collection,
            DocumentShape<S> shape,
            Guard guard,
            Relay relay,
            Acceptance acceptance,
            Clock clock) {
        this.acceptance = acceptance;
        this.guard = guard;
        this.collection = collection;
        this.shape = shape;
        this.firstAnswers = new FirstAnswers<>(shape);
        this.earlierListings = new EarlierListings<>(collection, shape);
        this.relay = relay;
        this.clock = clock;
    }

    /** The activity of the caller's with that id, at its newest version. */
    public Optional<Stored<S>> find(UUID id) {
        return within(documents -> Optional.ofNullable(documents
                        .find(guard.seen(byId(id)))
                        .projection(WITHOUT_PAST)
                        .first()))
                .map(shape::stored);
    }

    /**
     * Lets pass who has that right to an activity: for what is kept beside it.
     *
     * @throws Refusal 404 where the caller has no such activity, 403 where it does not have that right to it
     */
    public void require(UUID id, Right right) {
        Document document = within(documents -> Optional.ofNullable(documents
                        .find(guard.seen(byId(id)))
                        .projection(Projections.include("listing"))
                        .first()))
                .orElseThrow(() -> unknown(id));
        guard.require(right, document.get("listing", Document.class));
    }

    /** Those of the caller's with these ids, at their newest versions, in no particular order; other ids are left out. */
    public List<Stored<S>> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> texts = ids.stream().map(UUID::toString).toList();
        return read(Filters.in("_id", texts), texts.size());
    }

    /**
     * The versions of an activity of the caller's, first to newest.
     *
     * @throws Refusal 404 where the caller has no such activity
     */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        Document document = within(documents -> Optional.ofNullable(documents
                        .find(guard.seen(byId(id)))
                        .projection(Projections.include("history"))
                        .first()))
                .orElseThrow(() -> unknown(id));
        long seen = Cursor.read(paging.cursor()).map(Cursor::version).orElse(0L);
        int limit = Cursor.limit(paging.limit());
        List<HistoryEntry> following = document.getList("history", Document.class).stream()
                .filter(entry -> entry.getLong("version") > seen)
                .limit(limit + 1L)
                .map(shape::historyEntry)
                .toList();
        return Page.of(following, limit, entry -> Cursor.atVersion(entry.version()), entry -> entry);
    }

    /** The state that a version of an activity of the caller's had; empty where there is no such version. */
    public Optional<S> stateAt(UUID id, long version) {
        return whole(id)
                .flatMap(document -> document.getList("history", Document.class).stream()
                        .filter(entry -> entry.getLong("version") == version)
                        .findFirst()
                        .map(entry -> shape.storedAt(document, entry).state()));
    }

    /** A page of the caller's activities, one more than asked for where there is a following page. */
    public List<Stored<S>> list(ListQuery query) {
        return read(ListFilter.of(query), query.limit() + 1);
    }

    /**
     * The same of those only that this condition finds, too.
     *
     * @param further by what {@link Listing} tells, which is where indexes are
     */
    public List<Stored<S>> list(ListQuery query, Bson further) {
        return read(Filters.and(ListFilter.of(query), further), query.limit() + 1);
    }

    /**
     * What is asked for of the caller's activities, without the rest: for reading many at once.
     *
     * @param query by what an index finds
     * @param asked the members to be read, as stored
     * @param limit how many at most; 0: all
     */
    public <T> List<T> excerpts(Bson query, Bson asked, int limit, Function<Document, T> reading) {
        return within(documents -> documents
                .find(guard.seen(query))
                .projection(asked)
                .limit(limit)
                .map(reading::apply)
                .into(new ArrayList<>()));
    }

    /** Where an activity stands in lists. */
    public Cursor position(Stored<S> stored, Listing listing) {
        return new Cursor(
                listing.occurred() == null ? "" : listing.occurred().from(),
                stored.id().toString());
    }

    /**
     * Writes a new activity with its first event: one insert.
     *
     * @param draft gets the id it will have; what it throws refuses the request
     * @throws Refusal 403 where it would not be the caller's to change, 422 where the key was used for another body, 413
     *     where the event would be too large to publish
     */
    public Answer<S> create(Request request, Function<UUID, Draft<S>> draft) {
        UUID id = request.identity().orElseGet(DocumentShape::newId);
        try {
            return ActivityInLog.of(id, () -> created(id, request, draft));
        } catch (DuplicateKeyException present) {
            return repeated(id, request).orElseThrow(() -> request.key() == null ? present : keyOfAnother());
        }
    }

    /**
     * Writes the first version of an activity whose id follows from what it is about, else its next one; only this one
     * names the version that it is based on.
     *
     * @param draft gets the current version, if there is one; what it throws refuses the request
     * @throws Refusal as {@link #create} and {@link #change} do, and 412 where a version is named and there is none
     */
    public Answer<S> put(UUID id, Request request, Function<Optional<Stored<S>>, Draft<S>> draft) {
        if (find(id).isPresent()) {
            return change(id, request, current -> draft.apply(Optional.of(current)));
        }
        if (request.ifMatch() != null) {
            throw Refusal.of(ProblemType.STALE_VERSION, "There is no such record yet; report it without If-Match.");
        }
        try {
            return created(id, request, _ -> draft.apply(Optional.empty()));
        } catch (DuplicateKeyException faster) {
            return change(id, request, current -> draft.apply(Optional.of(current)));
        }
    }

    private Answer<S> created(UUID id, Request request, Function<UUID, Draft<S>> draft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Draft<S> first = permitted(draft.apply(id));
            Stored<S> stored = new Stored<>(id, 1, now, now, first.state());
            Map<String, Object> state = shape.members(first.state());
            PendingEvent event = acceptance.traced(shape.event(stored, state, first.eventType()));
            return insert(request, stored, first, state, event);
        } catch (InvalidReport | Refusal refused) {
            // Time or the directory may have moved on since it was accepted: then it stays accepted.
            if (refused instanceof Refusal refusal && refusal.type() == ProblemType.UNAVAILABLE) {
                throw refused;
            }
            return repeated(id, request).orElseThrow(() -> refused);
        }
    }

    /**
     * Says what {@link #create} would say, and writes nothing.
     *
     * @param draft gets an id that nothing will have; what it throws refuses the request
     * @throws Refusal as {@link #create} does
     */
    public Answer<S> rehearse(Request request, Function<UUID, Draft<S>> draft) {
        UUID id = request.identity().orElseGet(DocumentShape::newId);
        return repeated(id, request).orElseGet(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Draft<S> first = permitted(draft.apply(id));
            Stored<S> stored = new Stored<>(id, 1, now, now, first.state());
            shape.event(stored, shape.members(first.state()), first.eventType());
            return new Answer<>(stored, first.warnings(), List.of(), false);
        });
    }

    /**
     * Writes the next version of an activity with its event: one update, guarded by the version it is based on.
     *
     * @param change makes the next state of the current one; what it throws refuses the request
     * @throws Refusal 404 where the caller has no such activity, 403 where it does not have the request's right to it, 428
     *     where the request names no version, 412 where it is based on another, 422 where the key was used for another
     *     body, 413 where the event would be too large to publish
     */
    public Answer<S> change(UUID id, Request request, Function<Stored<S>, Draft<S>> change) {
        Document document = whole(id).orElseThrow(() -> unknown(id));
        Optional<Answer<S>> repeated = firstAnswers.repeated(document, request);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Stored<S> current = shape.stored(document);
        guard.require(request.right(), document.get("listing", Document.class));
        requireNewest(current, request);
        Draft<S> draft = change.apply(current);
        guard.require(request.right(), shape.listing(draft.listing()));
        Stored<S> next = new Stored<>(
                id, current.version() + 1, current.createdAt(), after(current.recordedAt()), draft.state());
        Map<String, Object> state = shape.members(draft.state());
        PendingEvent event = acceptance.traced(shape.event(next, state, draft.eventType()));
        if (!updateWithin(document, request, current, next, draft, state, event)) {
            // Somebody was faster: with the same key that was this very request, otherwise the version is stale now.
            return repeated(id, request).orElseThrow(() -> stale(current.version() + 1));
        }
        relay.offer(event);
        acceptance.note(event);
        return new Answer<>(next, draft.warnings(), List.of(), false);
    }

    /**
     * Refuses a request that is based on another version than the newest.
     *
     * @throws Refusal 428 where it names no version, 412 where it names another
     */
    public static void requireNewest(Stored<?> newest, Request request) {
        if (EntityVersion.required(request.ifMatch()) != newest.version()) {
            throw stale(newest.version());
        }
    }

    /** Keeps the candidates that were found right after a version was written, so that its answer can be given again. */
    public Answer<S> withCandidates(Answer<S> answer, List<UUID> candidates) {
        if (answer.repeated() || candidates.isEmpty()) {
            return answer;
        }
        List<String> ids = candidates.stream().map(UUID::toString).toList();
        // Not by its place: after a restore a history may lack versions that the log could not bring back.
        Bson version = Filters.and(
                byId(answer.stored().id()),
                Filters.eq("history.version", answer.stored().version()));
        within(documents -> documents.updateOne(version, Updates.set("history.$.candidates", ids)));
        return new Answer<>(answer.stored(), answer.warnings(), candidates, false);
    }

    /**
     * Lists activities by what lists ask for today: those that a release stored which did not know one of these names yet.
     * Any number of instances may do so at once; what changes meanwhile is listed by its change. One that cannot be read is
     * left as it is, and logged once.
     *
     * @param names of {@link Listing#keys}
     * @return how many were listed anew
     */
    public long relist(Collection<String> names, Function<S, Listing> listing) {
        return earlierListings.renew(names, listing);
    }

    private Answer<S> insert(
            Request request, Stored<S> stored, Draft<S> draft, Map<String, Object> state, PendingEvent event) {
        Document document = new Document("_id", stored.id().toString())
                .append("version", stored.version())
                .append("createdAt", Date.from(stored.createdAt()))
                .append("recordedAt", Date.from(stored.recordedAt()))
                .append("state", new Document(state))
                .append("listing", shape.listing(draft.listing()))
                .append("history", List.of(shape.entry(request, stored, draft, "state", state)))
                .append("outbox", List.of(event.document()));
        within(documents -> documents.insertOne(document));
        relay.offer(event);
        acceptance.note(event);
        return new Answer<>(stored, draft.warnings(), List.of(), false);
    }

    /** What makes a document too large may be events that Kafka has not taken yet: then the refusal passes. */
    private boolean updateWithin(
            Document document,
            Request request,
            Stored<S> current,
            Stored<S> next,
            Draft<S> draft,
            Map<String, Object> state,
            PendingEvent event) {
        try {
            return update(request, current, next, draft, state, event);
        } catch (Refusal refused) {
            boolean waiting = !document.getList("outbox", Document.class).isEmpty();
            throw refused.type() == ProblemType.TOO_LARGE && waiting
                    ? Refusals.unavailable("The record has too many changes that are not published yet.")
                    : refused;
        }
    }

    private boolean update(
            Request request,
            Stored<S> current,
            Stored<S> next,
            Draft<S> draft,
            Map<String, Object> state,
            PendingEvent event) {
        Map<String, ?> patch = MergePatch.between(shape.members(current.state()), state);
        Bson change = Updates.combine(
                errand(draft.errand(), next, request),
                Updates.set("version", next.version()),
                Updates.set("recordedAt", Date.from(next.recordedAt())),
                Updates.set("state", new Document(state)),
                Updates.set("listing", shape.listing(draft.listing())),
                Updates.push("history", shape.entry(request, next, draft, "patch", patch)),
                Updates.push("outbox", event.document()));
        Bson unchanged = Filters.and(byId(next.id()), Filters.eq("version", current.version()));
        return within(documents -> documents.updateOne(unchanged, change)).getMatchedCount() == 1;
    }

    private static Bson errand(Errand.@Nullable Order order, Stored<?> next, Request request) {
        if (order == null) {
            return Updates.combine();
        }
        return order.kind() == null
                ? Updates.unset("errand")
                : Updates.set("errand", Errand.document(order, next, request.caller()));
    }

    private Draft<S> permitted(Draft<S> first) {
        guard.require(Right.CHANGE, shape.listing(first.listing()));
        return first;
    }

    private Optional<Answer<S>> repeated(UUID id, Request request) {
        return request.key() == null
                ? Optional.empty()
                : whole(id).flatMap(document -> firstAnswers.repeated(document, request));
    }

    private List<Stored<S>> read(Bson filter, int limit) {
        return within(documents -> documents
                        .find(guard.seen(filter))
                        .projection(WITHOUT_PAST)
                        .sort(ListFilter.ORDER)
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(shape::stored)
                .toList();
    }

    private Optional<Document> whole(UUID id) {
        return within(documents ->
                Optional.ofNullable(documents.find(guard.seen(byId(id))).first()));
    }

    private Instant after(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(previous) ? now : previous.plusMillis(1);
    }

    /** The record that the key made is out of the caller's sight by now. */
    private static Refusal keyOfAnother() {
        return Refusal.of(
                ProblemType.KEY_REUSED,
                "The key made a record that is not yours any more; take a new UUID for another.");
    }

    private static Refusal unknown(UUID id) {
        return Refusal.notFound("record " + id);
    }

    private static Refusal stale(long version) {
        return Refusal.of(
                ProblemType.STALE_VERSION,
                "The record is at version " + version + " now; read it again and decide anew.");
    }

    private static Bson byId(UUID id) {
        return Filters.eq("_id", id.toString());
    }

    private <T> T within(Function<MongoCollection<Document>, T> access) {
        return collection.within(access);
    }
}
