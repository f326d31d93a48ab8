package id.sinergi.evidence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.GuardedCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;

/** The dossiers of records, each one document under the record's id: found by id alone, changed by one guarded write. */
final class Dossiers {

    /** So often somebody else may be faster before a change is given up. */
    private static final int TRIALS = 20;

    private final GuardedCollection collection;

    Dossiers(GuardedCollection collection) {
        this.collection = collection;
    }

    Dossier of(UUID record) {
        return of(List.of(record)).getFirst();
    }

    /** Those of these records, in their order. */
    List<Dossier> of(Collection<UUID> records) {
        Bson query = Filters.in("_id", records.stream().map(UUID::toString).toList());
        List<Dossier> found = collection
                .within(documents -> documents.find(query).into(new ArrayList<>()))
                .stream()
                .map(DossierDocument::read)
                .toList();
        return records.stream()
                .map(record -> found.stream()
                        .filter(dossier -> dossier.record().equals(record))
                        .findFirst()
                        .orElseGet(() -> Dossier.empty(record)))
                .toList();
    }

    /**
     * Changes a dossier as it then is; a change that leaves it as it is writes nothing.
     *
     * @return the dossier afterwards
     */
    Dossier change(UUID record, UnaryOperator<Dossier> change) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Dossier current = of(record);
            Dossier changed = change.apply(current);
            if (changed.equals(current) || write(changed)) {
                return changed;
            }
        }
        throw Refusal.of(ProblemType.UNAVAILABLE, "Others change these attachments; try again in a moment.");
    }

    private boolean write(Dossier changed) {
        String id = changed.record().toString();
        List<Document> attachments = DossierDocument.attachments(changed);
        if (changed.revision() > 0) {
            Bson unchanged = Filters.and(Filters.eq("_id", id), Filters.eq("revision", changed.revision()));
            Bson change = Updates.combine(Updates.inc("revision", 1L), Updates.set("attachments", attachments));
            return collection
                            .within(documents -> documents.updateOne(unchanged, change))
                            .getMatchedCount()
                    == 1;
        }
        try {
            Document first = new Document("_id", id).append("revision", 1L).append("attachments", attachments);
            collection.within(documents -> documents.insertOne(first));
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
