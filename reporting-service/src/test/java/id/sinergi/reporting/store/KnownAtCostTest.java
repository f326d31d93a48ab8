package id.sinergi.reporting.store;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.known.KnownNumbers;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.MongoStandIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How much a question as of a moment reads, told by the answers of MongoDB. */
class KnownAtCostTest implements CommandListener {

    private static final Instant THEN = Instant.parse("2025-11-25T00:00:00Z");
    private static final int AT_ONCE = 500;
    private static final int VISITS = 700;

    private static final Directory DIRECTORY = ReferenceData.bundled().directory();
    private static final List<Facility> FACILITIES = List.copyOf(DIRECTORY.facilities());

    private final JsonMapper json = JsonMapper.builder().build();
    private final Registering registering = new Registering(DIRECTORY);
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong largest = new AtomicLong();

    private MongoStandIn mongo;
    private MongoClient client;
    private Register register;

    @BeforeEach
    void listen() {
        mongo = new MongoStandIn();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .addCommandListener(this)
                .build());
        register = new Register(new MongoTemplate(client, mongo.database()), () -> "g1");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
        long documents = List.of("firstBatch", "nextBatch").stream()
                .filter(cursor::containsKey)
                .mapToLong(batch -> cursor.getArray(batch).size())
                .sum();
        read.addAndGet(documents);
        largest.accumulateAndGet(documents, Math::max);
    }

    /** Two versions of each visit count in the month; a third was withdrawn since. */
    @Test
    void itReadsWhatHappenedToTheRecordsBehindItSomeHundredsAtATime() {
        store(0, "2025-11-03", PURWOKERTO);
        long alone = asked();
        store(VISITS, "2025-09-03", BANJAR);
        long amongOthers = asked();

        // Of each visit two versions that counted, found twice: by the number, and by the pair that others may share;
        // the
        // newest version and what lies between, each once or twice; and the state of what was known.
        assertThat(alone).isLessThanOrEqualTo(7L * VISITS);
        assertThat(amongOthers).as("whatever else the register holds").isEqualTo(alone);
        assertThat(largest).hasValueLessThanOrEqualTo(AT_ONCE + 1);
    }

    @Test
    void itShowsThenAndNowAHundredAtATimeAndWhatIsTheSameOnlyOnce() {
        store(0, "2025-11-03", PURWOKERTO);
        var then = new TreeMap<String, Long>();
        IntStream.range(0, VISITS).forEach(number -> then.put("visit-" + number, number < 10 ? 1L : 3L));
        var changed = new AtomicLong();

        register.thenAndNow(then.keySet(), then, (old, now) -> {
            if (requireNonNull(old).version() != now.version()) {
                changed.incrementAndGet();
            }
        });

        assertThat(changed).hasValue(10);
        assertThat(read).hasValue(VISITS + 10L);
        assertThat(largest).hasValueLessThanOrEqualTo(100);
    }

    /** What is asked for newest first is read no further than it must be where the moment is part of the index. */
    @Test
    void everyIndexOfVersionsThatGivesAnOrderHoldsTheMoment() {
        assertThat(RegisterIndexes.ofVersions())
                .extracting(
                        index -> List.copyOf(index.getKeys().toBsonDocument().keySet()))
                .filteredOn(keys -> keys.contains("sort"))
                .hasSize(3)
                .allSatisfy(keys -> assertThat(keys).endsWith("recordedAt"));
    }

    private long asked() {
        read.set(0);
        largest.set(0);
        List<TotalKey> keys = Numbers.measures(Scope.facility(PURWOKERTO), Period.parse("2025-11"));
        Map<TotalKey, Total> totals = new KnownNumbers(register.knownAt(THEN)).find(keys);
        assertThat(totals.get(keys.getFirst()).get(Measure.VISITS_HOSTED.key())).isEqualTo(VISITS);
        return read.get();
    }

    private void store(int first, String on, String host) {
        var entries = new ArrayList<RegisterEntry>();
        IntStream.range(first, first + VISITS).forEach(number -> {
            Report visit = aHeldVisit()
                    .with("id", "visit-" + number)
                    .with("on", on)
                    .hosts(host)
                    .visitors(FACILITIES.get(number % FACILITIES.size()).id());
            entries.add(entry(visit, 1, "2025-11-10T00:00:00.000Z"));
            entries.add(entry(visit.with("topics", List.of("SECURITY")), 2, "2025-11-20T00:00:00.000Z"));
            entries.add(entry(visit.with("status", "WITHDRAWN"), 3, "2025-12-01T00:00:00.000Z"));
        });
        insert("register_g1", entries, RegisterEntry::key);
        insert(
                "current_g1",
                entries.stream().filter(entry -> entry.version() == 3).toList(),
                RegisterEntry::activity);
    }

    private void insert(String collection, List<RegisterEntry> entries, Function<RegisterEntry, String> id) {
        client.getDatabase(mongo.database())
                .getCollection(collection)
                .insertMany(entries.stream()
                        .map(entry -> RegisterDocument.of(sunk(entry)).append("_id", id.apply(entry)))
                        .toList());
    }

    private RegisterEntry entry(Report visit, int version, String recordedAt) {
        return registering.entry(new EventReader()
                .read(
                        Family.VISIT,
                        visit.version(version)
                                .with("createdAt", "2025-11-10T00:00:00.000Z")
                                .with("recordedAt", recordedAt)
                                .bytes()));
    }

    private Sunk<RegisterEntry> sunk(RegisterEntry entry) {
        return new Sunk<>(entry, json.writeValueAsString(entry), 0, 1);
    }
}
