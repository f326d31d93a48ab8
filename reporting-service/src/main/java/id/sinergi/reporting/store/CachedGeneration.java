package id.sinergi.reporting.store;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Follows the pointer to the current generation, without asking for it with every read. */
final class CachedGeneration implements CurrentGeneration {

    private static final long LIFETIME_NANOS = Duration.ofSeconds(1).toNanos();

    private final Generations generations;
    private final LongSupplier nanoTime;
    private volatile Known known = new Known("", 0, false);

    CachedGeneration(Generations generations, LongSupplier nanoTime) {
        this.generations = generations;
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        long now = nanoTime.getAsLong();
        if (!known.holds() || now - known.at() > LIFETIME_NANOS) {
            String name = generations.current().map(Generation::name).orElseThrow(CachedGeneration::notYet);
            known = new Known(name, now, true);
        }
        return known.name();
    }

    private static Refusal notYet() {
        return Refusal.of(ProblemType.UNAVAILABLE, "Nothing was counted yet; try again in a few seconds.");
    }

    private record Known(String name, long at, boolean holds) {}
}
