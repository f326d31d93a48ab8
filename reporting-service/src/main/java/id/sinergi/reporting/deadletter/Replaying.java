package id.sinergi.reporting.deadletter;

import static java.util.stream.Collectors.joining;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.deadletter.KeptLetter.Settlement;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Recorded;
import id.sinergi.reporting.generation.State;
import id.sinergi.reporting.sink.NotToStore;
import id.sinergi.reporting.sink.Storing;
import id.sinergi.reporting.sink.UnreadableRecord;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.UnreadableEvent;
import id.sinergi.reporting.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
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
    private final Generations generations;
    private final Clock clock;
    private final EventReader reader = new EventReader();

    public Replaying(
            DeadLetters letters,
            KafkaOperations<byte[], byte[]> kafka,
            Storing storing,
            Generations generations,
            Clock clock) {
        this.letters = letters;
        this.kafka = kafka;
        this.storing = storing;
        this.generations = generations;
        this.clock = clock;
    }

    /**
     * Replays one; one that was replayed already is not replayed again.
     *
     * @throws Refusal 404 where there is none of that id, 409 where this release cannot read it either, or may not store
     *     it; 503 while Kafka is away
     */
    KeptLetter replay(String id, String by) {
        KeptLetter kept = find(id);
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
        } catch (NotToStore elsewhere) {
            throw Refusal.of(ProblemType.STATE_FORBIDS, whereTo(kept.letter().topic(), elsewhere.generation()));
        }
        letters.noteReplayed(kept, by, clock.instant());
        return find(id);
    }

    /**
     * Says why one needs no replay; one that was settled already stays as it is.
     *
     * @throws Refusal 404 where there is none of that id, 409 where it was replayed
     */
    KeptLetter settle(String id, String because, String by) {
        KeptLetter kept = find(id);
        if (kept.replayedAt() != null) {
            throw Refusal.of(ProblemType.STATE_FORBIDS, "It was replayed already: there is nothing left to settle.");
        }
        letters.settle(kept, new Settlement(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, because));
        return find(id);
    }

    /** What else to do about a record that is not this instance's to store. */
    private String whereTo(String topic, String generation) {
        if (!topic.startsWith("sinergi.") || !generation.matches("g\\d+")) {
            return "Nobody reads " + topic + " again. There is nothing to replay it to; settle it.";
        }
        List<Recorded> all = generations.all();
        return all.stream()
                .filter(recorded -> recorded.generation().name().equals(generation))
                .filter(Recorded::isCounted)
                .map(recorded -> generation + " is counted and stored by instances of another release or with another"
                        + " directory, identity " + recorded.generation().identity() + ": ask one of those.")
                .findFirst()
                .orElseGet(() -> generation + " is not kept any more: everything was counted anew"
                        + all.stream()
                                .filter(recorded -> recorded.state() == State.CURRENT)
                                .map(recorded -> " in " + recorded.generation().name())
                                .collect(joining())
                        + ". There is nothing left to replay; settle it.");
    }

    private KeptLetter find(String id) {
        return letters.find(id).orElseThrow(() -> Refusal.notFound("dead letter " + id));
    }

    private void publish(KeptLetter kept) {
        DeadLetter letter = kept.letter();
        String type = letter.headers().get("ce_type");
        reader.read(Family.of(letter.topic(), type), type, letter.key(), letter.body());
        var record = new ProducerRecord<>(letter.topic(), letter.key(), letter.body());
        letter.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().remove(DeadLetter.REPLAY_OF);
        record.headers().add(DeadLetter.REPLAY_OF, kept.id().getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException away) {
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
