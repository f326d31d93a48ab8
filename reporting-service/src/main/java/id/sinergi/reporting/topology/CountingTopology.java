package id.sinergi.reporting.topology;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;
import static org.apache.kafka.common.serialization.Serdes.String;

import id.sinergi.observation.Trails;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.EventReader.Event;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Turns events into register entries, totals and suspected duplicates, exactly once.
 *
 * <pre>
 * events → reading ─→ counting ┬→ register
 *             │         │      ├→ differences ─────────────┬→ totals
 *             └─────────┴─┐    └→ pairs → suspicions → suspects
 *                         └→ dead letters
 * </pre>
 *
 * @param counting what is made of a version; whatever it says is what is counted and, later, what is withdrawn
 * @param stores where state is kept
 * @param partitions of every internal topic
 * @param trails where reports are followed: from events that have one on to their register entries and totals
 */
public record CountingTopology(
        Topics topics,
        Function<Event, RegisterEntry> counting,
        DslStoreSuppliers stores,
        int partitions,
        Trails trails) {

    /** The bytes that a register entry may take; a record holds more, for what surrounds it. */
    public static final int LARGEST_ENTRY = 3 * 1024 * 1024;

    private static final Serde<Total> TOTALS = Json.serde(Total.class);
    private static final Serde<Candidate> CANDIDATES = Json.serde(Candidate.class);

    /** Adds the whole topology to the builder. */
    public void addTo(StreamsBuilder builder) {
        var read = builder.stream(
                        Topics.sources(),
                        Consumed.with(ByteArray(), ByteArray()).withName("events"))
                .process(Reading::new, Named.as("reading"));
        builder.addStateStore(store(Counting.STORE, String(), Json.serde(Counted.class)));
        var counted = only(read, Reading.Readable.class, "readable")
                .process(() -> new Counting(counting, trails), Named.as("counting"), Counting.STORE);
        setAside(only(read, SetAside.class, "unreadable")
                .merge(only(counted, SetAside.class, "uncountable"), Named.as("unusable")));
        only(counted, Outcome.Registered.class, "registered")
                .mapValues(Outcome.Registered::entry, Named.as("register-entries"))
                .to(topics.register(), registerProduced());

        var suspected = suspected(builder, only(counted, Outcome.Paired.class, "paired"));
        only(suspected, Outcome.Suspected.class, "suspected")
                .mapValues(Outcome.Suspected::candidate, Named.as("suspect-visits"))
                .to(topics.suspects(), Produced.with(String(), CANDIDATES).withName("suspects"));

        totals(only(counted, Outcome.Changed.class, "changed")
                .merge(only(suspected, Outcome.Changed.class, "changed-by-suspicion"), Named.as("changes")));
    }

    private void setAside(KStream<String, SetAside> unusable) {
        unusable.map((_, bad) -> KeyValue.pair(bad.key(), bad.body()), Named.as("as-received"))
                .to(
                        topics.deadLetters(),
                        Produced.with(ByteArray(), ByteArray()).withName("dead-letters"));
    }

    private void totals(KStream<String, Outcome.Changed> changes) {
        changes.mapValues(Outcome.Changed::difference, Named.as("differences"))
                .repartition(repartitioned("differences", TOTALS))
                .groupByKey(Grouped.with("by-total", String(), TOTALS))
                .aggregate(
                        () -> Total.NONE,
                        (_, difference, total) -> orNull(total.plus(difference)),
                        Named.as("adding"),
                        Materialized.<String, Total>as(stores.keyValueStore(new DslKeyValueParams("totals", true)))
                                .withKeySerde(String())
                                .withValueSerde(TOTALS)
                                .withCachingEnabled())
                .toStream(Named.as("current-totals"))
                .to(topics.totals(), Produced.with(String(), TOTALS).withName("totals-out"));
    }

    private KStream<String, Outcome> suspected(StreamsBuilder builder, KStream<String, Outcome.Paired> paired) {
        builder.addStateStore(store(Pairing.STORE, String(), CANDIDATES));
        builder.addStateStore(store(Suspecting.STORE, String(), Json.serde(Suspicions.class)));
        return paired.repartition(repartitioned("pairs", Json.serde(Outcome.Paired.class)))
                .process(Pairing::new, Named.as("pairing"), Pairing.STORE)
                .repartition(repartitioned("suspicions", Json.serde(Suspicion.class)))
                .process(Suspecting::new, Named.as("suspecting"), Suspecting.STORE);
    }

    private static Produced<String, RegisterEntry> registerProduced() {
        return Produced.with(String(), Json.serde(RegisterEntry.class))
                .withName("register")
                .withStreamPartitioner(new ByActivity());
    }

    private <V> Repartitioned<String, V> repartitioned(String name, Serde<V> values) {
        return Repartitioned.with(String(), values).withName(name).withNumberOfPartitions(partitions);
    }

    private <K, V> StoreBuilder<KeyValueStore<K, V>> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(stores.keyValueStore(new DslKeyValueParams(name, false)), keys, values);
    }

    private static <K, V, T extends V> KStream<K, T> only(KStream<K, V> all, Class<T> type, String name) {
        return all.flatMapValues(
                value -> type.isInstance(value) ? List.of(type.cast(value)) : List.of(), Named.as(name));
    }

    /** The aggregation deletes what is null: an empty total leaves a tombstone. */
    @SuppressWarnings("NullAway")
    private static Total orNull(Total total) {
        return total.isEmpty() ? null : total;
    }
}
