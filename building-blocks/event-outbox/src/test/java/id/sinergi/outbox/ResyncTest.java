package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A database comes back from a backup that is older than the log. */
class ResyncTest {

    private static final String OPERATOR = "the-operator";
    private static final EventStream STREAM = new EventStream("reports", "reports.v1", "/report-service", "urn:schema");
    private static final ResyncOrder DATABASE = order(false, false, null);
    private static final ResyncOrder LOG = order(true, false, null);

    private final Situation here = new Situation();
    private final List<PendingEvent> log = new ArrayList<>();
    private final Set<UUID> entered = new LinkedHashSet<>();
    private final List<ResyncFinding> found = new ArrayList<>();
    private int readAtOnce = 50_000;
    private int findingsUntilKilled = Integer.MAX_VALUE;

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void theStateOfTheDatabaseCountsAgainAboveAllVersionsOfTheLog() {
        UUID id = here.created("first").stored().id();
        List<Document> backup = backUp();
        here.renamed(id, 1, "second");
        here.letTimePass();
        Instant last = here.renamed(id, 2, "third").stored().recordedAt();
        restore(backup);

        run(DATABASE);

        assertThat(found)
                .extracting(
                        ResyncFinding::kind,
                        ResyncFinding::outcome,
                        ResyncFinding::had,
                        ResyncFinding::published,
                        ResyncFinding::version,
                        ResyncFinding::title)
                .containsExactly(tuple(Kind.OLDER, Outcome.LIFTED, 1L, 3L, 4L, "third"));
        Stored<Report> now = here.documents.find(id).orElseThrow();
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.state().title()).isEqualTo("first");
        assertThat(now.recordedAt()).isAfter(last);
        assertThat(published()).singleElement().satisfies(event -> {
            JsonNode body = Situation.JSON.readTree(event.body());
            assertThat(body.at("/version").asLong()).isEqualTo(4);
            assertThat(body.at("/title").asString()).isEqualTo("first");
        });
        assertThat(here.documents
                        .history(id, new id.sinergi.http.Paging(null, null))
                        .items())
                .extracting(HistoryEntry::version, HistoryEntry::by, HistoryEntry::reason)
                .containsExactly(
                        tuple(1L, "operator", null),
                        tuple(2L, "?", "from the log, which does not keep whose doing it was"),
                        tuple(3L, "?", "from the log, which does not keep whose doing it was"),
                        tuple(4L, OPERATOR, "restored: the disk died"));
        assertThat(here.documents.stateAt(id, 3).orElseThrow().title()).isEqualTo("third");
        assertThat(entered).containsExactly(id);
        assertThat(here.renamed(id, 4, "after").stored().version()).isEqualTo(5);
    }

    @Test
    void whatOnlyTheLogKnowsIsListedAndNotTouched() {
        List<Document> backup = backUp();
        UUID id = here.created("reported after the backup").stored().id();
        restore(backup);

        run(DATABASE);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(id.toString());
            assertThat(finding.kind()).isEqualTo(Kind.MISSING);
            assertThat(finding.outcome()).isEqualTo(Outcome.NOTHING);
            assertThat(finding.title()).isEqualTo("reported after the backup");
            assertThat(finding.published()).isEqualTo(1);
            assertThat(finding.version()).isNull();
            assertThat(finding.facilities()).containsExactly("-");
        });
        assertThat(here.store.collection().countDocuments()).isZero();
    }

    @Test
    void theLogBringsBackWhatTheDatabaseLost() {
        UUID changed = here.created("first").stored().id();
        List<Document> backup = backUp();
        here.letTimePass();
        Stored<Report> newest = here.renamed(changed, 1, "second").stored();
        UUID lost = here.created("new").stored().id();
        Stored<Report> newestOfLost = here.renamed(lost, 1, "newer").stored();
        restore(backup);

        run(LOG);

        assertThat(found)
                .extracting(ResyncFinding::id, ResyncFinding::kind, ResyncFinding::outcome)
                .containsExactlyInAnyOrder(
                        tuple(changed.toString(), Kind.OLDER, Outcome.BROUGHT_BACK),
                        tuple(lost.toString(), Kind.MISSING, Outcome.BROUGHT_BACK));
        assertThat(here.documents.find(changed)).contains(newest);
        assertThat(here.documents.find(lost)).contains(newestOfLost);
        assertThat(here.documents.stateAt(lost, 1).orElseThrow().title()).isEqualTo("new");
        assertThat(entered).contains(changed, lost);
        assertThat(published()).isEmpty();
        assertThat(here.renamed(lost, 2, "newest").stored().version()).isEqualTo(3);
    }

    @Test
    void decimalsComeBackAsTheyWereReported() {
        List<Document> backup = backUp();
        var state = new Report(
                "weighed", null, Map.of("A", 3), List.of("x"), new java.math.BigDecimal("1250.50"), UUID.randomUUID());
        Stored<Report> stored = here.documents
                .create(Situation.creating(null, "weighed"), _ -> Situation.draft(state))
                .stored();
        restore(backup);

        run(LOG);

        assertThat(here.documents.find(stored.id())).contains(stored);
    }

    /** Nobody's decision is undone in silence: what was written last stays, whoever is to be right. */
    @Test
    void whereTheDatabaseWentOnTooItsStateCounts() {
        UUID id = here.created("first").stored().id();
        List<Document> backup = backUp();
        here.renamed(id, 1, "lost");
        here.renamed(id, 2, "lost, too");
        restore(backup);
        here.letTimePass();
        here.renamed(id, 1, "decided since");

        run(LOG);

        assertThat(found)
                .extracting(ResyncFinding::kind, ResyncFinding::outcome, ResyncFinding::version)
                .containsExactly(tuple(Kind.DIVERGED, Outcome.LIFTED, 4L));
        assertThat(here.documents.find(id).orElseThrow().state().title()).isEqualTo("decided since");
        assertThat(here.documents.stateAt(id, 3).orElseThrow().title()).isEqualTo("lost, too");
        found.clear();
        run(LOG);
        assertThat(found).isEmpty();
    }

    @Test
    void sameNumbersWrittenApartAreToldApart() {
        UUID id = here.created("first").stored().id();
        List<Document> backup = backUp();
        here.renamed(id, 1, "lost");
        restore(backup);
        here.letTimePass();
        here.renamed(id, 1, "decided since");

        run(DATABASE);

        assertThat(found).extracting(ResyncFinding::version).containsExactly(3L);
        assertThat(here.documents.find(id).orElseThrow().state().title()).isEqualTo("decided since");
    }

    @Test
    void whatIsInLineStaysAsItIs() {
        UUID id = here.created("first").stored().id();
        here.renamed(id, 1, "second");
        backUp();
        List<Document> before = here.store.collection().find().into(new ArrayList<>());

        run(DATABASE);
        run(LOG);

        assertThat(found).isEmpty();
        assertThat(here.store.collection().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void aRehearsalChangesNothing() {
        UUID id = here.created("first").stored().id();
        List<Document> backup = backUp();
        here.renamed(id, 1, "second");
        here.created("new");
        restore(backup);
        List<Document> before = here.store.collection().find().into(new ArrayList<>());

        run(order(true, true, null));

        assertThat(found).extracting(ResyncFinding::outcome).containsExactly(Outcome.NOTHING, Outcome.NOTHING);
        assertThat(here.store.collection().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void onlyTheRecordsThatWereAskedForComeBack() {
        List<Document> backup = backUp();
        UUID wanted = here.created("wanted").stored().id();
        UUID unwanted = here.created("unwanted").stored().id();
        restore(backup);

        run(order(true, false, List.of(wanted)));

        assertThat(here.documents.find(wanted)).isPresent();
        assertThat(here.documents.find(unwanted)).isEmpty();
    }

    @Test
    void anInterruptedRunIsGoneOnWithByTheNext() {
        List<UUID> ids = reported(10);
        List<Document> backup = backUp();
        ids.forEach(id -> here.renamed(id, 1, "changed"));
        restore(backup);
        findingsUntilKilled = 4;
        assertThatThrownBy(() -> run(DATABASE)).hasMessage("killed");
        findingsUntilKilled = Integer.MAX_VALUE;

        run(DATABASE);

        assertThat(found).extracting(ResyncFinding::id).doesNotHaveDuplicates().hasSize(10);
        assertThat(ids).allSatisfy(id -> {
            assertThat(here.documents.find(id).orElseThrow().version()).isEqualTo(3);
            assertThat(here.documents.find(id).orElseThrow().state().title()).isEqualTo("report");
        });
        log.addAll(published());
        assertThat(log)
                .filteredOn(event -> event.body().contains("\"version\":3"))
                .hasSize(10);
    }

    @Test
    void twoInstancesAtOnceDoWhatOneDoes() {
        List<UUID> ids = reported(40);
        List<Document> backup = backUp();
        ids.forEach(id -> here.renamed(id, 1, "changed"));
        List<UUID> lost = reported(20);
        restore(backup);
        backUp();
        List<ResyncFinding> first = new ArrayList<>();
        List<ResyncFinding> second = new ArrayList<>();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> run(LOG, first)),
                        CompletableFuture.runAsync(() -> run(LOG, second)))
                .join();

        first.addAll(second);
        assertThat(first).extracting(ResyncFinding::id).doesNotHaveDuplicates().hasSize(60);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(here.documents.find(id).orElseThrow().version())
                                .isEqualTo(2));
        assertThat(lost).allSatisfy(id -> assertThat(here.documents.find(id)).isPresent());
    }

    @Test
    void moreThanIsHeldAtOnceIsDoneInShares() {
        List<Document> backup = backUp();
        List<UUID> lost = reported(50);
        restore(backup);
        readAtOnce = 7;

        run(LOG);

        assertThat(found).extracting(ResyncFinding::id).doesNotHaveDuplicates().hasSize(50);
        assertThat(lost).allSatisfy(id -> assertThat(here.documents.find(id)).isPresent());
    }

    /** Somebody's hand-made record, or one of a release that knew less. */
    @Test
    void oneThatCannotBeWrittenIsNotInTheWayOfOthers() {
        List<Document> backup = backUp();
        UUID lost = here.created("lost").stored().id();
        restore(backup);
        PendingEvent good = log.getLast();
        log.addFirst(
                new PendingEvent("a-hand-made-id", UUID.randomUUID().toString(), good.type(), good.at(), good.body()));
        log.addFirst(new PendingEvent(
                lost.toString(), UUID.randomUUID().toString(), good.type(), good.at(), "{\"version\": broken"));
        log.addFirst(new PendingEvent(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                good.type(),
                good.at(),
                "{\"version\":1,\"recordedAt\":\"2025-01-01T00:00:00Z\",\"title\": broken"));

        run(LOG);

        assertThat(here.documents.find(lost)).isPresent();
        assertThat(found)
                .filteredOn(finding -> finding.outcome() == Outcome.NOTHING)
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding.note()).contains("failed"))
                .anySatisfy(finding -> assertThat(finding.note()).contains("cannot read"));
    }

    @Test
    void whatDocumentsOweEachOtherIsDoneAgain() {
        UUID id = here.created("owes").stored().id();
        backUp();

        run(DATABASE);

        assertThat(new Errands(new GuardedCollection("reports", here.store.mongo)).of(id))
                .hasValueSatisfying(errand -> assertThat(errand.kind()).isEqualTo("hand-over"));
    }

    @Test
    void aLogThatWasLostIsFilledAgain() {
        UUID id = here.created("first").stored().id();
        Instant recordedAt = here.renamed(id, 1, "second").stored().recordedAt();
        here.created("third");
        backUp();
        PendingEvent kept = log.getFirst();
        log.clear();
        log.add(kept);

        assertThat(reannounced(true)).isEqualTo(2);
        assertThat(published()).isEmpty();
        assertThat(reannounced(false)).isEqualTo(2);

        log.addAll(published());
        assertThat(log).hasSize(3).anySatisfy(event -> {
            assertThat(event.body()).contains("second", "\"version\":2");
            assertThat(event.at()).isEqualTo(recordedAt);
        });
        assertThat(reannounced(false)).isZero();
    }

    @Test
    void aLongLogIsComparedInShares() {
        reported(30);
        backUp();
        List<PendingEvent> kept = List.copyOf(log.subList(0, 20));
        log.clear();
        log.addAll(kept);
        readAtOnce = 7;

        assertThat(reannounced(false)).isEqualTo(10);
    }

    @Test
    void asksForAReasonAndThatItIsMeant() {
        assertThatThrownBy(() -> new ResyncOrder(null, false, "why", null, null, null))
                .hasMessageContaining("afterRestore");
        assertThatThrownBy(() -> new ResyncOrder(true, true, "why", null, null, null))
                .hasMessageContaining("one of");
        assertThatThrownBy(() -> new ResyncOrder(null, true, "why", true, null, null))
                .hasMessageContaining("bringBack");
        assertThatThrownBy(() -> new ResyncOrder(true, null, " ", null, null, null))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ResyncOrder(true, null, "why", null, null, List.of()))
                .hasMessageContaining("records");
    }

    private List<UUID> reported(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(here.created("report").stored().id());
        }
        return ids;
    }

    /** What was written so far is published, too. */
    private List<Document> backUp() {
        log.addAll(published());
        return here.store.collection().find().into(new ArrayList<>());
    }

    private void restore(List<Document> backup) {
        log.addAll(published());
        here.store.collection().deleteMany(new Document());
        if (!backup.isEmpty()) {
            here.store.collection().insertMany(backup);
        }
    }

    private List<PendingEvent> published() {
        here.letTimePass();
        here.broker.received.clear();
        here.relay.sweep();
        return List.copyOf(here.broker.received);
    }

    private void run(ResyncOrder order) {
        run(order, found);
    }

    private void run(ResyncOrder order, List<ResyncFinding> into) {
        log.addAll(published().stream().filter(event -> !log.contains(event)).toList());
        try (var own = new OwnLog(consumer(), STREAM.topic())) {
            new Resync(
                            own,
                            Map.of("reports", restorable()),
                            STREAM,
                            order,
                            OPERATOR,
                            new Resync.Watching() {
                                @Override
                                public void read(int records) {}

                                @Override
                                public void found(ResyncFinding finding) {
                                    into.add(finding);
                                    if (into.size() >= findingsUntilKilled) {
                                        throw new IllegalStateException("killed");
                                    }
                                }
                            },
                            readAtOnce)
                    .run();
        }
    }

    private int reannounced(boolean rehearsal) {
        int[] announced = {0};
        var written = new WrittenVersions(List.of(here.store::collection), here.relay, here.clock, Situation.JSON);
        try (var own = new OwnLog(consumer(), STREAM.topic())) {
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
                    }

                    @Override
                    public Errand.@Nullable Order owed(Report report) {
                        return report.title().equals("owes") ? Errand.Order.of("hand-over", new UUID(1, 2)) : null;
                    }
                },
                here.relay,
                here.clock);
    }

    private MockConsumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest") {
            @Override
            public synchronized void seekToBeginning(java.util.Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> seek(partition, 0));
            }

            @Override
            public synchronized org.apache.kafka.clients.consumer.ConsumerRecords<String, byte[]> poll(
                    Duration timeout) {
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

    private static ResyncOrder order(boolean bringBack, boolean dryRun, @Nullable List<UUID> records) {
        return new ResyncOrder(true, null, "the disk died", bringBack, dryRun, records);
    }
}
