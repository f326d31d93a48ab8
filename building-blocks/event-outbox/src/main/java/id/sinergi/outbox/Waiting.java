package id.sinergi.outbox;

import id.sinergi.observation.Looked;
import id.sinergi.observation.Looks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Tells how long the oldest unpublished event had waited at the last look: alert on more than a minute or so, since Kafka is
 * away then, or refuses an event; nothing is lost, but dashboards lag by as much. One gauge for each topic; every instance
 * tells the same, and no number where MongoDB does not answer.
 */
final class Waiting implements MeterBinder {

    static final String METER = "sinergi.outbox.oldest.age";

    private final String topic;
    private final Outboxes outboxes;
    private final Looks looks;
    private final Clock clock;

    Waiting(String topic, Outboxes outboxes, Looks looks, Clock clock) {
        this.topic = topic;
        this.outboxes = outboxes;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Looked age = looks.at("The age of the oldest unpublished event of " + topic, this::milliseconds);
        TimeGauge.builder(METER, age, TimeUnit.MILLISECONDS, Looked::value)
                .tag("topic", topic)
                .description("How long the oldest event that is not published yet has waited")
                .register(registry);
    }

    /** 0 where nothing waits. */
    private double milliseconds() {
        Instant now = clock.instant();
        return outboxes.oldest()
                .map(at -> Math.max(0, Duration.between(at, now).toMillis()))
                .orElse(0L);
    }
}
