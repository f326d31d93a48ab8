package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
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
     * Makes it anew.
     *
     * @param goingOn is called now and then; what it throws ends it
     * @param by for whom
     * @throws Refusal where MongoDB does not answer
     */
    void renew(Runnable goingOn, String by) {
        if (derived.isNothing()) {
            return;
        }
        List<Document> some = after("");
        while (!some.isEmpty()) {
            some.forEach(document -> renew(document, by));
            goingOn.run();
            some = some.size() < AT_ONCE ? List.of() : after(some.getLast().getString("_id"));
        }
    }

    private void renew(Document document, String by) {
        try {
            Stored<S> stored = shape.stored(document);
            derived.enter(stored.id(), stored.state(), stored.createdAt());
            Errand.Order owed = derived.owed(stored.state());
            if (owed != null && !document.containsKey("errand")) {
                owe(stored, owed, by);
            }
        } catch (Refusal away) {
            throw away;
        } catch (RuntimeException unreadable) {
            LOG.warn("What follows from {} stays as it is: {}", document.getString("_id"), unreadable.toString());
        }
    }

    private void owe(Stored<S> stored, Errand.Order owed, String by) {
        var same = Filters.and(
                Filters.eq("_id", stored.id().toString()),
                Filters.eq("version", stored.version()),
                Filters.exists("errand", false));
        var errand = Updates.set("errand", Errand.document(owed, stored, by));
        collection.within(documents -> documents.updateOne(same, errand));
    }

    private List<Document> after(String last) {
        return collection.within(documents -> documents
                .find(Filters.gt("_id", last))
                .projection(OutboxDocuments.WITHOUT_PAST)
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>()));
    }
}
