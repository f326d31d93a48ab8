package id.sinergi.reporting.topology;

import id.sinergi.observation.Trails;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Family;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;
import tools.jackson.databind.json.JsonMapper;

/** A run of the topology without a broker: reports go in, what left it last is kept by key, as compaction would. */
final class CountingRun implements AutoCloseable {

    static final Directory DIRECTORY = ReferenceData.bundled().directory();

    private static final Topics TOPICS = new Topics("totals", "register", "suspects", "dead-letters");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TopologyTestDriver driver;
    private final Map<Family, TestInputTopic<byte[], byte[]>> sources = new EnumMap<>(Family.class);
    private final TestOutputTopic<String, byte[]> totals;
    private final TestOutputTopic<String, byte[]> register;
    private final TestOutputTopic<String, byte[]> suspects;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final SortedMap<String, String> totalsByKey = new TreeMap<>();
    private final SortedMap<String, String> registerByKey = new TreeMap<>();
    private final SortedMap<String, String> suspectsByKey = new TreeMap<>();
    private int largest;

    CountingRun() {
        this(new Registering(DIRECTORY)::entry);
    }

    CountingRun(Function<Event, RegisterEntry> counting) {
        var builder = new StreamsBuilder();
        new CountingTopology(TOPICS, counting, BuiltInDslStoreSuppliers.IN_MEMORY, 12, Trails.none()).addTo(builder);
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "counting-test");
        driver = new TopologyTestDriver(builder.build(), properties, Instant.parse("2026-01-01T00:00:00Z"));
        for (Family family : Family.values()) {
            sources.put(
                    family,
                    driver.createInputTopic(
                            family.topic(),
                            new ByteArraySerializer(),
                            new ByteArraySerializer(),
                            Instant.EPOCH,
                            java.time.Duration.ZERO));
        }
        totals = driver.createOutputTopic("totals", new StringDeserializer(), new ByteArrayDeserializer());
        register = driver.createOutputTopic("register", new StringDeserializer(), new ByteArrayDeserializer());
        suspects = driver.createOutputTopic("suspects", new StringDeserializer(), new ByteArrayDeserializer());
        deadLetters =
                driver.createOutputTopic("dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    CountingRun receives(Family family, Report... reports) {
        for (Report report : reports) {
            receives(family, report.id(), report.bytes());
        }
        return this;
    }

    void receives(Family family, String key, byte[] body) {
        receives(family, family.types() + "told.v1", key, body);
    }

    void receives(Family family, String type, String key, byte[] body) {
        var headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        sources.get(family).pipeInput(new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), body, headers));
    }

    /** An event on somebody's trail. */
    void receivesOn(String trail, Family family, Report report) {
        var headers = new RecordHeaders();
        headers.add("ce_type", (family.types() + "told.v1").getBytes(StandardCharsets.UTF_8));
        headers.add(Trails.HEADER, trail.getBytes(StandardCharsets.UTF_8));
        sources.get(family)
                .pipeInput(new TestRecord<>(report.id().getBytes(StandardCharsets.UTF_8), report.bytes(), headers));
    }

    /** An event whose record has the time at which its version was recorded. */
    void receivesAt(Instant recordedAt, Family family, Report report) {
        var headers = new RecordHeaders();
        headers.add("ce_type", (family.types() + "told.v1").getBytes(StandardCharsets.UTF_8));
        sources.get(family)
                .pipeInput(new TestRecord<>(
                        report.id().getBytes(StandardCharsets.UTF_8), report.bytes(), headers, recordedAt));
    }

    /** The time that the newest record of each total has, by key. */
    SortedMap<String, Instant> timesOfTotals() {
        var times = new TreeMap<String, Instant>();
        totals.readRecordsToList().forEach(record -> times.put(record.key(), record.getRecordTime()));
        return times;
    }

    /** What the register entries, and then the totals, have as headers. */
    List<Headers> headers() {
        var headers = new ArrayList<Headers>();
        register.readRecordsToList().forEach(record -> headers.add(record.headers()));
        totals.readRecordsToList().forEach(record -> headers.add(record.headers()));
        return headers;
    }

    /** The JSON of every total by key. */
    SortedMap<String, String> totals() {
        return drain(totals, totalsByKey);
    }

    SortedMap<String, String> suspects() {
        return drain(suspects, suspectsByKey);
    }

    SortedMap<String, String> register() {
        return drain(register, registerByKey);
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    List<RegisterEntry> entries() {
        return new ArrayList<>(register().values())
                .stream().map(json -> JSON.readValue(json, RegisterEntry.class)).toList();
    }

    Total total(Scope scope, String bucket) {
        String json = totals().get(TotalKey.measures(scope, new Bucket(bucket)).toString());
        return json == null ? Total.NONE : JSON.readValue(json, Total.class);
    }

    /** The size of the largest record that left the run or went through its internal topics since it began, in bytes. */
    int largestRecord() {
        totals();
        suspects();
        register();
        driver.producedTopicNames().stream()
                .map(name -> driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                .flatMap(topic -> topic.readRecordsToList().stream())
                .filter(record -> record.value() != null)
                .forEach(record -> largest = Math.max(largest, record.value().length));
        return largest;
    }

    static SortedMap<String, String> json(SortedMap<?, ?> values) {
        var json = new TreeMap<String, String>();
        values.forEach((key, value) -> json.put(key.toString(), JSON.writeValueAsString(value)));
        return json;
    }

    /** The oracle's count of the register as it stands. */
    Recount recount() {
        return Recount.of(entries());
    }

    @Override
    public void close() {
        driver.close();
    }

    private SortedMap<String, String> drain(TestOutputTopic<String, byte[]> topic, SortedMap<String, String> byKey) {
        topic.readKeyValuesToList().forEach(record -> {
            if (record.value == null) {
                byKey.remove(record.key);
            } else {
                largest = Math.max(largest, record.value.length);
                byKey.put(record.key, new String(record.value, StandardCharsets.UTF_8));
            }
        });
        return byKey;
    }
}
