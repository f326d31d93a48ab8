package id.sinergi.system.chaos;

import id.sinergi.system.chaos.Ledger.Accepted;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A while of reporting in which one thing after the other goes wrong, and then the reckoning. */
final class ChaosRun {

    /** No recovery may take longer, on a machine that has the time: a busy one may be given more. */
    private static final Duration LONGEST_RECOVERY =
            Duration.ofSeconds(Long.getLong("sinergi.chaos.longest-recovery", 60));

    private static final Duration GIVEN_UP = Duration.ofSeconds(150);
    private static final int CLERKS = 12;

    private final Rig rig;
    private final long seed;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final Map<String, Long> shown = new HashMap<>();
    private final SortedMap<String, Integer> struck = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Duration longestStart = Duration.ZERO;
    private Duration longestRecovery = Duration.ZERO;
    private volatile boolean goesOn = true;

    private ChaosRun(Rig rig, long seed, Consumer<String> progress) {
        this.rig = rig;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Runs from a seed, from which faults and reports are drawn; moments are as they come.
     *
     * @param folder for data and logs, which stay where something was wrong
     * @param duration how long faults go on; starting and the reckoning come besides
     */
    static Outcome run(Path folder, long seed, Duration duration, Consumer<String> progress) {
        Rig rig = new Rig(folder);
        Outcome outcome;
        try (rig) {
            progress.accept("starts from seed " + seed);
            rig.start();
            outcome = new ChaosRun(rig, seed, progress).run(duration);
        }
        if (outcome.faults().isEmpty()) {
            rig.delete();
        }
        return outcome;
    }

    private Outcome run(Duration duration) {
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
                Stored stored = new Stored(rig.mongoUri());
                Published published = new Published(rig.bootstrapServers())) {
            try {
                for (int i = 0; i < CLERKS; i++) {
                    clerks.submit(new Clerk(rig, new Errands(seed * CLERKS + i, ledger), ledger, () -> goesOn));
                }
                strike(stored, duration);
            } finally {
                goesOn = false;
            }
            clerks.shutdown();
            if (!clerks.awaitTermination(GIVEN_UP.toSeconds(), TimeUnit.SECONDS)) {
                faults.add("requests stay undecided");
                clerks.shutdownNow();
            }
            drain(stored, published);
            return outcome(stored, published);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void strike(Stored stored, Duration duration) throws InterruptedException {
        Faults draws = new Faults(seed);
        long end = System.nanoTime() + duration.toNanos();
        TimeUnit.MILLISECONDS.sleep(draws.pause().toMillis());
        do {
            Fault fault = draws.next();
            struck.merge(fault.kind(), 1, Integer::sum);
            progress.accept(fault.toString());
            fault.strike(rig);
            TimeUnit.MILLISECONDS.sleep(fault.lasting().toMillis());
            long healing = System.nanoTime();
            fault.heal(rig);
            longestStart = longer(longestStart, since(healing));
            awaitRecovery(fault.kind(), stored);
            TimeUnit.MILLISECONDS.sleep(draws.pause().toMillis());
        } while (System.nanoTime() < end);
    }

    /** Waits until all parts are healthy and everything that was accepted up to now is shown. */
    private void awaitRecovery(String kind, Stored stored) {
        long healed = System.nanoTime();
        List<Accepted> accepted = ledger.newest();
        await(kind + ": a service is not healthy", rig::serves);
        await(kind + ": what was accepted is not shown", () -> isShown(accepted, stored));
        Duration recovery = since(healed);
        progress.accept("  recovered after %d ms, %d accepted".formatted(recovery.toMillis(), accepted.size()));
        longestRecovery = longer(longestRecovery, recovery);
        if (recovery.compareTo(LONGEST_RECOVERY) > 0) {
            faults.add("the recovery from " + kind + " took " + recovery.toMillis() + " ms");
        }
    }

    private boolean isShown(List<Accepted> accepted, Stored stored) {
        List<String> pending = accepted.stream()
                .filter(record -> shown.getOrDefault(record.id(), 0L) < record.version())
                .map(Accepted::id)
                .toList();
        shown.putAll(stored.shown(pending));
        return accepted.stream().allMatch(record -> shown.getOrDefault(record.id(), 0L) >= record.version());
    }

    /** Waits until nothing is on its way any more. */
    private void drain(Stored stored, Published published) {
        long begin = System.nanoTime();
        awaitRecovery("everything", stored);
        await("events stay unpublished", () -> stored.unpublished() == 0);
        // Twice, since what an open transaction holds is not seen before its end.
        await("the lag does not drain", () -> published.lag() == 0);
        await("the lag does not drain", () -> published.lag() == 0);
        progress.accept("drained after %d ms".formatted(since(begin).toMillis()));
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ofMillis(300))
                    .pollInterval(Duration.ofMillis(300))
                    .atMost(GIVEN_UP)
                    .ignoreExceptions()
                    .pollInSameThread()
                    .until(condition);
        } catch (ConditionTimeoutException never) {
            faults.add(what + " after " + GIVEN_UP.toSeconds() + " s");
        }
    }

    private Outcome outcome(Stored stored, Published published) {
        Verification verification = new Verification(ledger, stored, published);
        verification.run();
        faults.addAll(verification.faults());
        faults.addAll(ledger.failures());
        try (HttpClient client = HttpClient.newHttpClient()) {
            Dashboards dashboards = new Dashboards(rig, client);
            List.of("national", "facilities/lapas-kelas-iib-banjar", "facilities/rutan-kelas-iib-purbalingga")
                    .forEach(scope -> faults.addAll(dashboards.faults(scope, "2024")));
        }
        rig.parts().stream()
                .filter(part -> !part.isAlive())
                .forEach(part -> faults.add(part.name() + " has ended by itself"));
        return new Outcome(
                seed,
                struck,
                ledger.requests(),
                ledger.all().size(),
                ledger.refusals(),
                ledger.repetitions(),
                verification.publishedAgain(),
                verification.totals(),
                verification.lost(),
                verification.doubled(),
                rig.startedAgain(),
                longestStart,
                longestRecovery,
                faults);
    }
}
