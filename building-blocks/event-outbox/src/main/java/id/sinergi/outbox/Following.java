package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from a service's documents, made anew for all of them, and what they may owe each other, to be done again: a
 * backup may have read one of them before and another one after a change.
 */
final class Following<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int AT_ONCE = 200;

    private final GuardedCollection collection;
    private final DocumentShape<S> shape;
    private final Derived<S> derived;

    Following(GuardedCollection collection, DocumentShape<S> shape, Derived<S> derived) {
        this.collection = collection;
        this.shape = shape;
        this.derived = derived;
    }

    /**
     * Makes it anew, some documents at a time.
     *
     * @param goingOn is called now and then; what it throws ends it
     * @param by for whom
     * @throws Refusal where MongoDB does not answer
     */
    void renew(Runnable goingOn, String by) {
        if (derived.isNothing()) {
            return;
        }
        List<Document> some = found(Filters.empty());
        while (!some.isEmpty()) {
            renew(readable(some), by);
            goingOn.run();
            String last = some.getLast().getString("_id");
            some = some.size() < AT_ONCE ? List.of() : found(Filters.gt("_id", last));
        }
    }

    /** The same of these documents alone. */
    void renew(List<UUID> only, Runnable goingOn, String by) {
        if (derived.isNothing()) {
            return;
        }
        for (int from = 0; from < only.size(); from += AT_ONCE) {
            List<String> some = only.subList(from, Math.min(only.size(), from + AT_ONCE)).stream()
                    .map(UUID::toString)
                    .toList();
            renew(readable(found(Filters.in("_id", some))), by);
            goingOn.run();
        }
    }

    private void renew(List<Stored<S>> some, String by) {
        try {
            derived.enter(some);
            derived.owed(some).forEach((stored, owed) -> owe(stored, owed, by));
        } catch (RuntimeException failed) {
            if (Refusals.concernsAll(failed)) {
                throw failed;
            }
            if (some.size() > 1) {
                some.forEach(one -> renew(List.of(one), by));
            } else {
                some.forEach(one -> staysAsItIs(one.id().toString(), failed));
            }
        }
    }

    private List<Stored<S>> readable(List<Document> documents) {
        return documents.stream().flatMap(document -> read(document).stream()).toList();
    }

    private Optional<Stored<S>> read(Document document) {
        try {
            return Optional.of(shape.stored(document));
        } catch (RuntimeException unreadable) {
            staysAsItIs(document.getString("_id"), unreadable);
            return Optional.empty();
        }
    }

    private static void staysAsItIs(String id, RuntimeException why) {
        LOG.warn("What follows from {} stays as it is: {}", id, Unquoted.of(why));
    }

    private void owe(Stored<S> stored, Errand.Order owed, String by) {
        var same = Filters.and(
                Filters.eq("_id", stored.id().toString()),
                Filters.eq("version", stored.version()),
                Filters.exists("errand", false));
        var errand = Updates.set("errand", Errand.document(owed, stored, by));
        collection.within(documents -> documents.updateOne(same, errand));
    }

    private List<Document> found(Bson which) {
        return collection.within(documents -> documents
                .find(which)
                .projection(OutboxDocuments.WITHOUT_PAST)
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>()));
    }
}
