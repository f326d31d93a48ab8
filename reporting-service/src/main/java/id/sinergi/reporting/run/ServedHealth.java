package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import java.util.Objects;
import java.util.Optional;
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
            return Health.down().withDetail("waitingFor", "MongoDB").build();
        }
        return served.flatMap(runs::of)
                .map(run -> Objects.requireNonNull(run.health().health()))
                .orElseGet(() -> Health.up()
                        .withDetail("generation", served.get().name())
                        .withDetail("countedBy", "instances of another release or with another directory")
                        .build());
    }
}
