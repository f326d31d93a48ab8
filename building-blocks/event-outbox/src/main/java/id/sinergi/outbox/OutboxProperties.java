package id.sinergi.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave the outbox.
 *
 * @param grace how old an event must be before a sweep takes it: longer than the usual way through the queue
 * @param sweepInterval how often an instance sweeps that knows of nothing left behind
 * @param retry how often it tries while something is left behind
 * @param stopTimeout how long a stop waits for the batch at hand
 * @param partitions of the topic; chosen once
 * @param replicationFactor of the topic
 */
@ConfigurationProperties("sinergi.outbox")
record OutboxProperties(
        @DefaultValue("5s") Duration grace,
        @DefaultValue("30s") Duration sweepInterval,
        @DefaultValue("1s") Duration retry,
        @DefaultValue("15s") Duration stopTimeout,
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicationFactor) {}
