package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.topology.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
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
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lag").daemon().factory());
    private volatile boolean isRunning;
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
    public void start() {
        isRunning = true;
        var _ = thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        isRunning = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private void look() {
        List<MultiGauge.Row<?>> rows = List.of();
        try {
            rows = runs.served().map(this::behind).orElse(List.of());
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway && isRunning) {
                LOG.warn("How far the readers are behind is not known: {}", away.toString());
            }
            isAway = true;
        }
        gauges.register(rows, true);
    }

    private List<MultiGauge.Row<?>> behind(Generation served) {
        try (var admin = Admin.create(kafka)) {
            return readers(served)
                    .map(reader -> MultiGauge.Row.of(
                            Tags.of("group", reader.group(), "topic", reader.topic()), behind(reader, admin)))
                    .<MultiGauge.Row<?>>map(row -> row)
                    .toList();
        }
    }

    private static Stream<Reader> readers(Generation served) {
        return Stream.of(
                        Topics.sources().stream().map(topic -> new Reader(served.applicationId(), topic)),
                        served.sinks().entrySet().stream().map(sink -> new Reader(sink.getValue(), sink.getKey())),
                        Stream.of(new Reader(DEAD_LETTERS, served.topics().deadLetters())))
                .flatMap(readers -> readers);
    }

    private static long behind(Reader reader, Admin admin) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Answers.of(admin.describeTopics(List.of(reader.topic())).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(partition -> latest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest())));
        var read = Answers.of(admin.listConsumerGroupOffsets(reader.group()).partitionsToOffsetAndMetadata());
        var ends = Answers.of(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var committed = read.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (committed == null ? 0 : committed.offset()));
                })
                .sum();
    }

    /** A group, and a topic that it reads. */
    private record Reader(String group, String topic) {}
}
