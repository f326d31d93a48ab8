package id.sinergi.reporting.deadletter;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.sink.UnreadableRecord;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.UnreadableEvent;
import id.sinergi.reporting.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Replays dead letters after a fix. An event is written into its log once more: whoever reads the log knows a version that
 * it has counted, and a rebuild finds the event at both places. What a sink has set aside goes into the store, at the place
 * that it had in its topic.
 */
public final class Replaying {

    private static final int PATIENCE_SECONDS = 10;

    private final DeadLetters letters;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final Storing storing;
    private final Clock clock;
    private final EventReader reader = new EventReader();

    public Replaying(DeadLetters letters, KafkaOperations<byte[], byte[]> kafka, Storing storing, Clock clock) {
        this.letters = letters;
        this.kafka = kafka;
        this.storing = storing;
        this.clock = clock;
    }

    /**
     * Replays one; one that was replayed already is not replayed again.
     *
     * @throws Refusal 404 where there is none of that id, 409 where this release cannot read it either
     */
    Kept replay(String id, String by) {
        Kept kept = find(id);
        if (kept.replayedAt() != null) {
            return kept;
        }
        try {
            if (Topics.sources().contains(kept.letter().topic())) {
                publish(kept);
            } else {
                storing.again(record(kept.letter()));
            }
        } catch (UnreadableEvent | UnreadableRecord unreadable) {
            throw Refusal.of(
                    ProblemType.STATE_FORBIDS,
                    "This release cannot read it either: " + unreadable.getMessage()
                            + ". Replay it when one is running that can.");
        }
        letters.noteReplayed(kept, by, clock.instant());
        return find(id);
    }

    private Kept find(String id) {
        return letters.find(id).orElseThrow(() -> Refusal.notFound("dead letter " + id));
    }

    private void publish(Kept kept) {
        DeadLetter letter = kept.letter();
        String type = letter.headers().get("ce_type");
        reader.read(Family.of(letter.topic(), type), type, letter.key(), letter.body());
        var record = new ProducerRecord<>(letter.topic(), letter.key(), letter.body());
        letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().remove(DeadLetter.REPLAY_OF);
        record.headers().add(DeadLetter.REPLAY_OF, kept.id().getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw Refusal.of(ProblemType.UNAVAILABLE, "Kafka does not answer; try again in a few seconds.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of(ProblemType.UNAVAILABLE, "The service is being stopped; try again in a few seconds.");
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(DeadLetter letter) {
        return new ConsumerRecord<>(letter.topic(), letter.partition(), letter.offset(), letter.key(), letter.body());
    }
}
