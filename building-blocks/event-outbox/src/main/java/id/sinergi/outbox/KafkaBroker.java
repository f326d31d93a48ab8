package id.sinergi.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.observation.Step;
import id.sinergi.observation.Trails;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events as CloudEvents 1.0 in binary mode, keyed by activity. */
final class KafkaBroker implements Broker, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final EventStream stream;
    private final TopicDeclaration topic;
    private final Trails trails;
    private final Clock clock;

    KafkaBroker(
            DefaultKafkaProducerFactory<String, byte[]> producers,
            EventStream stream,
            TopicDeclaration topic,
            Trails trails,
            Clock clock) {
        this.trails = trails;
        this.clock = clock;
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
        // It would log every single event of an outage with its stack trace.
        this.kafka.setProducerListener(null);
        this.stream = stream;
        this.topic = topic;
    }

    @Override
    public Published publish(List<PendingEvent> batch) {
        if (!topic.isAsDeclared()) {
            return new Published(List.of(), true);
        }
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (PendingEvent event : batch) {
            CompletableFuture<?> answer = send(event);
            sent.add(answer);
            if (answer.isCompletedExceptionally() && isAway(failure(answer))) {
                // Nobody could be asked for metadata: every further event would wait as long for the same.
                break;
            }
        }
        return published(batch, sent);
    }

    private CompletableFuture<?> send(PendingEvent event) {
        Step step = trails.step("publish", Span.Kind.PRODUCER, event.trail())
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", stream.topic());
        try {
            return kafka.send(message(event, step.traceparent())).whenComplete((_, failure) -> end(step, failure));
        } catch (RuntimeException atOnce) {
            end(step, atOnce);
            return CompletableFuture.failedFuture(atOnce);
        }
    }

    private static void end(Step step, @Nullable Throwable failure) {
        if (failure != null) {
            step.failed(failure);
        }
        step.close();
    }

    private static Published published(List<PendingEvent> batch, List<CompletableFuture<?>> sent) {
        List<PendingEvent> acknowledged = new ArrayList<>();
        Throwable away = null;
        for (int i = 0; i < sent.size(); i++) {
            Throwable failure = failure(sent.get(i));
            if (failure == null) {
                acknowledged.add(batch.get(i));
            } else if (isAway(failure)) {
                away = failure;
            } else {
                LOG.error(
                        "Kafka refuses event {} of {}: {}",
                        batch.get(i).id(),
                        batch.get(i).activity(),
                        reason(failure));
            }
        }
        if (away != null) {
            LOG.warn("Kafka does not answer, {} events wait: {}", batch.size() - acknowledged.size(), reason(away));
        }
        return new Published(acknowledged, away != null);
    }

    private static @Nullable Throwable failure(CompletableFuture<?> sent) {
        try {
            sent.join();
            return null;
        } catch (CompletionException failed) {
            return failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** Whatever is not the record's own fault is taken for a broker that will answer again. */
    private static boolean isAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof RecordBatchTooLargeException
                    || cause instanceof InvalidRecordException) {
                return false;
            }
        }
        return true;
    }

    private static String reason(Throwable failure) {
        return String.valueOf((failure.getCause() == null ? failure : failure.getCause()).getMessage());
    }

    private ProducerRecord<String, byte[]> message(PendingEvent event, @Nullable String trail) {
        // When it was recorded: by that, what is counted of it tells how fresh it is. Nothing from the future, which a
        // broker refuses: a clock that was ahead may have recorded it.
        long recorded = Math.min(event.at().toEpochMilli(), clock.millis());
        var message = new ProducerRecord<>(stream.topic(), null, recorded, event.activity(), event.bytes());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_source", stream.source(),
                        "ce_type", event.type(),
                        "ce_subject", event.activity(),
                        "ce_time", event.at().toString(),
                        "ce_dataschema", stream.schemaOf(event.type()),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        if (trail != null) {
            message.headers().add(Trails.HEADER, trail.getBytes(UTF_8));
        }
        return message;
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
