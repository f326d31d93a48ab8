package id.sinergi.outbox;

import java.time.Clock;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its documents. */
public final class Outbox {

    private final EventStream stream;
    private final MongoOperations mongo;
    private final Relay relay;
    private final Acceptance acceptance;
    private final Clock clock;
    private final JsonMapper json;

    Outbox(
            EventStream stream,
            MongoOperations mongo,
            Relay relay,
            Acceptance acceptance,
            Clock clock,
            JsonMapper json) {
        this.acceptance = acceptance;
        this.stream = stream;
        this.mongo = mongo;
        this.relay = relay;
        this.clock = clock;
        this.json = json;
    }

    /** The service's documents, with states of the given type as Jackson reads and writes it. */
    public <S> OutboxDocuments<S> documents(Class<S> type) {
        return documents(type, stream.collection());
    }

    /** The same where something else than their listing says in which regions they lie. */
    public <S> OutboxDocuments<S> documents(Class<S> type, Region region) {
        return documents(type, stream.collection(), region);
    }

    /** Its documents of another kind, as {@link EventStream#besides()} names their collection. */
    public <S> OutboxDocuments<S> documents(Class<S> type, String collection) {
        return documents(type, collection, Region.LISTED);
    }

    private <S> OutboxDocuments<S> documents(Class<S> type, String collection, Region region) {
        if (!stream.collections().contains(collection)) {
            throw new IllegalArgumentException("The event stream does not name the collection " + collection);
        }
        return new OutboxDocuments<>(
                collection(collection), new DocumentShape<>(type, json), new Guard(region), relay, acceptance, clock);
    }

    /** What is to be seen of its writing. */
    Acceptance acceptance() {
        return acceptance;
    }

    /** How its documents are brought in line with its log after a restore; to be registered as a bean. */
    public <S> Restorable<S> restorable(Class<S> type, Function<S, Listing> listing) {
        return restorable(type, stream.collection(), listing, Derived.nothing());
    }

    /** The same of another kind, and with what follows from its documents. */
    public <S> Restorable<S> restorable(
            Class<S> type, String collection, Function<S, Listing> listing, Derived<S> derived) {
        return new Restorable<>(
                collection, collection(collection), new DocumentShape<>(type, json), listing, derived, relay, clock);
    }

    /** What the service's documents owe each other. */
    public Errands errands() {
        return new Errands(collection(stream.collection()));
    }

    /** Files of the service's own; what is kept of them in collections has names that begin with this one and a dot. */
    public GuardedBucket bucket(String name) {
        return new GuardedBucket(name, mongo);
    }

    /** A collection of the service's own beside its documents, for what is derived from them. */
    public GuardedCollection collection(String name) {
        return new GuardedCollection(name, mongo);
    }
}
