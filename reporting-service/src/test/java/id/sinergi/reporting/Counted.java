package id.sinergi.reporting;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Sunk;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Suspects.Suspect;
import id.sinergi.reporting.store.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Fills the store with what a generation would have counted, by the oracle. */
public final class Counted {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Totals totals;
    private final Register register;
    private final Suspects suspects;
    private final MongoOperations mongo;
    private final Registering registering;
    private final List<RegisterEntry> entries = new ArrayList<>();
    private long offset;

    public Counted(Totals totals, Register register, Suspects suspects, MongoOperations mongo, Directory directory) {
        this.totals = totals;
        this.register = register;
        this.suspects = suspects;
        this.mongo = mongo;
        this.registering = new Registering(directory);
    }

    public Counted nothing() {
        entries.clear();
        mongo.getCollectionNames().forEach(mongo::dropCollection);
        return this;
    }

    public Counted report(Family family, Reports.Report... reports) {
        for (var report : reports) {
            entries.add(registering.entry(new EventReader().read(family, report.bytes())));
        }
        return this;
    }

    /** Writes all that was reported, as if it came later than what was written before. */
    public void store() {
        offset++;
        var recount = Recount.of(entries);
        // What is none any more is absent from the recount.
        List.of("totals_g1", "suspects_g1")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        totals.write(
                "g1",
                recount.totals().entrySet().stream()
                        .map(total -> sunk(total.getKey(), total.getValue()))
                        .toList());
        suspects.write(
                "g1",
                recount.suspects().values().stream()
                        .map(suspect -> sunk(new Suspect(suspect.visit(), suspect), suspect))
                        .toList());
        register.write("g1", entries.stream().map(entry -> sunk(entry, entry)).toList());
        new PartnerNames(mongo, () -> "g1")
                .write("g1", entries.stream().map(entry -> sunk(entry, entry)).toList());
        entries.stream()
                .sorted(Comparator.comparingLong(RegisterEntry::version))
                .forEach(entry -> register.writeCurrent("g1", List.of(sunk(entry, entry))));
    }

    private <T> Sunk<T> sunk(T value, Object json) {
        return new Sunk<>(value, JSON.writeValueAsString(json), 0, offset);
    }
}
