package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.register.RegisterEntry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.JacksonException;
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

    /**
     * What differs, by key. While reports come in some may for a moment. A document that cannot be read contributes
     * nothing, so that what it should contribute differs.
     */
    SortedMap<String, Gap> differing(Generation generation) {
        SortedMap<String, Total> contributed = contributed(generation);
        compared = contributed.size();
        var differing = new TreeMap<String, Gap>();
        each("totals_", "total", generation, document -> {
            String key = String.valueOf(document.get("_id"));
            String stored = String.valueOf(document.get("total"));
            Total must = contributed.remove(key);
            if (!stored.equals(text(must))) {
                differing.put(key, gap(stored, must));
            }
        });
        contributed.forEach((key, total) -> differing.put(key, gap(NOTHING, total)));
        return differing;
    }

    private SortedMap<String, Total> contributed(Generation generation) {
        var contributed = new TreeMap<String, Total>();
        each(
                "current_",
                "entry",
                generation,
                document -> read(document.get("entry"), RegisterEntry.class)
                        .ifPresent(entry -> add(contributed, entry.contributions())));
        each(
                "suspects_",
                "entry",
                generation,
                document -> read(document.get("entry"), Candidate.class)
                        .ifPresent(candidate -> add(contributed, candidate.asSuspect())));
        contributed.values().removeIf(Total::isEmpty);
        return contributed;
    }

    private void each(String prefix, String field, Generation generation, Consumer<Document> action) {
        mongo.getCollection(prefix + generation.name())
                .find()
                .projection(new Document(field, 1))
                .batchSize(500)
                .forEach(action);
    }

    private <T> Optional<T> read(@Nullable Object stored, Class<T> type) {
        if (!(stored instanceof String text) || NOTHING.equals(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(text, type));
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Gap gap(String stored, @Nullable Total must) {
        Total told = read(stored, Total.class).orElse(Total.NONE);
        return new Gap(stored, text(must), told.minus(must == null ? Total.NONE : must));
    }

    private static void add(SortedMap<String, Total> totals, Contributions contributions) {
        contributions.parts().forEach(part -> totals.merge(part.key().toString(), part.measures(), Total::plus));
    }

    private String text(@Nullable Total total) {
        return total == null ? NOTHING : json.writeValueAsString(total);
    }

    /**
     * A total that is not the sum of what is contributed.
     *
     * @param amount stored minus contributed: it stays the same while reports go on coming
     */
    record Gap(String stored, String contributed, Total amount) {

        @Override
        public String toString() {
            return "stored " + stored + ", contributed " + contributed;
        }
    }
}
