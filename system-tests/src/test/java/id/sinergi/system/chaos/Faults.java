package id.sinergi.system.chaos;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.chaos.Fault.WayBroken.How;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws from a seed what fails, and when: the same from the same seed. */
final class Faults {

    private final Random random;
    private final Deque<Supplier<List<Fault>>> round = new ArrayDeque<>();

    Faults(long seed) {
        random = new Random(seed);
    }

    /** One alone, in rounds: each kind comes once before any comes again. */
    List<Fault> next() {
        if (round.isEmpty()) {
            round.addAll(shuffled(kinds()));
        }
        return round.remove().get();
    }

    /** One after the other, from the first on for so long. */
    Iterator<List<Fault>> during(Duration duration) {
        return new Iterator<>() {
            private @Nullable Long begin;

            @Override
            public boolean hasNext() {
                if (begin == null) {
                    begin = System.nanoTime();
                }
                return System.nanoTime() - begin < duration.toNanos();
            }

            @Override
            public List<Fault> next() {
                return Faults.this.next();
            }
        };
    }

    /** Every sort of fault once, in as little time as possible: those that strike different parts strike together. */
    List<List<Fault>> atOnce() {
        return shuffled(List.<Supplier<List<Fault>>>of(
                        () -> List.of(pausedReporting(), killedOwner()),
                        () -> List.of(stateLost(), brokenWay(anyOwner(), true)),
                        () -> List.of(new Fault.StorePaused(between(2_000, 4_000))),
                        () -> List.of(anyOfTheBroker(), brokenWay(anyOwner(), false))))
                .stream()
                .map(Supplier::get)
                .toList();
    }

    private List<Supplier<List<Fault>>> kinds() {
        return List.of(
                () -> List.of(killedOwner()),
                () -> List.of(new Fault.Killed(SinergiService.REPORTING_SERVICE, between(0, 2_000))),
                () -> List.of(new Fault.Paused(anyOwner(), longerThanASession())),
                () -> List.of(pausedReporting()),
                () -> List.of(new Fault.BrokerKilled(between(0, 5_000))),
                () -> List.of(new Fault.BrokerPaused(between(2_000, 14_000))),
                () -> List.of(new Fault.StorePaused(between(2_000, 14_000))),
                () -> List.of(brokenWay(any(SinergiService.values()), true)),
                () -> List.of(brokenWay(any(SinergiService.values()), false)),
                () -> List.of(stateLost()));
    }

    private Fault killedOwner() {
        return new Fault.Killed(anyOwner(), between(0, 2_000));
    }

    private Fault pausedReporting() {
        return new Fault.Paused(SinergiService.REPORTING_SERVICE, longerThanASession());
    }

    private Fault stateLost() {
        return new Fault.StateLost(between(0, 2_000));
    }

    private Fault anyOfTheBroker() {
        return random.nextBoolean()
                ? new Fault.BrokerKilled(between(0, 2_000))
                : new Fault.BrokerPaused(between(2_000, 4_000));
    }

    private Fault brokenWay(SinergiService service, boolean toTheBroker) {
        return new Fault.WayBroken(service, toTheBroker, any(How.values()), between(2_000, 12_000));
    }

    private Duration longerThanASession() {
        return Fault.LONGER_THAN_A_SESSION.plus(between(0, 4_000));
    }

    private SinergiService anyOwner() {
        return any(SinergiService.VISIT_SERVICE, SinergiService.MOU_SERVICE, SinergiService.TRAINING_SERVICE);
    }

    private <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }
}
