package id.sinergi.benchmarks.counting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards are made of, as it lies in MongoDB. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ASKED_AT_ONCE = 1_000;

    private final MongoCollection<Document> totals;
    private final MongoCollection<Document> register;

    /** @param generation that is looked at: {@code g1} */
    Dashboards(MongoClient mongo, String generation) {
        MongoDatabase reporting = mongo.getDatabase("reporting");
        totals = reporting.getCollection("totals_" + generation);
        register = reporting.getCollection("register_" + generation);
    }

    /** How many versions the register holds. */
    long versions() {
        return register.estimatedDocumentCount();
    }

    /** Whether everything is there: the nation first, since it changes with every report. */
    boolean show(Expected expected, long versions) {
        return holds(expected, Scope.Kind.NATION)
                && versions() >= versions
                && holds(expected, Scope.Kind.REGIONAL_OFFICE);
    }

    /** Whether all totals of scopes of that kind are as expected; possible duplicates are counted elsewhere. */
    boolean holds(Expected expected, Scope.Kind kind) {
        Map<TotalKey, Total> wanted = expected.of(kind);
        List<String> ids = wanted.keySet().stream().map(TotalKey::toString).toList();
        Map<String, Total> found = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            totals.find(Filters.in("_id", ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE))))
                    .forEach(document -> found.put(document.getString("_id"), total(document)));
        }
        return wanted.entrySet().stream()
                .allMatch(entry ->
                        entry.getValue().equals(found.get(entry.getKey().toString())));
    }

    private static Total total(Document document) {
        Total total = JSON.readValue(document.getString("total"), Total.class);
        return total.minus(Total.of(
                Measure.VISITS_POSSIBLE_DUPLICATES.key(), total.get(Measure.VISITS_POSSIBLE_DUPLICATES.key())));
    }
}
