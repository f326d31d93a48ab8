package id.sinergi.reporting.sink;

import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.PartnerNames;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Sunk;
import id.sinergi.reporting.store.Suspects;
import id.sinergi.reporting.store.Suspects.Suspect;
import id.sinergi.reporting.store.Totals;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import tools.jackson.databind.json.JsonMapper;

/** Writes records of the compacted topics into the store, any number of times. */
public final class Storing {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Totals totals;
    private final Register register;
    private final PartnerNames partners;
    private final Suspects suspects;
    private final Predicate<String> toStore;

    /**
     * Writes those of some generations.
     *
     * @param toStore which they are, by name
     */
    Storing(Totals totals, Register register, PartnerNames partners, Suspects suspects, Predicate<String> toStore) {
        this.totals = totals;
        this.register = register;
        this.partners = partners;
        this.suspects = suspects;
        this.toStore = toStore;
    }

    /**
     * Writes a record that was read before, from its place; where the store has it, or a newer one, nothing changes.
     *
     * @throws UnreadableRecord where this release cannot read it either
     * @throws NotToStore where its generation is not this instance's to store: nothing was written
     */
    public void again(ConsumerRecord<byte[], byte[]> record) {
        List<Incoming> batch = List.of(Incoming.of(record));
        String generation = batch.getFirst().generation();
        if (!toStore.test(generation)) {
            throw new NotToStore(generation);
        }
        try {
            if (record.topic().startsWith("sinergi.totals.")) {
                totals(batch);
            } else if (record.topic().startsWith("sinergi.register.")) {
                entries(batch);
            } else {
                suspects(batch);
            }
        } catch (BatchListenerFailedException unreadable) {
            throw new UnreadableRecord(String.valueOf(unreadable.getMessage()));
        }
    }

    void totals(List<Incoming> records) {
        var batch = Batch.read(records, toStore, this::total);
        batch.write(TotalKey::toString, Storing::later, totals::write);
        batch.failIfUnreadable();
    }

    void entries(List<Incoming> records) {
        var batch = Batch.read(records, toStore, this::entry);
        batch.write(RegisterEntry::key, Storing::later, register::write);
        batch.write(RegisterEntry::activity, Storing::newer, register::writeCurrent);
        batch.write(RegisterEntry::key, Storing::later, partners::write);
        batch.failIfUnreadable();
    }

    void suspects(List<Incoming> records) {
        var batch = Batch.read(records, toStore, this::suspect);
        batch.write(Suspect::visit, Storing::later, suspects::write);
        batch.failIfUnreadable();
    }

    private TotalKey total(Incoming record) {
        if (record.value() != null) {
            json.readValue(record.value(), Total.class);
        }
        return TotalKey.parse(key(record));
    }

    private RegisterEntry entry(Incoming record) {
        if (record.value() == null) {
            throw new UnreadableRecord("the register has no tombstones");
        }
        RegisterEntry entry = json.readValue(record.value(), RegisterEntry.class);
        if (!entry.key().equals(record.key())) {
            throw new UnreadableRecord("the key is not that of the entry, " + entry.key());
        }
        return entry;
    }

    private Suspect suspect(Incoming record) {
        return new Suspect(
                key(record), record.value() == null ? null : json.readValue(record.value(), Candidate.class));
    }

    private static String key(Incoming record) {
        if (record.key() == null) {
            throw new UnreadableRecord("the record has no key");
        }
        return record.key();
    }

    private static <T> Sunk<T> later(Sunk<T> one, Sunk<T> other) {
        return other.offset() >= one.offset() ? other : one;
    }

    private static Sunk<RegisterEntry> newer(Sunk<RegisterEntry> one, Sunk<RegisterEntry> other) {
        long difference = other.value().version() - one.value().version();
        return difference == 0 ? later(one, other) : difference > 0 ? other : one;
    }
}
