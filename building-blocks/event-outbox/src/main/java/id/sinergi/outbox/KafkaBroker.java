package id.sinergi.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes events as CloudEvents 1.0 in binary mode, keyed by activity. */
final class KafkaBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final EventStream stream;
    private final TopicDeclaration topic;

    KafkaBroker(KafkaOperations<String, byte[]> kafka, EventStream stream, TopicDeclaration topic) {
        this.kafka = kafka;
        this.stream = stream;
        this.topic = topic;
    }

    @Override
    public List<PendingEvent> publish(List<PendingEvent> batch) {
        if (!topic.isAsDeclared()) {
            return List.of();
        }
        List<CompletableFuture<?>> sent = new ArrayList<>();
        try {
            batch.forEach(event -> sent.add(kafka.send(message(event))));
        } catch (RuntimeException away) {
            // send() itself fails where the broker cannot be asked for metadata; the rest of the batch would, too.
            LOG.warn("Kafka does not answer, events stay in the outbox: {}", away.getMessage());
        }
        List<PendingEvent> acknowledged = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (isAcknowledged(sent.get(i))) {
                acknowledged.add(batch.get(i));
            }
        }
        return acknowledged;
    }

    private static boolean isAcknowledged(CompletableFuture<?> sent) {
        try {
            sent.join();
            return true;
        } catch (CompletionException refused) {
            LOG.warn("An event was not acknowledged and stays in the outbox: {}", refused.getMessage());
            return false;
        }
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
                        "ce_dataschema", stream.schema(),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
