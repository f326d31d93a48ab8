package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import id.sinergi.report.Organisation;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Organisations;
import id.sinergi.reporting.visible.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The organisations that any version of any record names, one document each under the organisation's key. */
public final class PartnerNames {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** How many keys are remembered as written, so that the same few partners are not written with every record. */
    private static final int MOST_REMEMBERED = 20_000;

    private final PerGeneration collections;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    public PartnerNames(MongoOperations mongo, CurrentGeneration generation) {
        this.collections = new PerGeneration("partners_", indexes(), Visible::everyones, mongo, generation);
    }

    /** Those that are asked for, by name. */
    public List<Organisation> find(PartnerSearch search, int limit) {
        return read(search.filter(), limit);
    }

    /** Those with these keys. */
    public List<Organisation> find(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : read(Filters.in("_id", keys), keys.size());
    }

    /** Writes those that entries of a generation name; a spelling that came earlier stays. */
    public void write(String generation, Collection<Sunk<RegisterEntry>> entries) {
        Map<String, Organisation> named = new TreeMap<>();
        for (var entry : entries) {
            Organisations.in(entry.value().type(), entry.value().state())
                    .forEach(organisation -> named.putIfAbsent(organisation.key(), organisation));
        }
        named.keySet().removeIf(key -> written.contains(generation + key));
        if (!named.isEmpty()) {
            GuardedWrites.write(
                    collections.toWrite(generation),
                    named.values().stream().map(PartnerNames::write).toList());
            remember(generation, named.keySet());
        }
    }

    private void remember(String generation, Collection<String> keys) {
        if (written.size() > MOST_REMEMBERED) {
            written.clear();
        }
        keys.forEach(key -> written.add(generation + key));
    }

    private static UpdateOneModel<Document> write(Organisation organisation) {
        String name = Organisation.normalised(organisation.name());
        return new UpdateOneModel<>(
                Filters.eq("_id", organisation.key()),
                new Document(
                        "$setOnInsert",
                        new Document("name", organisation.name())
                                .append("kind", organisation.kind().name())
                                .append("unitOf", organisation.unitOf())
                                .append("regency", organisation.regency())
                                .append(
                                        "words",
                                        Stream.of(name.split(" ")).distinct().toList())),
                UPSERT);
    }

    private List<Organisation> read(Bson filter, int limit) {
        return collections
                .read(partners -> partners.find(filter)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .map(PartnerNames::organisation)
                .toList();
    }

    private static Organisation organisation(Document document) {
        return new Organisation(
                document.getString("name"),
                Organisation.Kind.valueOf(document.getString("kind")),
                text(document, "unitOf"),
                text(document, "regency"));
    }

    private static @Nullable String text(Document document, String name) {
        return document.getString(name);
    }

    private static List<IndexModel> indexes() {
        return Stream.of("words", "kind", "regency")
                .map(field -> new IndexModel(Indexes.ascending(field, "_id")))
                .toList();
    }
}
