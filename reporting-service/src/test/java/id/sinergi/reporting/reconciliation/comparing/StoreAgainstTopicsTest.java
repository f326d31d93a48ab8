package id.sinergi.reporting.reconciliation.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.standin.MongoStandIn;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.mongodb.core.MongoTemplate;

@Timeout(30)
class StoreAgainstTopicsTest {

    private static final TopicPartition TOTALS = new TopicPartition("sinergi.totals.g1", 0);
    private static final Place CURRENT = new Place("current_g1", "entry");

    private final MongoStandIn mongo = new MongoStandIn();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoTemplate template = new MongoTemplate(client, mongo.database());
    private final Generations generations = new Generations(template);
    private final Generation served = generations.openFirst(1, "ours", Instant.EPOCH);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final MockConsumer<byte[], byte[]> deleted = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    /** A topic that is deleted while it is read leaves the place where it was read, and brings nothing any more. */
    @Test
    void isGivenUpWhereATopicBringsNothing() {
        assertThatExceptionOfType(GivenUp.class)
                .isThrownBy(this::compare)
                .withMessageContaining("cannot be read on from 0 to 7");
    }

    @Test
    void isGivenUpWhereAnotherGenerationIsServedMeanwhile() {
        template.getCollection("generations").insertOne(new Document("_id", "g2").append("identity", "ours"));
        generations.serve(new Generation("g2", "ours"), Instant.EPOCH);

        assertThatExceptionOfType(GivenUp.class).isThrownBy(this::compare).withMessageContaining("another generation");
    }

    @Test
    void isGivenUpWhenTheServiceStops() {
        stopping.countDown();

        assertThatExceptionOfType(GivenUp.class).isThrownBy(this::compare).withMessageContaining("stopped");
    }

    @Test
    void anOlderVersionThatComesLateIsNotTheNewest() {
        var second = record("one|2", 4);
        var firstComeLate = record("one|1", 5);

        assertThat(CURRENT.newer(second, firstComeLate)).isSameAs(second);
        assertThat(CURRENT.newer(firstComeLate, second)).isSameAs(second);
        assertThat(CURRENT.newer(record("one|2", 3), second)).isSameAs(second);
    }

    @Test
    void whatHasNoNumberToGuardItIsDamaged() {
        var stored = new Document("entry", "text of one|2").append("offset", 4).append("version", 2.0);

        assertThat(CURRENT.isDamaged(stored)).isFalse();
        assertThat(CURRENT.differs(stored, record("one|2", 4))).isFalse();
        stored.remove("offset");
        assertThat(CURRENT.isDamaged(stored)).isTrue();
        assertThat(CURRENT.differs(stored, record("one|2", 4))).isTrue();
    }

    private void compare() {
        deleted.updateBeginningOffsets(Map.of(TOTALS, 0L));
        var going = new Going(generations, served, stopping);
        new StoreAgainstTopics(template, null, deleted, going, new Found()).compare(served, Map.of(TOTALS, 7L));
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, long offset) {
        return new ConsumerRecord<>(
                "sinergi.register.g1", 0, offset, key.getBytes(UTF_8), ("text of " + key).getBytes(UTF_8));
    }
}
