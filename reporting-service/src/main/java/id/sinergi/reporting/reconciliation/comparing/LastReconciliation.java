package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.observation.Looked;
import id.sinergi.observation.Looks;
import id.sinergi.reporting.reconciliation.Reconciliations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Tells of the last reconciliation, on whatever instance it was.
 *
 * <p>Metric {@code sinergi.reconciliation.differences}: how many it found. <b>Alert above 0</b>: most are repaired by then,
 * but something has changed what nothing may change; {@code GET /api/v1/reconciliation} says what. Metric
 * {@code sinergi.reconciliation.age}: for how long none has come to its end; before the first, since the instance started.
 */
final class LastReconciliation implements MeterBinder {

    private final Reconciliations results;
    private final Looks looks;
    private final Clock clock;
    private final Instant startedAt;

    LastReconciliation(Reconciliations results, Looks looks, Clock clock) {
        this.results = results;
        this.looks = looks;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Looked differing = looks.at("What the last reconciliation found", results::differing);
        Gauge.builder("sinergi.reconciliation.differences", differing, Looked::value)
                .description("differences that the last reconciliation found")
                .register(meters);
        Looked age = looks.at("When the last reconciliation ended", this::age);
        TimeGauge.builder("sinergi.reconciliation.age", age, TimeUnit.MILLISECONDS, Looked::value)
                .description("since the last reconciliation that came to its end")
                .register(meters);
    }

    private double age() {
        Instant last = results.lastDone().orElse(startedAt);
        return Math.max(0, Duration.between(last, clock.instant()).toMillis());
    }
}
