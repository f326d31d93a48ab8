package id.sinergi.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    KafkaBroker(DefaultKafkaProducerFactory<String, byte[]> producers, EventStream stream, TopicDeclaration topic) {
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
        try {
            return kafka.send(message(event));
        } catch (RuntimeException atOnce) {
            return CompletableFuture.failedFuture(atOnce);
        }
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

    private ProducerRecord<String, byte[]> message(PendingEvent event) {
        var message = new ProducerRecord<>(stream.topic(), event.activity(), event.bytes());
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
        return message;
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
