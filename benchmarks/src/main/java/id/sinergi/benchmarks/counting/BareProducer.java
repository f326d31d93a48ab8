package id.sinergi.benchmarks.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.benchmarks.reports.Events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** An idempotent producer with the settings of the relay's. */
public final class BareProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;
    private final @Nullable String topic;

    /** @param topic of all events; null: of each its family's */
    public BareProducer(String bootstrapServers, @Nullable String topic) {
        this.topic = topic;
        kafka = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Answers the nanoseconds until all are acknowledged. */
    public long produce(List<Event> events) {
        long before = System.nanoTime();
        List<Future<?>> sent = new ArrayList<>();
        events.forEach(event -> sent.add(kafka.send(message(event))));
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - before;
    }

    @Override
    public void close() {
        kafka.close();
    }

    private ProducerRecord<String, byte[]> message(Event event) {
        var message = new ProducerRecord<>(topic == null ? event.family().topic() : topic, event.key(), event.body());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.key(),
                        "ce_source", "/benchmarks",
                        "ce_type", "id.sinergi.benchmarks.measured.v1",
                        "ce_subject", event.key(),
                        "ce_time", "2026-11-21T00:00:00Z",
                        "ce_dataschema", "urn:sinergi:contracts:events:visits:visit.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
