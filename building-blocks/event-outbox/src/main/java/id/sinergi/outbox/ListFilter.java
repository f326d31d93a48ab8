package id.sinergi.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.sinergi.http.Cursor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** How a {@link ListQuery} is asked of MongoDB, and the indexes that answer it. */
final class ListFilter {

    static final Bson ORDER = Sorts.orderBy(Sorts.descending("listing.sort"), Sorts.ascending("_id"));

    private static final List<String> EVERYWHERE = List.of("facility", "regionalOffice", "occasion");

    private ListFilter() {}

    static Bson of(ListQuery query) {
        List<Bson> filters = new ArrayList<>();
        query.keys().forEach((name, value) -> filters.add(Filters.eq("listing." + name, value)));
        if (query.from() != null) {
            filters.add(Filters.gte("listing.last", query.from().first().toString()));
        }
        if (query.to() != null) {
            filters.add(Filters.lte("listing.first", query.to().last().toString()));
        }
        if (query.undated() != null) {
            filters.add(query.undated() ? Filters.eq("listing.sort", "") : Filters.gt("listing.sort", ""));
        }
        if (query.changedSince() != null) {
            filters.add(Filters.gte("recordedAt", Date.from(query.changedSince())));
        }
        if (query.after() != null) {
            filters.add(after(query.after()));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static Bson after(Cursor place) {
        return Filters.or(
                Filters.lt("listing.sort", place.sort()),
                Filters.and(Filters.eq("listing.sort", place.sort()), Filters.gt("_id", place.id())));
    }

    /** @param filters the keys that lists are filtered by, besides those of every list */
    static List<IndexModel> indexes(Set<String> filters) {
        Stream<IndexModel> always = Stream.of(
                new IndexModel(Indexes.compoundIndex(Indexes.descending("listing.sort"), Indexes.ascending("_id"))),
                new IndexModel(Indexes.ascending("recordedAt")),
                new IndexModel(Indexes.ascending("outbox.at")),
                new IndexModel(Indexes.ascending("errand.at")),
                new IndexModel(Indexes.ascending("errand.to")));
        Stream<String> keys =
                Stream.concat(EVERYWHERE.stream(), filters.stream().sorted());
        return Stream.concat(always, keys.distinct().map(ListFilter::byKey)).toList();
    }

    private static IndexModel byKey(String name) {
        return new IndexModel(Indexes.compoundIndex(
                Indexes.ascending("listing." + name), Indexes.descending("listing.sort"), Indexes.ascending("_id")));
    }
}
