package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Document document = document(id);
            List<PublishedVersion> unknown = unknown(document, published);
            if (!isBehind(document, unknown)) {
                return Optional.empty();
            }
            List<Recovered<S>> recovered = unknown.stream()
                    .map(version -> read.computeIfAbsent(version, _ -> read(version, log)))
                    .toList();
            Outcome outcome = outcome(document, recovered, order);
            try {
                Restoring.Written written = switch (outcome) {
                    case NOTHING -> null;
                    case BROUGHT_BACK -> restoring.broughtBack(document, recovered);
                    case LIFTED -> restoring.lifted(requireNonNull(document), recovered, order.why(), by);
                };
                if (written == null || write(document, written)) {
                    return Optional.of(finding(document, recovered, outcome, written, unread(recovered)));
                }
            } catch (RuntimeException failed) {
                // One that cannot be written must not be in the way of all others; an outage is in the way of all.
                if (failed instanceof Refusal refusal && refusal.type() == ProblemType.UNAVAILABLE) {
                    throw failed;
                }
                LOG.warn("{} stays as it is: {}", id, failed.toString());
                return Optional.of(finding(document, recovered, Outcome.NOTHING, null, "it failed: " + failed));
            }
        }
        throw new IllegalStateException(id + " changes all the time");
    }

    /** Makes what follows from the documents anew; to be called when all are in line. */
    void derive(Runnable goingOn, String by) {
        following.renew(goingOn, by);
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

    private static boolean isDiverged(@Nullable Document document, List<? extends Recovered<?>> recovered) {
        return document != null && recovered.getFirst().at().version() <= document.getLong("version");
    }

    /** Where the database went on, too, its state is what somebody decided last. */
    private static Outcome outcome(
            @Nullable Document document, List<? extends Recovered<?>> recovered, ResyncOrder order) {
        boolean readable = recovered.getLast().state() != null;
        if (order.isRehearsal() || (document == null && !(order.bringsBack() && readable))) {
            return Outcome.NOTHING;
        }
        return order.bringsBack() && readable && !isDiverged(document, recovered)
                ? Outcome.BROUGHT_BACK
                : Outcome.LIFTED;
    }

    private Recovered<S> read(PublishedVersion version, OwnLog log) {
        Map<String, Object> body = log.body(version);
        try {
            return Recovered.of(version, body, shape);
        } catch (RuntimeException unreadable) {
            LOG.warn("{} at version {} cannot be read: {}", version.id(), version.version(), unreadable.toString());
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

    private static ResyncFinding finding(
            @Nullable Document document,
            List<? extends Recovered<?>> recovered,
            Outcome outcome,
            Restoring.@Nullable Written written,
            @Nullable String note) {
        Recovered<?> newest = recovered.getLast();
        return new ResyncFinding(
                newest.at().id(),
                document == null ? Kind.MISSING : isDiverged(document, recovered) ? Kind.DIVERGED : Kind.OLDER,
                outcome,
                newest.facilities(),
                newest.title(),
                document == null ? null : document.getLong("version"),
                newest.at().version(),
                newest.at().recordedAt(),
                written == null ? null : written.version(),
                note);
    }

    private static @Nullable String unread(List<? extends Recovered<?>> recovered) {
        return recovered.stream().anyMatch(version -> version.state() == null)
                ? "of what the log has this release cannot read everything"
                : null;
    }
}
