package id.sinergi.system.chaos;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A while of reporting in which one thing after the other goes wrong, and then the reckoning. */
final class ChaosRun {

    private static final int CLERKS = 12;
    private static final List<String> SCOPES =
            List.of("national", "regional-offices/Jawa%20Tengah", "facilities/lapas-kelas-iib-banjar");

    private final Rig rig;
    private final long seed;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final SortedMap<String, Integer> struck = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Stored stored;
    private final Published published;
    private final Recoveries recoveries;
    private final Verification verification;
    private volatile boolean goesOn = true;

    private ChaosRun(Rig rig, long seed, Consumer<String> progress, Stored stored, Published published) {
        this.rig = rig;
        this.seed = seed;
        this.progress = progress;
        this.stored = stored;
        this.published = published;
        this.recoveries = new Recoveries(rig, ledger, stored, progress);
        this.verification = new Verification(ledger, stored, published);
    }

    /**
     * Runs through what is to go wrong, while clerks draw their reports from the seed; moments are as they come.
     *
     * @param folder for data; it is gone afterwards
     * @param logs a file for the logs of all parts; there only where something was wrong
     * @param plan what strikes together, one after the other
     */
    static Outcome run(Path folder, Path logs, long seed, Iterator<List<Fault>> plan, Consumer<String> progress) {
        progress.accept("starts from seed " + seed);
        try (Rig rig = new Rig(folder);
                Stored stored = new Stored(rig.mongoUri());
                Published published = new Published(rig.bootstrapServers())) {
            Outcome outcome = new ChaosRun(rig, seed, progress, stored, published).run(plan);
            if (!outcome.faults().isEmpty()) {
                rig.keepLogs(logs);
            }
            return outcome;
        }
    }

    private Outcome run(Iterator<List<Fault>> plan) {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            rig.start();
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < CLERKS; i++) {
                work.add(clerks.submit(new Clerk(rig, new Errands(seed * CLERKS + i, ledger), ledger, () -> goesOn)));
            }
            strike(plan);
            finish(clerks, work);
            recoveries.awaitRest(published);
            reckon();
        } catch (RuntimeException broken) {
            faults.add("the run broke off: " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            faults.add("the run was stopped");
        } finally {
            clerks.shutdownNow();
        }
        return outcome();
    }

    private void strike(Iterator<List<Fault>> plan) throws InterruptedException {
        var random = new Random(seed);
        while (plan.hasNext()) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 2_500));
            strike(plan.next());
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 2_500));
    }

    private void strike(List<Fault> together) throws InterruptedException {
        long begin = System.nanoTime();
        for (Fault fault : together) {
            struck.merge(fault.kind(), 1, Integer::sum);
            progress.accept(fault.toString());
            fault.strike(rig);
        }
        var healing = new MachineTime();
        for (Fault fault :
                together.stream().sorted(Comparator.comparing(Fault::lasting)).toList()) {
            TimeUnit.NANOSECONDS.sleep(begin + fault.lasting().toNanos() - System.nanoTime());
            healing = new MachineTime();
            fault.heal(rig);
        }
        recoveries.await(together.stream().map(Fault::kind).collect(Collectors.joining(" and ")), healing);
    }

    private void finish(ExecutorService clerks, List<Future<?>> work) throws InterruptedException {
        goesOn = false;
        clerks.shutdown();
        if (!clerks.awaitTermination(Recoveries.GIVEN_UP.toSeconds(), TimeUnit.SECONDS)) {
            faults.add("requests stay undecided");
        }
        work.stream()
                .filter(clerk -> clerk.state() == Future.State.FAILED)
                .forEach(clerk -> faults.add("a clerk failed: " + clerk.exceptionNow()));
    }

    private void reckon() {
        verification.run();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Dashboards dashboards = new Dashboards(rig, client, verification.entries());
            for (String scope : SCOPES) {
                for (String year : List.of("2023", "2024", "2025")) {
                    faults.addAll(dashboards.faults(scope, year));
                }
            }
        }
        rig.parts().stream()
                .filter(part -> !part.isAlive())
                .forEach(part -> faults.add(part.name() + " has ended by itself"));
    }

    private Outcome outcome() {
        faults.addAll(recoveries.faults());
        faults.addAll(rig.complaints());
        faults.addAll(verification.faults());
        faults.addAll(ledger.failures());
        return new Outcome(
                seed,
                struck,
                ledger.requests(),
                ledger.all().size(),
                ledger.refusals(),
                ledger.repetitions(),
                verification,
                rig.startedAgain(),
                recoveries.longest(),
                recoveries.longestOfOwn(),
                faults);
    }
}
