package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.topology.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks now and then how much the readers of what is served have not read yet.
 *
 * <p>Metric {@code sinergi.consumer.lag}, in offsets, by group and topic: what the counting has not read of the logs, what
 * is counted and not stored, and what was set aside and not kept. Every instance tells the same. Where the broker does not
 * answer there is no number.
 */
final class Lag implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lag.class);

    private static final String DEAD_LETTERS = "sinergi.reporting.dead-letters";

    private final Runs runs;
    private final Map<String, Object> kafka;
    private final Duration every;
    private final MultiGauge gauges;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable Admin admin;
    private boolean isAway;

    /** @param kafka the settings of admin clients */
    Lag(Runs runs, Map<String, Object> kafka, Duration every, MeterRegistry meters) {
        this.runs = runs;
        this.kafka = kafka;
        this.every = every;
        this.gauges = MultiGauge.builder("sinergi.consumer.lag")
                .description("offsets that a group has not read of a topic")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lag").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void look() {
        List<MultiGauge.Row<?>> rows = List.of();
        try {
            rows = runs.served().map(this::behind).orElse(List.of());
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway && isRunning()) {
                LOG.warn("How far the readers are behind is not known: {}", away.toString());
            }
            isAway = true;
        }
        gauges.register(rows, true);
    }

    private List<MultiGauge.Row<?>> behind(Generation served) {
        List<Reader> readers = readers(served).toList();
        var offsets = Unread.of(
                client(),
                readers.stream().map(Reader::topic).distinct().toList(),
                readers.stream().map(Reader::group).distinct().toList());
        return readers.stream()
                .map(reader -> MultiGauge.Row.of(
                        Tags.of("group", reader.group(), "topic", reader.topic()),
                        offsets.of(reader.group(), reader.topic())))
                .<MultiGauge.Row<?>>map(row -> row)
                .toList();
    }

    /** One for all looks: to connect takes longer than to ask. */
    private synchronized Admin client() {
        if (thread == null) {
            throw new IllegalStateException("nobody looks any more");
        }
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }

    private static Stream<Reader> readers(Generation served) {
        return Stream.of(
                        Topics.sources().stream().map(topic -> new Reader(served.applicationId(), topic)),
                        served.sinks().entrySet().stream().map(sink -> new Reader(sink.getValue(), sink.getKey())),
                        Stream.of(new Reader(DEAD_LETTERS, served.topics().deadLetters())))
                .flatMap(readers -> readers);
    }

    /** A group, and a topic that it reads. */
    private record Reader(String group, String topic) {}
}
