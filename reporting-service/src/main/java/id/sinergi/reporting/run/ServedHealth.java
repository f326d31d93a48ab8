package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Progress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this instance may be asked: where it counts what is served, as long as it does; where instances of another
 * identity count that, always, since it reads what they count until its own generation has caught up.
 */
final class ServedHealth implements HealthIndicator {

    private final Runs runs;

    ServedHealth(Runs runs) {
        this.runs = runs;
    }

    @Override
    public Health health() {
        Optional<Generation> served = runs.served();
        if (served.isEmpty()) {
            return Health.down()
                    .withDetail("waitingFor", "MongoDB, or Kafka for the first generation")
                    .build();
        }
        return served.flatMap(runs::of)
                .map(run -> Objects.requireNonNull(run.health().health()))
                .orElseGet(() -> countedElsewhere(served.get()));
    }

    private Health countedElsewhere(Generation served) {
        var health = Health.up()
                .withDetail("generation", served.name())
                .withDetail(
                        "countedBy",
                        runs.isUnattended(served)
                                ? "nobody: its numbers stand still"
                                : runs.counts()
                                        ? "instances of another release or with another directory"
                                        : "other instances: this one only serves");
        runs.catchingUp().stream()
                .findFirst()
                .ifPresent(next ->
                        health.withDetail("catchingUp", next.generation().name() + progress(next.progress())));
        return health.build();
    }

    private static String progress(@Nullable Progress progress) {
        return progress == null ? "" : ", " + progress.step() + " " + progress.done() + " of " + progress.of();
    }
}
