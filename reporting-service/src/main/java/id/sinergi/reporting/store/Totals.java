package id.sinergi.reporting.store;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.visible.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The totals, one document each: {@code _id} is the key, {@code total} the very text of the topic, so that two
 * generations can be compared byte by byte.
 */
public final class Totals implements Sums {

    private static final String NOTHING = "{}";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final PerGeneration collections;
    private final JsonMapper json = JsonMapper.builder().build();

    public Totals(MongoOperations mongo, CurrentGeneration generation) {
        this.collections = new PerGeneration("totals_", List.of(), Visible::totals, mongo, generation);
    }

    /** One read by id. */
    @Override
    public Map<TotalKey, Total> find(Collection<TotalKey> keys) {
        List<String> ids = keys.stream().map(TotalKey::toString).toList();
        return collections.read(totals -> totals.find(Filters.in("_id", ids)).into(new ArrayList<>())).stream()
                .filter(Totals::isPresent)
                .collect(toMap(document -> TotalKey.parse(document.getString("_id")), this::total));
    }

    /** What changes with every writing of these totals, of those that were ever written; one read by id. */
    public Map<TotalKey, Long> revisions(Collection<TotalKey> keys) {
        List<String> ids = keys.stream().map(TotalKey::toString).toList();
        return collections
                .read(totals -> totals.find(Filters.in("_id", ids))
                        .projection(Projections.include("offset"))
                        .into(new ArrayList<>()))
                .stream()
                .collect(toMap(
                        document -> TotalKey.parse(document.getString("_id")), document -> document.getLong("offset")));
    }

    /**
     * Writes totals of a generation; what is older than the stored one changes nothing.
     *
     * <p>A tombstone is written as an empty total rather than deleted: the document keeps the offset, and an older
     * record that comes again cannot bring the total back.
     */
    public void write(String generation, Collection<Sunk<TotalKey>> totals) {
        GuardedWrites.write(
                collections.toWrite(generation),
                totals.stream().map(Totals::write).toList());
    }

    private static UpdateOneModel<Document> write(Sunk<TotalKey> total) {
        return new UpdateOneModel<>(
                GuardedWrites.notNewer(total.value().toString(), total.offset()),
                Updates.combine(
                        Updates.set("total", total.json()),
                        Updates.set("offset", total.offset()),
                        Updates.set("partition", total.partition())),
                UPSERT);
    }

    private static boolean isPresent(Document document) {
        return !NOTHING.equals(document.getString("total"));
    }

    private Total total(Document document) {
        return json.readValue(document.getString("total"), Total.class);
    }
}
