package id.sinergi.reporting.generation;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Tells by name which generations are an instance's to store: those of its identity that are current or catch up. What
 * was replaced is not written again, since it is about to be removed.
 */
public final class ToStore implements Predicate<String> {

    private static final long LIFETIME_NANOS = Duration.ofSeconds(1).toNanos();

    private final Generations generations;
    private final Identity identity;
    private final LongSupplier nanoTime;
    private volatile Known known = new Known(Map.of(), 0);

    public ToStore(Generations generations, Identity identity, LongSupplier nanoTime) {
        this.generations = generations;
        this.identity = identity;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean test(String name) {
        long now = nanoTime.getAsLong();
        if (now - known.at() > LIFETIME_NANOS || !known.mine().containsKey(name)) {
            known = new Known(
                    generations.all().stream()
                            .collect(toMap(recorded -> recorded.generation().name(), this::isMine)),
                    now);
        }
        return known.mine().getOrDefault(name, false);
    }

    private boolean isMine(Recorded recorded) {
        return recorded.isCounted() && recorded.generation().identity().equals(identity.value());
    }

    private record Known(Map<String, Boolean> mine, long at) {}
}
