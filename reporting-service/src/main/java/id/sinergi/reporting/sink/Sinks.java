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
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * The consumers of the compacted topics. Topics, groups and batch sizes stand in the configuration; the name of a
 * record's topic chooses its collection.
 */
@Configuration(proxyBeanMethods = false)
class Sinks {

    private final JsonMapper json = JsonMapper.builder().build();

    @Bean
    Consumer<Message<List<Object>>> totalsSink(Totals totals) {
        return message -> {
            var batch = Batch.read(Incoming.of(message), this::total);
            batch.write(TotalKey::toString, Sinks::later, totals::write);
            batch.failIfUnreadable();
        };
    }

    @Bean
    Consumer<Message<List<Object>>> registerSink(Register register, PartnerNames partners) {
        return message -> {
            var batch = Batch.read(Incoming.of(message), this::entry);
            batch.write(RegisterEntry::key, Sinks::later, register::write);
            batch.write(RegisterEntry::activity, Sinks::newer, register::writeCurrent);
            batch.write(RegisterEntry::key, Sinks::later, partners::write);
            batch.failIfUnreadable();
        };
    }

    @Bean
    Consumer<Message<List<Object>>> suspectsSink(Suspects suspects) {
        return message -> {
            var batch = Batch.read(Incoming.of(message), this::suspect);
            batch.write(Suspect::visit, Sinks::later, suspects::write);
            batch.failIfUnreadable();
        };
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
