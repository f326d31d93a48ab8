package id.sinergi.reporting.run;

import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.TestKafka;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Progress;
import id.sinergi.reporting.generation.Progress.Step;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.topology.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatchingUpTest {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Generation GENERATION = new Generation("g2", "an identity");

    private final TestKafka kafka = new TestKafka();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()));
    private final KafkaConsumer<byte[], byte[]> probe = new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.address(), "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    private final Offsets offsets = new Offsets(admin, probe);

    @AfterEach
    void stop() {
        probe.close();
        admin.close();
        kafka.close();
    }

    @Test
    void oneThatIsTakenUpAgainAlsoCountsWhatWasRecordedWhileItWasLeftAlone() {
        Answers.of(admin.createTopics(GENERATION.sinks().keySet().stream()
                        .map(name -> new NewTopic(name, 1, (short) 1))
                        .toList())
                .all());
        kafka.publish(Family.VISIT, aHeldVisit().with("id", "before"));
        var endsWhenItWasOpened = offsets.ends(Topics.sources());
        counted(endsWhenItWasOpened);
        kafka.publish(Family.VISIT, aHeldVisit().with("id", "while nobody counted"));
        var takenUpAgain = new CatchingUp(GENERATION, endsWhenItWasOpened, Topics.sources());

        assertThat(takenUpAgain.look(offsets, NOW)).isEqualTo(new Progress(Step.EVENTS, 1, 2, NOW));

        counted(offsets.ends(Topics.sources()));
        kafka.publish(Family.VISIT, aHeldVisit().with("id", "after that look"));
        assertThat(takenUpAgain.look(offsets, NOW).hasArrived()).isTrue();
    }

    private void counted(Map<TopicPartition, Long> ends) {
        Answers.of(admin.alterConsumerGroupOffsets(
                        GENERATION.applicationId(),
                        ends.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))))
                .all());
    }
}
