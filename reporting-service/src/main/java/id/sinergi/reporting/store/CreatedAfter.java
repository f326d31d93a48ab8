package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.reporting.counting.TotalKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds activities that were first recorded after the moment of a total in which they count: each total is asked for its own
 * moment, by index, some hundreds of totals at once.
 */
final class CreatedAfter {

    private static final int TOTALS_AT_ONCE = 300;

    private static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparing(Found::sort).reversed().thenComparing(Found::id);

    private final List<Bson> alternatives;

    CreatedAfter(Map<TotalKey, Instant> moments) {
        this.alternatives = moments.entrySet().stream()
                .map(moment -> Filters.and(
                        Filters.eq("counted.at", moment.getKey().toString()),
                        Filters.gt("createdAt", Date.from(moment.getValue()))))
                .toList();
    }

    /** Of each read the first of its order are enough to know the first of all. */
    List<String> find(PerGeneration entries, Criteria criteria, int limit) {
        var first = new TreeSet<>(NEWEST_FIRST);
        for (int start = 0; start < alternatives.size(); start += TOTALS_AT_ONCE) {
            List<Bson> some = alternatives.subList(start, Math.min(alternatives.size(), start + TOTALS_AT_ONCE));
            first.addAll(find(entries, Filters.and(Filters.or(some), criteria.filter()), limit));
            while (first.size() > limit) {
                first.removeLast();
            }
        }
        return first.stream().map(Found::id).toList();
    }

    private static List<Found> find(PerGeneration entries, Bson filter, int limit) {
        return entries.read(documents -> documents
                .find(filter)
                .sort(Register.NEWEST_FIRST)
                .projection(Projections.include("sort"))
                .limit(limit)
                .map(Found::of)
                .into(new ArrayList<>()));
    }

    private record Found(String id, String sort) {

        static Found of(Document document) {
            return new Found(document.getString("_id"), document.getString("sort"));
        }
    }
}
