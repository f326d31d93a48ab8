package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.BANJARNEGARA;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.Facility;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.RandomReports.Published;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is rebuilt from the logs has the same bytes as what was counted while they were written: the logs hold histories,
 * duplicates and late versions, and a rebuild reads their partitions in another order. Fewer activities with
 * {@code -Dsinergi.rebuild.activities=2000}.
 */
class RebuiltLogTest {

    private static final int ACTIVITIES = Integer.getInteger("sinergi.rebuild.activities", 50_000);
    private static final int PARTITIONS = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aRebuildGivesTheSameBytes() {
        List<Event> log = log();

        var rebuilding = CompletableFuture.supplyAsync(() -> counted(byPartition(log)));
        Result live = counted(log);
        Result rebuilt = rebuilding.join();

        assertThat(differing(rebuilt.totals(), live.totals())).as("totals").isEmpty();
        assertThat(differing(rebuilt.register(), live.register()))
                .as("register")
                .isEmpty();
        assertThat(differing(rebuilt.suspects(), live.suspects()))
                .as("suspects")
                .isEmpty();
        assertThat(differing(recounted(live), live.totals())).as("the oracle").isEmpty();
        System.out.printf(
                "%d activities, %d versions, %d records in the logs: %d totals rebuilt to the same bytes%n",
                ACTIVITIES, live.register().size(), log.size(), live.totals().size());
    }

    /** Why the logs are not compacted: that keeps what came last, which need not be the newest. */
    @Test
    void aLateOlderVersionStaysOlderInALogThatKeepsAllAndWouldReturnFromACompactedOne() {
        Event held = event(aHeldVisit().hosts(PURWOKERTO));
        Event cancelled = event(aHeldVisit().version(2).hosts(PURWOKERTO).with("status", "CANCELLED"));
        List<Event> log = List.of(held, cancelled, held);
        String total = "FACILITY:" + PURWOKERTO + "|2025-11";

        Result live = counted(log);

        assertThat(live.totals().get(total)).doesNotContain("visitsHosted").contains("\"visitsCancelled\":1");
        assertThat(differing(counted(byPartition(log)).totals(), live.totals())).isEmpty();
        assertThat(counted(compacted(log)).totals().get(total)).contains("\"visitsHosted\":1");
    }

    private static List<Event> compacted(List<Event> log) {
        var kept = new LinkedHashMap<String, Event>();
        log.forEach(event -> kept.put(event.family() + event.key(), event));
        return List.copyOf(kept.values());
    }

    /** What differs, by key: the first few are enough to see why. */
    private static Map<String, String> differing(SortedMap<String, String> found, SortedMap<String, String> must) {
        var keys = new TreeSet<>(found.keySet());
        keys.addAll(must.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(found.get(key), must.get(key)))
                .limit(3)
                .collect(toMap(key -> key, key -> found.get(key) + " instead of " + must.get(key)));
    }

    private static Event event(Report visit) {
        return new Event(Family.VISIT, visit.id(), visit.bytes());
    }

    private static Result counted(List<Event> log) {
        try (var run = new CountingRun()) {
            int sinceDrained = 0;
            for (Event event : log) {
                run.receives(event.family(), event.key(), event.body());
                if (++sinceDrained == 2_000) {
                    sinceDrained = 0;
                    run.totals();
                    run.register();
                    run.suspects();
                }
            }
            return new Result(
                    new TreeMap<>(run.totals()), new TreeMap<>(run.register()), new TreeMap<>(run.suspects()));
        }
    }

    private static SortedMap<String, String> recounted(Result result) {
        var entries = result.register().values().stream()
                .map(json -> JSON.readValue(json, RegisterEntry.class))
                .toList();
        return CountingRun.json(Recount.of(entries).totals());
    }

    private static List<Published> firsts(List<Published> histories) {
        return histories.stream()
                .filter(published ->
                        Integer.valueOf(1).equals(published.report().json().get("version")))
                .toList();
    }

    /**
     * Small worlds, each among facilities of its own, delivered in one disorder. In one of four activities have histories,
     * in one of three what is published arrives more than once.
     */
    private static List<Event> log() {
        var random = new Random(50_000);
        List<String> facilities =
                CountingRun.DIRECTORY.facilities().stream().map(Facility::id).toList();
        var log = new ArrayList<Event>();
        int activities = 0;
        for (int world = 0; activities < ACTIVITIES; world++) {
            var reports = new RandomReports(world);
            List<Published> histories = world % 4 == 0 ? reports.histories() : firsts(reports.histories());
            activities += (int) histories.stream()
                    .map(published -> published.report().id())
                    .distinct()
                    .count();
            int own = world;
            var here = new ArrayList<>(facilities);
            Collections.shuffle(here, random);
            (world % 3 == 0 ? reports.delivered(histories) : histories)
                    .forEach(published -> log.add(event(published, own, here)));
        }
        Collections.shuffle(log, random);
        return log;
    }

    private static Event event(Published published, int world, List<String> facilities) {
        String key = world + "-" + published.report().id();
        String body = new String(published.report().with("id", key).bytes(), UTF_8)
                .replace(PURWOKERTO, facilities.get(0))
                .replace(PURBALINGGA, facilities.get(1))
                .replace(BANJARNEGARA, facilities.get(2))
                .replace(BANJAR, facilities.get(3))
                .replace("\"distinctFrom\":[\"VISIT-", "\"distinctFrom\":[\"" + world + "-VISIT-");
        return new Event(published.family(), key, body.getBytes(UTF_8));
    }

    /** The order within a partition is all that a log keeps; a rebuild reads it partition by partition. */
    private static List<Event> byPartition(List<Event> log) {
        return log.stream()
                .sorted(Comparator.comparing(Event::family, Comparator.reverseOrder())
                        .thenComparing(event -> Math.floorMod(event.key().hashCode(), PARTITIONS)))
                .toList();
    }

    private record Result(
            SortedMap<String, String> totals, SortedMap<String, String> register, SortedMap<String, String> suspects) {}

    /** A record in the log of a family. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Event(Family family, String key, byte[] body) {}
}
