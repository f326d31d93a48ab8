package id.sinergi.reporting.run;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.RunningService;
import id.sinergi.reporting.TestKafka;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.RandomReports;
import id.sinergi.standin.MongoStandIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Generations of the whole service, over a real broker. */
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HOSTED = "/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=2025-11";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestKafka kafka = new TestKafka();
    private final MongoStandIn mongo = new MongoStandIn();

    @TempDir
    private Path states;

    @AfterEach
    void stop() {
        kafka.close();
        mongo.close();
    }

    @Test
    void anOperatorRebuildsToTheSameBytesWhileReadsGoOn() {
        try (var service = run("one")) {
            kafka.publish(Family.VISIT, visit("stays", 1), visit("late", 2).with("on", "2025-10-02"), visit("late", 1));
            int versions = publishHistories() + 3;
            var before = awaitCounted(service, versions);
            setATotalAside(service);

            try (var _ = new Reads(service)) {
                String key = UUID.randomUUID().toString();
                assertThat(rebuild(service, key).statusCode()).isEqualTo(202);
                assertThat(rebuild(service, key).body()).contains("\"id\":\"g2\"");
                awaitState(service, 0, "CURRENT");
                assertThat(stored(service, "g2")).isEqualTo(before);
                awaitState(service, 1, "REMOVED");
            }
            assertThat(letter(service).getString("settledBecause")).contains("not kept any more");

            assertThat(kafka.topics()).noneMatch(name -> name.contains("g1"));
            assertThat(kafka.groups()).noneMatch(name -> name.endsWith("-g1"));
            assertThat(mongoOf(service).getCollectionNames()).noneMatch(name -> name.endsWith("_g1"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states.resolve("one/sinergi-counting-g1"))
                            .doesNotExist());

            kafka.publish(Family.VISIT, visit("after", 1));
            awaitHosted(service, "after", 1);
        }
    }

    @Test
    void anotherDirectoryIsCountedAnewByAllWhoHaveItAndOlderOnesGoOnUntilThen() throws IOException {
        String directory = "--sinergi.reference.folder=" + whereThePurwokertoPrisonBelongsToJawaBarat();
        try (var old = run("old")) {
            kafka.publish(Family.VISIT, visit("first", 1), visit("first", 2));
            awaitHosted(old, "first", 2);
            try (var _ = new Reads(old);
                    var one = run("one", directory);
                    var two = run("two", directory)) {
                awaitState(one, 0, "CURRENT");
                kafka.publish(Family.VISIT, visit("second", 1));
                for (var service : List.of(old, one, two)) {
                    awaitHosted(service, "second", 1);
                    await().atMost(PATIENCE).until(() -> hostedIn("Jawa%20Barat", service) == 2);
                    assertThat(hostedIn("Jawa%20Tengah", service)).isZero();
                    assertThat(service.get("/api/v1/generations").at("/items")).hasSize(2);
                    await().atMost(PATIENCE).until(() -> service.health("readiness") == 200);
                }
                awaitState(old, 1, "REMOVED");
                assertThat(one.bean(Runs.class).of(one.bean(Runs.class).served().orElseThrow()))
                        .isPresent();
                assertThat(two.bean(Runs.class).of(one.bean(Runs.class).served().orElseThrow()))
                        .isPresent();
            }
        }
    }

    @Test
    void aReleaseWithOtherRulesCountsAnewWhileTheOlderOneGoesOnUntilThen() {
        try (var old = run("old", List.of(AnOlderRelease.class))) {
            kafka.publish(Family.VISIT, visit("first", 1));
            awaitHosted(old, "first", 1);
            assertThat(hostedIn("Jawa%20Tengah", old)).isZero();
            try (var _ = new Reads(old);
                    var release = run("new")) {
                awaitState(release, 0, "CURRENT");
                kafka.publish(Family.VISIT, visit("second", 1));
                for (var service : List.of(old, release)) {
                    awaitHosted(service, "second", 1);
                    await().atMost(PATIENCE).until(() -> hostedIn("Jawa%20Tengah", service) == 2);
                    assertThat(service.get("/api/v1/generations")
                                    .at("/items/0/reason")
                                    .stringValue())
                            .isEqualTo("other rules or another directory than those of g1");
                }
            }
        }
    }

    /** As an instance leaves it that was paused while its generation was removed. */
    @Test
    void whatAppearsAnewOfARemovedGenerationIsRemovedAgain() {
        try (var service = run("one", "--sinergi.counting.unattended=1s")) {
            kafka.publish(Family.VISIT, visit("first", 1));
            awaitHosted(service, "first", 1);
            rebuild(service, UUID.randomUUID().toString());
            awaitState(service, 1, "REMOVED");

            kafka.create("sinergi-counting-g1-totals-changelog");
            mongoOf(service).getCollection("totals_g1").insertOne(new Document("_id", "a total"));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(kafka.topics()).noneMatch(name -> name.contains("g1")));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(mongoOf(service).getCollectionNames()).noneMatch(name -> name.endsWith("_g1")));
        }
    }

    @Test
    void aDatabaseThatWasLostIsCountedAnewUnderANumberThatKafkaDoesNotKnow() {
        try (var service = run("one")) {
            kafka.publish(Family.VISIT, visit("first", 1));
            awaitHosted(service, "first", 1);

            mongoOf(service).getCollectionNames().forEach(mongoOf(service)::dropCollection);

            awaitHosted(service, "first", 1);
            assertThat(service.get("/api/v1/generations").at("/items").valueStream())
                    .extracting(item -> item.at("/id").stringValue())
                    .containsExactly("g2");
        }
    }

    @Test
    void aSecondRebuildIsRefusedWhileOneCatchesUp() {
        try (var service = run("one")) {
            kafka.publish(Family.VISIT, visit("first", 1));
            awaitHosted(service, "first", 1);

            rebuild(service, UUID.randomUUID().toString());
            var refused = rebuild(service, UUID.randomUUID().toString());

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("CATCHING_UP");
            assertThat(service.post("/api/v1/generations", "{\"reason\":\" \"}").statusCode())
                    .isEqualTo(422);
        }
    }

    private static void setATotalAside(RunningService service) {
        mongoOf(service)
                .getCollection("dead_letters")
                .insertOne(new Document("_id", "sinergi.totals.g1-0-5").append("topic", "sinergi.totals.g1"));
    }

    private static Document letter(RunningService service) {
        return Objects.requireNonNull(
                mongoOf(service).getCollection("dead_letters").find().first());
    }

    /** How many versions of activities it published, each of them twice and in any order. */
    private int publishHistories() {
        int versions = 0;
        for (int seed = 0; seed < 30; seed++) {
            var deliveries = new ArrayList<RandomReports.Published>();
            for (var published : new RandomReports(seed).histories()) {
                versions++;
                deliveries.add(published);
                deliveries.add(published);
            }
            Collections.shuffle(deliveries, new Random(seed));
            int batch = seed;
            deliveries.forEach(published -> kafka.publish(
                    published.family(),
                    published
                            .report()
                            .with("id", batch + "-" + published.report().id())));
        }
        return versions;
    }

    private static Report visit(String id, int version) {
        return aHeldVisit().with("id", id).version(version).hosts(PURWOKERTO).visitors(BANJAR);
    }

    private HttpResponse<String> rebuild(RunningService service, String key) {
        return service.post("/api/v1/generations", "{\"reason\":\"a test\"}", "Idempotency-Key", key);
    }

    private static void awaitHosted(RunningService service, String visit, int version) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> service.get("/api/v1/activities?facility=" + PURWOKERTO + "&limit=200")
                        .at("/items")
                        .valueStream()
                        .anyMatch(item -> item.at("/id").stringValue().equals(visit)
                                && item.at("/version").intValue() == version));
    }

    private static int hostedIn(String office, RunningService service) {
        return service.get("/api/v1/dashboards/regional-offices/" + office + "?period=2025-11")
                .at("/measures/visitsHosted")
                .intValue();
    }

    private static void awaitState(RunningService service, int position, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var generation = service.get("/api/v1/generations").at("/items/" + position);
            assertThat(generation.at("/state").stringValue(""))
                    .as("%s", generation)
                    .isEqualTo(state);
        });
    }

    /** What the first generation stored, once that is what the oracle counts in so many versions. */
    private SortedMap<String, String> awaitCounted(RunningService service, int versions) {
        var stored = new AtomicReference<SortedMap<String, String>>(new TreeMap<>());
        await().atMost(PATIENCE).untilAsserted(() -> {
            stored.set(stored(service, "g1"));
            var entries = of("register", stored.get()).values().stream()
                    .map(json -> JSON.readValue(json, RegisterEntry.class))
                    .toList();
            assertThat(entries.size()).as("versions").isEqualTo(versions);
            var counted = new TreeMap<String, String>();
            Recount.of(entries)
                    .totals()
                    .forEach((key, total) -> counted.put(key.toString(), JSON.writeValueAsString(total)));
            assertThat(of("totals", stored.get())).isEqualTo(counted);
            assertThat(of("current", stored.get()).values())
                    .hasSameSizeAs(Set.copyOf(
                            entries.stream().map(RegisterEntry::activity).toList()));
            assertThat(of("suspects", stored.get()).keySet())
                    .isEqualTo(Recount.of(entries).suspects().keySet());
        });
        return stored.get();
    }

    private static SortedMap<String, String> of(String collection, SortedMap<String, String> texts) {
        var found = new TreeMap<String, String>();
        texts.forEach((id, text) -> {
            if (id.startsWith(collection + " ")) {
                found.put(id.substring(collection.length() + 1), text);
            }
        });
        return found;
    }

    /** Every text that a generation stored, by collection and id. */
    private SortedMap<String, String> stored(RunningService service, String generation) {
        var texts = new TreeMap<String, String>();
        Map.of("totals", "total", "register", "entry", "current", "entry", "suspects", "entry")
                .forEach((collection, field) ->
                        mongoOf(service)
                                .getCollection(collection + "_" + generation)
                                .find()
                                .into(new ArrayList<Document>())
                                .stream()
                                .filter(document -> !"{}".equals(document.getString(field)))
                                .forEach(document -> texts.put(
                                        collection + " " + document.getString("_id"), document.getString(field))));
        return texts;
    }

    private static MongoOperations mongoOf(RunningService service) {
        return service.bean(MongoOperations.class);
    }

    private RunningService run(String instance, String... more) {
        return run(instance, List.of(), more);
    }

    private RunningService run(String instance, List<Class<?>> besides, String... more) {
        return new RunningService(
                mongo.uri() + "/" + mongo.database(),
                kafka.address(),
                states.resolve(instance),
                besides,
                Stream.concat(Stream.of("--sinergi.counting.keep-replaced=2s"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path whereThePurwokertoPrisonBelongsToJawaBarat() throws IOException {
        Path folder = Files.createDirectory(states.resolve("reference"));
        Files.writeString(
                folder.resolve("memberships.csv"),
                "facility,regional_office,from\n" + PURWOKERTO + ",Jawa Barat,2020-01-01\n");
        return folder;
    }

    /** By its rules regional offices counted nothing yet. */
    static class AnOlderRelease {

        @Bean
        Identity identity(Directory directory) {
            return new Identity("older", directory.fingerprint());
        }

        @Bean
        Registering registering(Directory directory) {
            return new Registering(directory) {
                @Override
                public RegisterEntry entry(Event event) {
                    ObjectNode entry = JSON.valueToTree(super.entry(event));
                    entry.withArray("contributions")
                            .removeIf(part -> part.at("/scope").stringValue().startsWith("REGIONAL_OFFICE"));
                    return JSON.treeToValue(entry, RegisterEntry.class);
                }
            };
        }
    }

    /** Reads without a pause, and finds the number always there. */
    private static final class Reads implements AutoCloseable {

        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicReference<String> unexpected = new AtomicReference<>("");
        private final Thread reading;

        Reads(RunningService service) {
            await().atMost(PATIENCE).until(() -> isThere(service.answer(HOSTED)));
            reading = Thread.ofVirtual().start(() -> {
                while (!ended.get()) {
                    var answer = service.answer(HOSTED);
                    if (!isThere(answer)) {
                        unexpected.set(answer.statusCode() + " " + answer.body());
                    }
                }
            });
        }

        private static boolean isThere(HttpResponse<String> answer) {
            return answer.statusCode() == 200 && !answer.body().contains("\"visitsHosted\":0");
        }

        @Override
        public void close() {
            ended.set(true);
            try {
                reading.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            assertThat(unexpected.get()).isEmpty();
        }
    }
}
