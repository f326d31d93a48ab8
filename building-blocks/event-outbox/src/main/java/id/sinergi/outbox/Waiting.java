package id.sinergi.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how long the oldest unpublished event has waited: alert on more than a minute or so, since Kafka is away then, or
 * refuses an event; nothing is lost, but dashboards lag by as much. One gauge for each topic; every instance tells the same.
 */
final class Waiting implements MeterBinder {

    static final String METER = "sinergi.outbox.oldest.age";

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final String topic;
    private final Outboxes outboxes;
    private final Clock clock;

    Waiting(String topic, Outboxes outboxes, Clock clock) {
        this.topic = topic;
        this.outboxes = outboxes;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(METER, this, TimeUnit.MILLISECONDS, Waiting::milliseconds)
                // Nobody else holds on to it.
                .strongReference(true)
                .tag("topic", topic)
                .description("How long the oldest event that is not published yet has waited")
                .register(registry);
    }

    /** 0 where nothing waits; no number where MongoDB does not answer. */
    private double milliseconds() {
        try {
            Instant now = clock.instant();
            return outboxes.oldest()
                    .map(at -> Math.max(0, Duration.between(at, now).toMillis()))
                    .orElse(0L);
        } catch (RuntimeException away) {
            LOG.warn("The age of the oldest unpublished event is not known: {}", away.toString());
            return Double.NaN;
        }
    }
}
