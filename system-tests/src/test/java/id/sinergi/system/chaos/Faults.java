package id.sinergi.system.chaos;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.chaos.Fault.WayBroken.How;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws faults from a seed, in rounds: each kind comes once before any comes again. */
final class Faults {

    private final Random random;
    private final Deque<Supplier<Fault>> round = new ArrayDeque<>();

    Faults(long seed) {
        random = new Random(seed);
    }

    Fault next() {
        if (round.isEmpty()) {
            List<Supplier<Fault>> kinds = new ArrayList<>(kinds());
            Collections.shuffle(kinds, random);
            round.addAll(kinds);
        }
        return round.remove().get();
    }

    /** How long nothing goes wrong before the next fault. */
    Duration pause() {
        return between(500, 3_000);
    }

    private List<Supplier<Fault>> kinds() {
        return List.of(
                () -> new Fault.Killed(anyOwner(), between(0, 2_000)),
                () -> new Fault.Killed(SinergiService.REPORTING_SERVICE, between(0, 2_000)),
                () -> new Fault.Paused(anyOwner(), between(3_000, 12_000)),
                () -> new Fault.Paused(
                        SinergiService.REPORTING_SERVICE, Fault.LONGER_THAN_A_SESSION.plus(between(0, 4_000))),
                () -> new Fault.BrokerKilled(between(0, 5_000)),
                () -> new Fault.BrokerPaused(between(2_000, 14_000)),
                () -> new Fault.StorePaused(between(2_000, 14_000)),
                () -> new Fault.WayBroken(anyService(), true, any(How.values()), between(2_000, 12_000)),
                () -> new Fault.WayBroken(anyService(), false, any(How.values()), between(2_000, 12_000)),
                () -> new Fault.StateLost(between(0, 2_000)));
    }

    private SinergiService anyOwner() {
        return any(SinergiService.VISIT_SERVICE, SinergiService.MOU_SERVICE, SinergiService.TRAINING_SERVICE);
    }

    private SinergiService anyService() {
        return any(SinergiService.values());
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }
}
