package id.sinergi.benchmarks.size;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.benchmarks.Effort;
import id.sinergi.benchmarks.counting.Growing;
import id.sinergi.benchmarks.counting.Growing.Grown;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.benchmarks.rig.Waiting;
import id.sinergi.benchmarks.size.Reading.Dashboard;
import id.sinergi.benchmarks.size.Reading.Read;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.topology.Topics;
import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The same measured at two sizes on one rig, every part in a process of its own. */
public final class SizeRun {

    private static final int FIRST_YEAR = 2024;
    private static final long MEBIBYTE = 1024 * 1024;

    private final Rig rig;
    private final MongoClient mongo;
    private final Growing growing;
    private final Posting posting;
    private final Reading reading;
    private final Served served;
    private final Effort effort;

    private SizeRun(Rig rig, MongoClient mongo, Growing growing, Effort effort) {
        this.rig = rig;
        this.mongo = mongo;
        this.growing = growing;
        this.posting = new Posting(rig.url(SinergiService.VISIT_SERVICE), rig.token("operator"));
        String reporting = rig.url(SinergiService.REPORTING_SERVICE);
        this.reading = new Reading(reporting, rig.token("national"), FIRST_YEAR);
        this.served = new Served(mongo, reporting, rig.token("operator"));
        this.effort = effort;
    }

    /** What was measured at the smaller and at the larger size, as a table. */
    public static String measure(Rig rig, Effort effort) {
        try (var collector = new Collector()) {
            rig.with(List.of(SinergiService.VISIT_SERVICE), collector.setting());
            Topic.declare(rig.kafka(), Topics.sources());
            rig.with(
                    List.of(SinergiService.REPORTING_SERVICE),
                    collector.setting(),
                    "--sinergi.counting.keep-replaced=1s");
            try (MongoClient mongo = MongoClients.create(rig.mongo());
                    Growing growing = new Growing(rig, mongo)) {
                return new SizeRun(rig, mongo, growing, effort).run();
            }
        }
    }

    private String run() {
        try (posting;
                reading) {
            post(posts(), false);
            Figures small = at(effort.reports() / 10);
            Figures large = at(effort.reports());
            return small.table(large);
        }
    }

    private Figures at(int reports) {
        int last = effort.reports() / 20;
        growing.grow(reports - last - growing.reports());
        Processors before = processors();
        Grown grown = growing.grow(last);
        Map<String, Double> counting = processors().since(before);
        growing.awaitRight();
        var figures = new Figures();
        figures.same("events counted per second", grown.events() / grown.counted());
        figures.same("events stored per second", grown.events() / grown.stored());
        each("ms of processor per event", counting, grown.events(), figures);
        Map<String, Double> idle = idle(figures);
        posts(figures, idle);
        for (Dashboard dashboard : Dashboard.values()) {
            read(dashboard, figures, idle);
        }
        memory(figures);
        disk(figures);
        rebuild(figures);
        return figures;
    }

    private Map<String, Double> idle(Figures figures) {
        Processors before = processors();
        long end = System.nanoTime() + 3 * effort.load().toNanos();
        Waiting.until("a while of doing nothing", () -> System.nanoTime() > end);
        Processors after = processors();
        double elapsed = after.elapsedSince(before);
        Map<String, Double> shares = after.since(before);
        shares.replaceAll((_, seconds) -> seconds / elapsed);
        shares.forEach((process, share) -> figures.same("idle: % of a core, " + process, 100 * share));
        return shares;
    }

    private void posts(Figures figures, Map<String, Double> idle) {
        for (boolean traced : List.of(false, true)) {
            Processors before = processors();
            double accepted = post(posts(), traced);
            Processors after = processors();
            String what = traced ? "report posted and traced" : "report posted";
            figures.same(what + ": accepted per second", posts() / accepted);
            each("ms of processor per " + what, working(before, after, idle), posts(), figures);
        }
    }

    /** Answers the seconds until all are accepted; returns when they are in the register. */
    private double post(int reports, boolean traced) {
        long versions = growing.versions() + reports;
        long began = System.nanoTime();
        posting.post(reports, traced);
        double accepted = (System.nanoTime() - began) / 1e9;
        Waiting.until("the register", () -> growing.versions() >= versions);
        return accepted;
    }

    private void read(Dashboard dashboard, Figures figures, Map<String, Double> idle) {
        Duration duration = effort.load();
        reading.read(dashboard, duration);
        Processors before = processors();
        Read read = reading.read(dashboard, duration);
        Processors after = processors();
        String name = dashboard.label();
        figures.same(name + ": ms", 1000 * read.seconds() / read.reads());
        figures.same(name + ": bytes", (double) read.bytes() / read.reads());
        each(name + ": ms of processor", working(before, after, idle), (double) read.reads(), figures);
    }

    private void memory(Figures figures) {
        rig.processes().forEach((name, process) -> {
            Memory memory = Memory.of(process);
            figures.same("MiB of heap in use, " + name, (double) memory.live() / MEBIBYTE);
            figures.unknown("MiB resident, " + name, (double) memory.resident() / MEBIBYTE);
        });
    }

    private void disk(Figures figures) {
        figures.sizedBy(growing.versions(), growing.reports());
        Disk disk = Disk.of(rig, mongo);
        disk.documents().forEach((name, documents) -> {
            figures.proportional(name + ": documents", (double) documents.count());
            figures.same(name + ": bytes a document", (double) documents.bytes() / documents.count());
            figures.same(name + ": compressed (estimate)", (double) documents.compressed() / documents.count());
            figures.same(name + ": indexes (estimate)", (double) documents.indexes() / documents.count());
        });
        disk.topics().forEach((name, topic) -> figures.proportional(name + ": MiB", (double) topic.bytes() / MEBIBYTE));
        figures.proportional("state of the counting: MiB", (double) disk.state() / MEBIBYTE);
        Directory directory = ReferenceData.bundled().directory();
        served.totals(FIRST_YEAR).forEach((name, kept) -> {
            long scopes = name.endsWith("FACILITY")
                    ? directory.facilities().size()
                    : name.endsWith("NATION") ? 1 : directory.regionalOffices().size();
            figures.add("totals, " + name, (double) kept.count(), new Growth.Filling(24 * scopes));
            figures.unknown(
                    "the largest of them: bytes, " + name, kept.largest().length());
            figures.unknown("adding to the largest: µs, " + name, kept.microsecondsToAdd());
        });
    }

    private void rebuild(Figures figures) {
        Processors before = processors();
        double seconds = served.rebuild();
        Map<String, Double> used = processors().since(before);
        figures.proportional("counted anew: s", seconds);
        used.forEach((process, each) -> figures.proportional("counted anew: s of processor, " + process, each));
    }

    private Processors processors() {
        return Processors.of(rig.processes());
    }

    private static void each(String what, Map<String, Double> seconds, double of, Figures figures) {
        seconds.forEach((process, used) -> figures.same(what + ", " + process, 1000 * used / of));
    }

    /** Without what they would have used for doing nothing. */
    private static Map<String, Double> working(Processors before, Processors after, Map<String, Double> idle) {
        Map<String, Double> used = after.since(before);
        double elapsed = after.elapsedSince(before);
        used.replaceAll((process, seconds) -> seconds - elapsed * idle.getOrDefault(process, 0.0));
        return used;
    }

    private int posts() {
        return Math.min(effort.backlog() / 10, effort.reports() / 20);
    }
}
