package id.sinergi.system.chaos;

import id.sinergi.system.chaos.Ledger.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until a fault is over for everyone, and notes how long that took. */
final class Recoveries {

    /** After which nobody waits any longer. */
    static final Duration GIVEN_UP = Duration.ofMinutes(5);

    /** As much of the machine's time as a recovery may take. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Rig rig;
    private final Ledger ledger;
    private final Stored stored;
    private final Consumer<String> progress;
    private final Map<String, Long> shown = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private Duration longestOfOwn = Duration.ZERO;

    Recoveries(Rig rig, Ledger ledger, Stored stored, Consumer<String> progress) {
        this.rig = rig;
        this.ledger = ledger;
        this.stored = stored;
        this.progress = progress;
    }

    /**
     * Waits until all parts are healthy and everything that was accepted up to now is shown.
     *
     * @param healing since the fault was taken away, before the start of what it had killed
     */
    void await(String kind, MachineTime healing) {
        List<Accepted> accepted = ledger.newest().stream()
                .filter(record -> record.resource().family().isPresent())
                .toList();
        until(kind + ": a service is not healthy", rig::serves);
        until(kind + ": what was accepted is not shown", () -> isShown(accepted));
        Duration took = healing.passed();
        Duration own = healing.own(took);
        progress.accept("  recovered after %d ms, of which the machine had %d ms for it; %d records accepted"
                .formatted(took.toMillis(), own.toMillis(), accepted.size()));
        longest = longer(longest, took);
        longestOfOwn = longer(longestOfOwn, own);
        if (own.compareTo(LONGEST) > 0) {
            faults.add("the recovery from " + kind + " took " + own.toMillis() + " ms");
        }
    }

    /** Waits until nothing is on its way any more. */
    void awaitRest(Published published) {
        var begin = new MachineTime();
        await("everything", begin);
        until("merged visits have not told each other", () -> stored.owed() == 0);
        until("events stay unpublished", () -> stored.unpublished() == 0);
        // Twice, since what an open transaction holds is not seen before its end.
        until("the lag does not drain", () -> published.lag() == 0);
        until("the lag does not drain", () -> published.lag() == 0);
        progress.accept("drained after %d ms".formatted(begin.passed().toMillis()));
    }

    Duration longest() {
        return longest;
    }

    Duration longestOfOwn() {
        return longestOfOwn;
    }

    List<String> faults() {
        return faults;
    }

    private boolean isShown(List<Accepted> accepted) {
        List<String> pending = accepted.stream()
                .filter(record -> !isShown(record))
                .map(Accepted::id)
                .toList();
        shown.putAll(stored.shown(pending));
        return accepted.stream().allMatch(this::isShown);
    }

    private boolean isShown(Accepted record) {
        return shown.getOrDefault(record.id(), 0L) >= record.version();
    }

    private void until(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(300))
                    .atMost(GIVEN_UP)
                    .ignoreExceptions()
                    .pollInSameThread()
                    .until(condition);
        } catch (ConditionTimeoutException never) {
            faults.add(what + " after " + GIVEN_UP.toSeconds() + " s");
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
