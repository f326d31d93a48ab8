package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sums from nothing what the newest versions and the suspects contribute, an activity at a time, and holds the totals
 * against it: what the topology reached step by step must be the same, byte for byte.
 */
final class TotalsAgainstContributions {

    private static final String NOTHING = "{}";

    private final MongoOperations mongo;
    private final JsonMapper json = JsonMapper.builder().build();
    private long compared;

    TotalsAgainstContributions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** How many totals were compared. */
    long compared() {
        return compared;
    }

    /** What differs by key: {@code stored {…}, contributed {…}}. While reports come in some may for a moment. */
    SortedMap<String, String> differing(Generation generation) {
        var contributed = new TreeMap<String, Total>();
        each(
                "current_",
                "entry",
                generation,
                document -> add(
                        contributed,
                        json.readValue(document.getString("entry"), RegisterEntry.class)
                                .contributions()));
        each("suspects_", "entry", generation, document -> {
            if (document.containsKey("entry") && !NOTHING.equals(document.getString("entry"))) {
                add(
                        contributed,
                        json.readValue(document.getString("entry"), Candidate.class)
                                .asSuspect());
            }
        });
        contributed.values().removeIf(Total::isEmpty);
        compared = contributed.size();
        var differing = new TreeMap<String, String>();
        each("totals_", "total", generation, document -> {
            String key = document.getString("_id");
            String stored = document.getString("total");
            String must = text(contributed.remove(key));
            if (!stored.equals(must)) {
                differing.put(key, "stored " + stored + ", contributed " + must);
            }
        });
        contributed.forEach((key, total) -> differing.put(key, "stored {}, contributed " + text(total)));
        return differing;
    }

    private void each(String prefix, String field, Generation generation, Consumer<Document> action) {
        mongo.getCollection(prefix + generation.name())
                .find()
                .projection(new Document(field, 1))
                .batchSize(500)
                .forEach(action);
    }

    private static void add(SortedMap<String, Total> totals, Contributions contributions) {
        contributions.parts().forEach(part -> totals.merge(part.key().toString(), part.measures(), Total::plus));
    }

    private String text(@org.jspecify.annotations.Nullable Total total) {
        return total == null ? NOTHING : json.writeValueAsString(total);
    }
}
