package id.sinergi.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.benchmarks.bare.BareEndpoint;
import id.sinergi.benchmarks.bare.DocumentSize;
import id.sinergi.benchmarks.counting.CountingRun;
import id.sinergi.benchmarks.load.LoadRun;
import id.sinergi.benchmarks.pure.PureRun;
import id.sinergi.benchmarks.relaying.RelayRun;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.benchmarks.size.SizeRun;
import id.sinergi.benchmarks.size.YearRun;
import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/** Measures Sinergi on this machine and prints what it found as a table; {@code benchmarks/README.md} reads it. */
public final class Benchmarks {

    private static final List<String> USUAL = List.of("relay", "stack", "pure");
    private static final List<String> ALL = List.of("relay", "stack", "pure", "year", "size");

    private static final String REPORTS = "--reports=";

    private final Path folder;
    private final boolean quick;
    private final Effort effort;

    private Benchmarks(Path folder, boolean quick, Optional<Integer> reports) {
        this.folder = folder;
        this.quick = quick;
        Effort usual = quick ? Effort.quick() : Effort.full();
        this.effort = reports.map(usual::withReports).orElse(usual);
    }

    /**
     * Arguments: {@code --quick}; {@code --reports=<number>} for another number through the counting; {@code relay}, {@code
     * stack}, {@code pure} for a part of it; {@code year} and {@code size} are measured where they are asked for.
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("logback.configurationFile", "benchmarks-logback.xml");
        List<String> parts = new ArrayList<>(Arrays.asList(arguments));
        boolean quick = parts.remove("--quick");
        Optional<Integer> reports = parts.stream()
                .filter(part -> part.matches(REPORTS + "\\d{3,7}"))
                .findFirst()
                .map(part -> Integer.parseInt(part.substring(REPORTS.length())));
        parts.removeIf(part -> part.startsWith(REPORTS) && reports.isPresent());
        if (!ALL.containsAll(parts)) {
            System.err.println(
                    "usage: ./sinergi bench [--quick] [--reports=NUMBER] [relay] [stack] [pure] [year] [size]");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("sinergi-bench-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        new Benchmarks(folder, quick, reports).run(parts.isEmpty() ? USUAL : parts);
        // Gatling's and Kafka's threads would keep it from ending.
        System.exit(0);
    }

    private void run(List<String> parts) {
        System.out.printf(
                Locale.ROOT,
                "%d cores, load average %.1f before it began%s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                quick ? "; --quick: too short to trust the figures" : "");
        List<Row> rows = new ArrayList<>();
        List<String> more = new ArrayList<>();
        if (parts.contains("relay")) {
            rows.add(relay());
        }
        if (parts.contains("stack")) {
            stack(rows, more);
        }
        if (!rows.isEmpty()) {
            System.out.print("\n" + Row.HEADER);
            rows.forEach(System.out::print);
        }
        more.forEach(line -> System.out.println("\n" + line));
        if (parts.contains("pure")) {
            progress("the pure parts, by JMH");
            System.out.print("\n" + PureRun.measure(folder, quick));
        }
        if (parts.contains("year")) {
            progress("a made-up year of the whole country");
            print("year", rig -> YearRun.measure(rig, effort));
        }
        if (parts.contains("size")) {
            progress("the same at two sizes");
            print("size", rig -> SizeRun.measure(rig, effort));
        }
    }

    private void print(String part, Function<Rig, String> measuring) {
        try (Rig rig = Rig.startApart(folder.resolve(part))) {
            System.out.print("\n" + measuring.apply(rig));
            System.out.println("\nMongoDB was " + rig.mongoDescription());
        }
    }

    private Row relay() {
        progress("the relay");
        try (Rig rig = Rig.start(folder.resolve("relay"))) {
            return RelayRun.measure(rig, effort);
        }
    }

    private void stack(List<Row> rows, List<String> more) {
        progress("starting Sinergi");
        try (Rig rig = Rig.start(folder.resolve("stack")).with(List.of(SinergiService.values()))) {
            LoadRun load = new LoadRun(rig, bareEndpoint(rig), effort);
            progress("accepted reports");
            Row writing = load.writing();
            rows.addFirst(writing);
            progress("freshness");
            more.add("201 → dashboard: " + load.freshness(Collections.max(writing.ours()) / 2));
            progress("from topics to dashboards");
            rows.add(CountingRun.measure(rig, effort));
            progress("dashboards");
            rows.addAll(load.reading());
            more.add("MongoDB was " + rig.mongoDescription());
        }
    }

    private static String bareEndpoint(Rig rig) {
        Path ready = rig.folder().resolve("bare.ready");
        try (MongoClient mongo = MongoClients.create(rig.mongo())) {
            int bytes = DocumentSize.ofAVisit(rig.url(SinergiService.VISIT_SERVICE), rig.token("operator"), mongo);
            rig.beside("bare", BareEndpoint.class, rig.mongo(), Integer.toString(bytes), ready.toString());
            return Files.readString(ready);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void progress(String part) {
        System.err.println("… " + part);
    }
}
