package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final int ROOM = 2_000;
    private static final int CHARACTERS = 100_000;

    private final HandOver handOver = new HandOver(ROOM, CHARACTERS);

    @Test
    void isBoundedInNumberAndHasRoomAgainForWhatWasTaken() {
        int accepted = 0;
        while (handOver.offer(event("small"))) {
            accepted++;
        }
        assertThat(accepted).isEqualTo(ROOM);

        assertThat(handOver.takeWaiting()).hasSize(HandOver.BATCH);

        for (int i = 0; i < HandOver.BATCH; i++) {
            assertThat(handOver.offer(event("small"))).isTrue();
        }
        assertThat(handOver.offer(event("small"))).isFalse();
    }

    @Test
    void isBoundedInSizeAndHasAllItsRoomAgainWhenItIsEmpty() {
        String large = "x".repeat(CHARACTERS / 10);
        for (int round = 0; round < 3; round++) {
            int accepted = 0;
            while (handOver.offer(event(large))) {
                accepted++;
            }
            assertThat(accepted).isEqualTo(10);
            assertThat(handOver.takeWaiting()).hasSize(10);
        }
    }

    @Test
    void knowsWhatWaits() {
        var waiting = event("waits");
        var tooLarge = event("x".repeat(CHARACTERS));
        handOver.offer(waiting);

        assertThat(handOver.offer(tooLarge)).isFalse();
        assertThat(handOver.holds(waiting)).isTrue();
        assertThat(handOver.holds(tooLarge)).isFalse();

        handOver.takeWaiting();
        assertThat(handOver.holds(waiting)).isFalse();
    }

    @Test
    void endsTheWaitOfWhoeverTakes() throws InterruptedException {
        handOver.wake();

        assertThat(handOver.take(Duration.ofHours(1))).isEmpty();
    }

    private static PendingEvent event(String body) {
        return new PendingEvent(
                UUID.randomUUID().toString(), UUID.randomUUID().toString(), "type", Instant.EPOCH, body);
    }
}
