package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;

/** The errands of a service's documents. */
public final class Errands {

    private final GuardedCollection collection;

    Errands(GuardedCollection collection) {
        this.collection = collection;
    }

    /** What a document owes. */
    public Optional<Errand> of(UUID document) {
        return find(Filters.and(Filters.eq("_id", document.toString()), Filters.exists("errand")), 1).stream()
                .findFirst();
    }

    /** What is owed to a document. */
    public List<Errand> to(UUID document) {
        return find(Filters.eq("errand.to", document.toString()), Integer.MAX_VALUE);
    }

    /** What has been owed since before that moment, the oldest first. */
    public List<Errand> since(Instant moment, int limit) {
        return find(Filters.lt("errand.at", Date.from(moment)), limit);
    }

    /** It is done; nothing happens where it was done before. */
    public void done(Errand errand) {
        Bson same = Filters.and(
                Filters.eq("_id", errand.from().toString()),
                Filters.eq("errand.id", errand.id().toString()));
        collection.within(documents -> documents.updateOne(same, Updates.unset("errand")));
    }

    private List<Errand> find(Bson filter, int limit) {
        return collection
                .within(documents -> documents
                        .find(filter)
                        .projection(Projections.include("errand"))
                        .sort(Sorts.ascending("errand.at"))
                        .limit(limit == Integer.MAX_VALUE ? 0 : limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(Errand::read)
                .toList();
    }
}
