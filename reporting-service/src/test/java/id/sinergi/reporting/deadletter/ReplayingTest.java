package id.sinergi.reporting.deadletter;

import static id.sinergi.reporting.Reports.aHeldVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.source.Family;
import id.sinergi.standin.MongoStandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class ReplayingTest {

    private static final Instant AT = Instant.parse("2026-01-05T00:00:00Z");

    private final MongoStandIn mongo = new MongoStandIn();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoTemplate template = new MongoTemplate(client, mongo.database());
    private final DeadLetters letters = new DeadLetters(template, new SimpleMeterRegistry());
    private final DefaultKafkaProducerFactory<byte[], byte[]> nowhere = new DefaultKafkaProducerFactory<>(
            Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    @AfterEach
    void stop() {
        nowhere.destroy();
        client.close();
        mongo.close();
    }

    @Test
    @SuppressWarnings("NullAway")
    void asksToTryAgainWhileKafkaIsAway() {
        var letter = new DeadLetter(
                Family.VISIT.topic(),
                0,
                7,
                "a reason",
                AT,
                "a-visit".getBytes(UTF_8),
                aHeldVisit().with("id", "a-visit").bytes(),
                Map.of("ce_type", Family.VISIT.types() + "held.v1"));
        letters.keep(letter, 0);
        var replaying = new Replaying(
                letters, new KafkaTemplate<>(nowhere), null, new Generations(template), Clock.systemUTC());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> replaying.replay(letter.id(), "operator"))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
        assertThat(letters.find(letter.id()).orElseThrow().replayedAt()).isNull();
    }

    @Test
    void aLetterWhoseOriginCannotBeReadIsItsOwn() {
        var broken = DeadLetter.of(letter(
                Map.of("origin-topic", "sinergi.visits.v1", "origin-partition", "first", "origin-offset", "12")));
        assertThat(broken.id()).isEqualTo("sinergi.dead-letters.v1-3-99");

        var late = DeadLetter.of(letter(Map.of("set-aside-at", "yesterday")));
        assertThat(late.setAsideAt()).isEqualTo(AT);
        assertThat(DeadLetter.of(letter(Map.of("set-aside-at", "+1000000000-12-31T23:59:59Z")))
                        .setAsideAt())
                .isEqualTo(AT);
    }

    private static ConsumerRecord<byte[], byte[]> letter(Map<String, String> headers) {
        var all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                "sinergi.dead-letters.v1",
                3,
                99,
                AT.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                all,
                Optional.empty());
    }
}
