package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log was lost, or came back without its end. */
class ReannouncingTest {

    private final Disaster it = new Disaster();

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void aLogThatWasLostIsFilledAgain() {
        UUID id = it.here.created("first").stored().id();
        Instant recordedAt = it.here.renamed(id, 1, "second").stored().recordedAt();
        it.here.created("third");
        it.backUp();
        PendingEvent kept = it.log.getFirst();
        it.log.clear();
        it.log.add(kept);

        assertThat(it.reannounced(true)).isEqualTo(2);
        assertThat(it.published()).isEmpty();
        assertThat(it.reannounced(false)).isEqualTo(2);

        it.log.addAll(it.published());
        assertThat(it.log).hasSize(3).anySatisfy(event -> {
            assertThat(event.body()).contains("second", "\"version\":2");
            assertThat(event.at()).isEqualTo(recordedAt);
        });
        assertThat(it.reannounced(false)).isZero();
    }

    @Test
    void aLongLogIsComparedInShares() {
        it.reported(30);
        it.backUp();
        List<PendingEvent> kept = List.copyOf(it.log.subList(0, 20));
        it.log.clear();
        it.log.addAll(kept);
        it.readAtOnce = 7;

        assertThat(it.reannounced(false)).isEqualTo(10);
    }

    @Test
    void aLogOfKnownLengthIsReadOnceForEachShare() {
        it.reported(100);
        it.backUp();
        List<PendingEvent> kept = List.copyOf(it.log.subList(0, 60));
        it.log.clear();
        it.log.addAll(kept);
        it.readAtOnce = 40;

        assertThat(it.reannounced(true)).isEqualTo(40);
        assertThat(it.polls).isEqualTo(2);
    }
}
