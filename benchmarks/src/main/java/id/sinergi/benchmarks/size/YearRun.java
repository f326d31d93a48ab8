package id.sinergi.benchmarks.size;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.benchmarks.Effort;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.stack.SinergiService;
import id.sinergi.stack.sample.NationDemo;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the made-up year of the whole country takes, reported over HTTP to services that each have a process of their own. */
public final class YearRun {

    private static final double MEBIBYTE = 1024 * 1024;

    private YearRun() {}

    /** What it took and what is kept of it, as text. */
    public static String measure(Rig rig, Effort effort) {
        for (SinergiService service : SinergiService.values()) {
            rig.with(List.of(service));
        }
        Processors before = Processors.of(rig.processes());
        post(rig, effort);
        Processors after = Processors.of(rig.processes());
        var text = new StringBuilder();
        text.append(line(
                "%d facilities, %d months; posted in %,.0f s",
                effort.facilities(), effort.months(), after.elapsedSince(before)));
        try (MongoClient mongo = MongoClients.create(rig.mongo())) {
            append(text, Disk.of(rig, mongo));
        }
        append(text, rig, after.since(before));
        appendReads(text, rig, effort.load());
        return text.toString();
    }

    private static void post(Rig rig, Effort effort) {
        try (var out = new PrintStream(rig.folder().resolve("year.txt").toFile())) {
            long refused = NationDemo.runSlice(
                    rig::url, rig::token, effort.facilities(), LocalDate.now(ZoneOffset.UTC), effort.months(), out);
            if (refused > 0) {
                throw new IllegalStateException(refused + " reports of the year were refused");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void append(StringBuilder text, Disk disk) {
        text.append(
                line(
                        "%n| collection | documents | bytes each | MiB | compressed (estimate), MiB | indexes (estimate), MiB |"));
        text.append(line("|---|--:|--:|--:|--:|--:|"));
        disk.documents()
                .forEach((name, held) -> text.append(line(
                        "| %s | %,d | %,d | %.1f | %.1f | %.1f |",
                        name,
                        held.count(),
                        held.bytes() / held.count(),
                        held.bytes() / MEBIBYTE,
                        held.compressed() / MEBIBYTE,
                        held.indexes() / MEBIBYTE)));
        text.append(line("%n| topic | offsets | bytes each | MiB |%n|---|--:|--:|--:|"));
        disk.topics()
                .forEach((name, topic) -> text.append(line(
                        "| %s | %,d | %,d | %.1f |",
                        name,
                        topic.offsets(),
                        topic.bytes() / Math.max(1, topic.offsets()),
                        topic.bytes() / MEBIBYTE)));
        text.append(line("%nstate of the counting: %.1f MiB", disk.state() / MEBIBYTE));
    }

    private static void append(StringBuilder text, Rig rig, Map<String, Double> used) {
        text.append(line("%n| process | s of processor | heap in use, MiB | resident, MiB |%n|---|--:|--:|--:|"));
        rig.processes().forEach((name, process) -> {
            Memory memory = Memory.of(process);
            text.append(line(
                    "| %s | %.0f | %.0f | %.0f |",
                    name, used.getOrDefault(name, 0.0), memory.live() / MEBIBYTE, memory.resident() / MEBIBYTE));
        });
    }

    private static void appendReads(StringBuilder text, Rig rig, Duration duration) {
        text.append(
                line(
                        "%n| read | ms | ms of processor, reporting-service | ms of processor, MongoDB | bytes |%n|---|--:|--:|--:|--:|"));
        String reporting = rig.url(SinergiService.REPORTING_SERVICE);
        try (var reading = new Reading(
                reporting, rig.token("national"), LocalDate.now(ZoneOffset.UTC).getYear())) {
            for (Reading.Dashboard dashboard : Reading.Dashboard.values()) {
                reading.read(dashboard, duration);
                Processors before = Processors.of(rig.processes());
                Reading.Read read = reading.read(dashboard, duration);
                Map<String, Double> used = Processors.of(rig.processes()).since(before);
                text.append(line(
                        "| %s | %.1f | %.2f | %.2f | %,d |",
                        dashboard.label(),
                        1000 * read.seconds() / read.reads(),
                        1000 * used.getOrDefault("reporting-service", 0.0) / read.reads(),
                        1000 * used.getOrDefault("mongodb", 0.0) / read.reads(),
                        read.bytes() / read.reads()));
            }
        }
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form + "%n", values);
    }
}
