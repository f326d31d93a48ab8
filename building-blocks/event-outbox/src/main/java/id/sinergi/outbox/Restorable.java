package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * A service's documents of one kind, as they are brought in line with its log after their database came back from a backup;
 * a bean for each kind, which {@link Outbox} makes. Any number of instances may do so at once, and any of them may die in
 * the middle: each activity is one guarded write, after which it is in line.
 */
public final class Restorable<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Restorable.class);
    private static final int MOST_ATTEMPTS = 50;

    private final String name;
    private final GuardedCollection collection;
    private final DocumentShape<S> shape;
    private final Restoring<S> restoring;
    private final Following<S> following;
    private final Relay relay;

    Restorable(
            String name,
            GuardedCollection collection,
            DocumentShape<S> shape,
            Function<S, Listing> listing,
            Derived<S> derived,
            Relay relay,
            Clock clock) {
        this.name = name;
        this.collection = collection;
        this.shape = shape;
        this.following = new Following<>(collection, shape, derived);
        this.relay = relay;
        this.restoring = new Restoring<>(shape, listing, derived, clock);
    }

    /** The collection of the documents. */
    String name() {
        return name;
    }

    /** Of some published versions those that no document's history tells of. */
    List<PublishedVersion> unknown(Collection<PublishedVersion> published) {
        List<String> ids =
                published.stream().map(PublishedVersion::id).distinct().toList();
        Map<String, Document> documents = new HashMap<>();
        collection
                .within(all -> all.find(Filters.in("_id", ids))
                        .projection(Projections.include("history.version", "history.at"))
                        .into(new ArrayList<>()))
                .forEach(document -> documents.put(document.getString("_id"), document));
        return published.stream()
                .filter(version -> !Histories.tellsOf(documents.get(version.id()), version))
                .toList();
    }

    /** How many there are, which takes its time. */
    long count() {
        return collection.within(MongoCollection::countDocuments);
    }

    /**
     * Brings one activity in line; nothing happens where it is.
     *
     * @param published versions of it that its document did not tell of a moment ago, in their order
     * @param log where their bodies are read
     * @return what was found and done; empty where it is in line
     * @throws Refusal where MongoDB does not answer
     */
    Optional<ResyncFinding> settle(List<PublishedVersion> published, OwnLog log, ResyncOrder order, String by) {
        String id = published.getFirst().id();
        Map<PublishedVersion, Recovered<S>> read = new HashMap<>();
        for (int attempt = 1; ; attempt++) {
            Document document = document(id);
            List<PublishedVersion> unknown = unknown(document, published);
            if (!isBehind(document, unknown)) {
                return Optional.empty();
            }
            var difference = new Difference<>(
                    document,
                    unknown.stream()
                            .map(version -> read.computeIfAbsent(version, _ -> read(version, log)))
                            .toList());
            Outcome outcome = difference.outcome(order);
            if (order.isRehearsal() || outcome == Outcome.NOTHING) {
                return Optional.of(difference.listed(order));
            }
            if (attempt > MOST_ATTEMPTS) {
                return Optional.of(difference.left("it changes all the time: repeat this for it alone"));
            }
            try {
                Restoring.Written written = outcome == Outcome.BROUGHT_BACK
                        ? restoring.broughtBack(document, difference.recovered())
                        : restoring.lifted(requireNonNull(document), difference.recovered(), order.why(), by);
                if (write(document, written)) {
                    return Optional.of(difference.settled(outcome, written.version()));
                }
            } catch (RuntimeException failed) {
                // One that cannot be written must not be in the way of all others.
                if (Refusals.concernsAll(failed)) {
                    throw failed;
                }
                LOG.warn("{} stays as it is: {}", id, Unquoted.of(failed));
                return Optional.of(difference.left("it failed: " + Unquoted.of(failed)));
            }
        }
    }

    /**
     * Makes what follows from the documents anew; to be called when they are in line.
     *
     * @param only of these alone; null: of all
     */
    void derive(@Nullable List<UUID> only, Runnable goingOn, String by) {
        if (only == null) {
            following.renew(goingOn, by);
        } else {
            following.renew(only, goingOn, by);
        }
    }

    private @Nullable Document document(String id) {
        return collection
                .within(documents -> Optional.ofNullable(
                        documents.find(Filters.eq("_id", id)).first()))
                .orElse(null);
    }

    /** Of several that were written apart under one number the first one, which is what was counted. */
    private static List<PublishedVersion> unknown(@Nullable Document document, List<PublishedVersion> published) {
        var unknown = new TreeMap<Long, PublishedVersion>();
        published.stream()
                .filter(version -> !Histories.tellsOf(document, version))
                .forEach(version -> unknown.putIfAbsent(version.version(), version));
        return List.copyOf(unknown.values());
    }

    /** A document that is above all of them counts already. */
    private static boolean isBehind(@Nullable Document document, List<PublishedVersion> unknown) {
        return !unknown.isEmpty() && (document == null || unknown.getLast().version() >= document.getLong("version"));
    }

    private Recovered<S> read(PublishedVersion version, OwnLog log) {
        Map<String, Object> body = log.body(version);
        try {
            return Recovered.of(version, body, shape);
        } catch (RuntimeException unreadable) {
            LOG.warn("{} at version {} cannot be read: {}", version.id(), version.version(), Unquoted.of(unreadable));
            return Recovered.unreadable(version, body);
        }
    }

    private boolean write(@Nullable Document read, Restoring.Written written) {
        try {
            boolean done = collection.within(documents -> {
                if (read == null) {
                    documents.insertOne(written.document());
                    return true;
                }
                return documents
                                .updateOne(
                                        Filters.and(
                                                Filters.eq("_id", read.getString("_id")),
                                                Filters.eq("version", read.getLong("version"))),
                                        written.change())
                                .getMatchedCount()
                        == 1;
            });
            if (done && written.event() != null) {
                relay.offer(written.event());
            }
            return done;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
