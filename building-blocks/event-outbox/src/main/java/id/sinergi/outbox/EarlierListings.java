package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listings as an earlier release wrote them, which knew fewer names, and how they become those of today. */
final class EarlierListings<S> {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierListings.class);
    private static final int AT_ONCE = 200;

    private final GuardedCollection collection;
    private final DocumentShape<S> shape;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    EarlierListings(GuardedCollection collection, DocumentShape<S> shape) {
        this.collection = collection;
        this.shape = shape;
    }

    /** Lists those anew that lack one of these names, and says how many they were. */
    long renew(Collection<String> names, Function<S, Listing> listing) {
        Bson unknown = Filters.or(names.stream()
                .map(name -> Filters.exists("listing." + name, false))
                .toList());
        long renewed = 0;
        List<Document> some = following("", unknown);
        while (!some.isEmpty()) {
            for (Document document : some) {
                renewed += renew(document, listing);
            }
            some = some.size() < AT_ONCE ? List.of() : following(some.getLast().getString("_id"), unknown);
        }
        return renewed;
    }

    private List<Document> following(String last, Bson unknown) {
        return collection.within(documents -> documents
                .find(Filters.and(Filters.gt("_id", last), unknown))
                .projection(OutboxDocuments.WITHOUT_PAST)
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .into(new ArrayList<>()));
    }

    private long renew(Document document, Function<S, Listing> listing) {
        return today(document, listing).map(listed -> write(document, listed)).orElse(0L);
    }

    private Optional<Document> today(Document document, Function<S, Listing> listing) {
        try {
            return Optional.of(
                    shape.listing(listing.apply(shape.stored(document).state())));
        } catch (RuntimeException failed) {
            String id = document.getString("_id");
            if (unreadable.add(id)) {
                LOG.warn("{} cannot be listed anew; lists find it as before: {}", id, failed.toString());
            }
            return Optional.empty();
        }
    }

    /** Unless it has changed since: then its change has listed it. */
    private long write(Document read, Document listed) {
        Bson unchanged =
                Filters.and(Filters.eq("_id", read.getString("_id")), Filters.eq("version", read.getLong("version")));
        return collection
                .within(documents -> documents.updateOne(unchanged, Updates.set("listing", listed)))
                .getMatchedCount();
    }
}
