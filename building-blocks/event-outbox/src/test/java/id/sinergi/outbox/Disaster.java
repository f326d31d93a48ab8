package id.sinergi.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A database that is backed up, lost and restored, and the log of what was published of it. */
final class Disaster implements AutoCloseable {

    static final String OPERATOR = "the-operator";
    static final ResyncOrder DATABASE = afterRestore(false, false, null);
    static final ResyncOrder LOG = afterRestore(true, false, null);
    private static final EventStream STREAM = new EventStream("reports", "reports.v1", "/report-service", "urn:schema");

    final Situation here = new Situation();
    final List<PendingEvent> log = new ArrayList<>();
    final Set<UUID> entered = new LinkedHashSet<>();
    final List<ResyncFinding> found = new ArrayList<>();
    int readAtOnce = 50_000;
    int findingsUntilKilled = Integer.MAX_VALUE;
    int polls;
    Consumer<UUID> whenEntered = _ -> {};

    static ResyncOrder afterRestore(boolean bringBack, boolean dryRun, @Nullable List<UUID> records) {
        return new ResyncOrder(true, null, "the disk died", bringBack, dryRun, records);
    }

    List<UUID> reported(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(here.created("report").stored().id());
        }
        return ids;
    }

    /** What was written so far is published, too. */
    List<Document> backUp() {
        log.addAll(published());
        return here.store.collection().find().into(new ArrayList<>());
    }

    void restore(List<Document> backup) {
        log.addAll(published());
        here.store.collection().deleteMany(new Document());
        if (!backup.isEmpty()) {
            here.store.collection().insertMany(backup);
        }
    }

    List<PendingEvent> published() {
        here.letTimePass();
        here.broker.received.clear();
        here.relay.sweep();
        return List.copyOf(here.broker.received);
    }

    Errands errands() {
        return new Errands(new GuardedCollection("reports", here.store.mongo));
    }

    void run(ResyncOrder order) {
        run(order, found);
    }

    void run(ResyncOrder order, List<ResyncFinding> into) {
        log.addAll(published().stream().filter(event -> !log.contains(event)).toList());
        var watching = new Resync.Watching() {
            @Override
            public void read(int records) {}

            @Override
            public void found(ResyncFinding finding) {
                into.add(finding);
                if (into.size() >= findingsUntilKilled) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        try (var own = log()) {
            new Resync(own, Map.of("reports", restorable()), STREAM, order, OPERATOR, watching, readAtOnce).run();
        }
    }

    int reannounced(boolean rehearsal) {
        int[] announced = {0};
        var written = new WrittenVersions(List.of(here.store::collection), here.relay, here.clock, Situation.JSON);
        try (var own = log()) {
            var watching = new Resync.Watching() {
                @Override
                public void read(int records) {}

                @Override
                public void found(ResyncFinding finding) {}

                @Override
                public void announced() {
                    announced[0]++;
                }
            };
            new Reannouncing(own, written, rehearsal, watching, readAtOnce).run();
        }
        return announced[0];
    }

    OwnLog log() {
        return new OwnLog(consumer(), new LogBodies(consumer()), STREAM.topic());
    }

    private Restorable<Report> restorable() {
        return new Restorable<>(
                "reports",
                new GuardedCollection("reports", here.store.mongo),
                new DocumentShape<>(Report.class, Situation.JSON),
                report -> new Listing(report.on(), Map.of()),
                new Derived<>() {
                    @Override
                    public void enter(UUID id, Report report, Instant createdAt) {
                        entered.add(id);
                        whenEntered.accept(id);
                    }

                    @Override
                    public Map<Stored<Report>, Errand.Order> owed(List<Stored<Report>> some) {
                        return some.stream()
                                .filter(stored -> stored.state().title().equals("owes"))
                                .collect(Collectors.toMap(
                                        stored -> stored, _ -> Errand.Order.of("hand-over", new UUID(1, 2))));
                    }
                },
                here.relay,
                here.clock);
    }

    private MockConsumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest") {
            @Override
            public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> seek(partition, 0));
            }

            @Override
            public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
                polls++;
                TopicPartition place = assignment().iterator().next();
                for (long offset = position(place); offset < log.size(); offset++) {
                    addRecord(record(place, offset, log.get((int) offset)));
                }
                return super.poll(timeout);
            }
        };
        var place = new TopicPartition(STREAM.topic(), 0);
        Node node = new Node(0, "nowhere", 1);
        consumer.updatePartitions(
                STREAM.topic(),
                List.of(new PartitionInfo(STREAM.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(new HashMap<>(Map.of(place, 0L)));
        consumer.updateEndOffsets(new HashMap<>(Map.of(place, (long) log.size())));
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition place, long offset, PendingEvent event) {
        var record = new ConsumerRecord<>(place.topic(), place.partition(), offset, event.activity(), event.bytes());
        record.headers().add(new RecordHeader("ce_type", event.type().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        here.close();
    }
}
