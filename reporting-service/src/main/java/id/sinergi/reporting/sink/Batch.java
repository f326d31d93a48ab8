package id.sinergi.reporting.sink;

import static java.util.stream.Collectors.groupingBy;

import id.sinergi.reporting.store.Sunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import tools.jackson.core.JacksonException;

/** What could be read of a batch, in the order of its records, up to the first that could not. */
final class Batch<T> {

    private final List<Read<T>> read = new ArrayList<>();
    private @Nullable BatchListenerFailedException failure;

    /**
     * Reads the records of a batch.
     *
     * @param toStore the generations that are this instance's to store; records of others are passed over
     * @param reading what a record says; what it throws for unreadable ones ends the batch before them
     */
    static <T> Batch<T> read(List<Incoming> records, Predicate<String> toStore, Function<Incoming, T> reading) {
        var batch = new Batch<T>();
        for (int index = 0; index < records.size() && batch.failure == null; index++) {
            if (toStore.test(records.get(index).generation())) {
                batch.add(records.get(index), index, reading);
            }
        }
        return batch;
    }

    /**
     * Writes, for each generation, one record per key: the one that {@code choice} prefers.
     *
     * @param choice of an earlier and a later record under the same key
     */
    void write(Function<T, String> key, BinaryOperator<Sunk<T>> choice, BiConsumer<String, List<Sunk<T>>> destination) {
        Map<String, List<Read<T>>> byGeneration = read.stream().collect(groupingBy(Read::generation));
        byGeneration.forEach((generation, records) -> {
            var byKey = new TreeMap<String, Sunk<T>>();
            records.forEach(record -> byKey.merge(key.apply(record.sunk().value()), record.sunk(), choice));
            destination.accept(generation, List.copyOf(byKey.values()));
        });
    }

    /** Names the unreadable record, after all before it were written: only that one is set aside. */
    void failIfUnreadable() {
        if (failure != null) {
            throw failure;
        }
    }

    private void add(Incoming record, int index, Function<Incoming, T> reading) {
        try {
            String json = record.value() == null ? "{}" : record.value();
            read.add(new Read<>(
                    record.generation(), new Sunk<>(reading.apply(record), json, record.partition(), record.offset())));
        } catch (RuntimeException unreadable) {
            // Reading is a function of the bytes alone: no retry could end otherwise.
            String reason = reason(unreadable);
            failure = new BatchListenerFailedException(reason, new UnreadableRecord(reason), index);
        }
    }

    private static String reason(RuntimeException unreadable) {
        return unreadable instanceof JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(unreadable.getMessage());
    }

    private record Read<T>(String generation, Sunk<T> sunk) {}
}
