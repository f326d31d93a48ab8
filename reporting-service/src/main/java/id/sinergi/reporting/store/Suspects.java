package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import id.sinergi.http.Cursor;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.visible.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** The visits of which another report may tell, one document each under the visit's id. */
public final class Suspects {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final PerGeneration collections;
    private final JsonMapper json = JsonMapper.builder().build();

    public Suspects(MongoOperations mongo, CurrentGeneration generation) {
        this.collections = new PerGeneration("suspects_", indexes(), Visible::records, mongo, generation);
    }

    /**
     * Where suspects stand in lists, in the order of lists.
     *
     * @param from where to begin; null: at the first
     */
    List<Cursor> places(Suspected which, @Nullable From from, int limit) {
        Bson filter = from == null ? which.filter() : Filters.and(which.filter(), from.filter());
        return collections.read(suspects -> suspects.find(filter)
                .sort(Register.NEWEST_FIRST)
                .projection(Projections.include("sort"))
                .limit(limit)
                .map(document -> new Cursor(document.getString("sort"), document.getString("_id")))
                .into(new ArrayList<>()));
    }

    /** Those of the visits that are suspects. */
    public List<Candidate> find(Collection<String> visits) {
        return candidates(Filters.and(Filters.in("_id", visits), Filters.exists("scopes")));
    }

    /** The suspects that share a host and a visitor with one of these. */
    public List<Candidate> around(Collection<Candidate> candidates) {
        List<String> pairs = candidates.stream()
                .flatMap(candidate -> candidate.pairs().stream())
                .distinct()
                .toList();
        return pairs.isEmpty() ? List.of() : candidates(Filters.in("pairs", pairs));
    }

    /**
     * Writes suspects of a generation; what is older than the stored one changes nothing.
     *
     * @param suspects by visit; a null candidate stands for a tombstone, whose document stays for its offset, but is
     *     found by no query
     */
    public void write(String generation, Collection<Sunk<Suspect>> suspects) {
        GuardedWrites.write(
                collections.toWrite(generation),
                suspects.stream().map(Suspects::write).toList());
    }

    private static UpdateOneModel<Document> write(Sunk<Suspect> suspect) {
        Document content = new Document("entry", suspect.json())
                .append("offset", suspect.offset())
                .append("partition", suspect.partition());
        Document change = new Document("$set", content);
        Candidate candidate = suspect.value().candidate();
        if (candidate == null) {
            change.append(
                    "$unset",
                    new Document("scopes", "")
                            .append("pairs", "")
                            .append("counted", "")
                            .append("sort", ""));
        } else {
            content.append("sort", candidate.sortKey())
                    .append("scopes", texts(candidate.scopes()))
                    .append("pairs", texts(candidate.pairs()))
                    .append(
                            "counted",
                            texts(candidate.asSuspect().parts().stream()
                                    .map(Contribution::key)
                                    .toList()));
        }
        Bson guard = GuardedWrites.notNewer(suspect.value().visit(), suspect.offset());
        return new UpdateOneModel<>(guard, change, UPSERT);
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Register.NEWEST_FIRST),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("scopes"), Register.NEWEST_FIRST)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("counted"), Register.NEWEST_FIRST)),
                new IndexModel(Indexes.ascending("pairs")));
    }

    private List<Candidate> candidates(Bson filter) {
        return collections.read(suspects -> suspects.find(filter).into(new ArrayList<>())).stream()
                .map(document -> json.readValue(document.getString("entry"), Candidate.class))
                .toList();
    }

    /** A visit as its topic has it; null: it is no suspect. */
    public record Suspect(String visit, @Nullable Candidate candidate) {}
}
