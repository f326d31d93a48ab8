package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final Situation here = new Situation();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void publishesWhatAnInstanceWroteThatDiedBeforePublishing() {
        var id = here.created("written by an instance that dies").stored().id();

        here.letTimePass();
        here.relay(here.broker, here.clock).sweep();

        assertThat(here.broker.received).extracting(PendingEvent::activity).containsExactly(id.toString());
        assertThat(here.store.events()).isEmpty();
    }

    @Test
    void leavesWhatIsYoungerThanTheGracePeriodToItsOwnInstance() {
        here.created("just written");

        here.relay(here.broker, here.clock).sweep();

        assertThat(here.broker.received).isEmpty();
    }

    @Test
    void publishesOnlyOnceWhatASweepFindsInTheQueue() {
        here.created("waits in the queue");
        here.letTimePass();

        here.relay.sweep();

        assertThat(here.broker.received).hasSize(1);
        assertThat(here.store.events()).isEmpty();
    }

    @Test
    void publishesEveryEventThoughTwoInstancesSweepAtOnce() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            ids.add(here.created("visit " + i).stored().id());
        }
        List<String> written = ids(here.store.events());
        here.letTimePass();
        CountDownLatch both = new CountDownLatch(2);
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                var relay = here.relay(here.broker, here.clock);
                instances.execute(() -> {
                    both.countDown();
                    relay.sweep();
                });
            }
        }

        assertThat(here.broker.receivedIds()).containsAll(written);
        assertThat(here.store.events()).isEmpty();
        assertThat(here.documents.findAll(ids))
                .hasSize(1_500)
                .allSatisfy(stored -> assertThat(stored.version()).isOne());
    }

    @Test
    void keepsTheEventOfACommandThatLandsBetweenPublishingAndRemoval() {
        var id = here.created("planned").stored().id();
        here.letTimePass();
        here.broker.onceAcknowledged = () -> here.renamed(id, 1, "held");
        var other = here.relay(here.broker, here.clock);

        other.sweep();

        assertThat(here.store.events()).hasSize(1);
        here.letTimePass();
        other.sweep();
        assertThat(here.broker.received)
                .extracting(PendingEvent::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"version\":1", "planned"),
                        second -> assertThat(second).contains("\"version\":2", "held"));
        assertThat(here.store.events()).isEmpty();
    }

    @Test
    void publishesTheOthersThoughWholeChunksAreUndeliverable() {
        for (int i = 0; i < 2 * HandOver.BATCH; i++) {
            here.created("undeliverable " + i);
        }
        here.created("fine");
        here.broker.refuses = event -> event.body().contains("undeliverable");
        here.letTimePass();

        here.relay(here.broker, here.clock).sweep();

        assertThat(here.broker.received).hasSize(1);
        assertThat(here.store.events()).hasSize(2 * HandOver.BATCH);
    }

    @Test
    void keepsWhatWasNotAcknowledgedThoughOthersOfItsBatchWere() {
        var refused = here.created("refused").stored().id();
        here.created("acknowledged");
        here.letTimePass();
        here.broker.refuses = event -> event.activity().equals(refused.toString());

        here.relay.sweep();

        assertThat(here.broker.received).hasSize(1);
        assertThat(here.store.events()).hasSize(1);
        here.broker.refuses = _ -> false;
        here.relay.sweep();
        assertThat(here.broker.received).hasSize(2);
        assertThat(here.store.events()).isEmpty();
    }

    @Test
    void asksABrokerThatIsAwayOnlyOnceInASweep() {
        for (int i = 0; i < 3 * HandOver.BATCH; i++) {
            here.created("visit " + i);
        }
        here.broker.away = true;
        here.letTimePass();

        here.relay(here.broker, here.clock).sweep();

        assertThat(here.broker.attempts).isOne();
    }

    @Test
    void readsABacklogOfLargeEventsInChunksOfBoundedSize() {
        Instant moment = here.clock.instant();
        for (int i = 0; i < 40; i++) {
            here.store.collection().insertOne(leftBehind("x".repeat(1_000_000)));
        }
        here.letTimePass();

        List<Integer> chunks = new ArrayList<>();
        try (var due = new Outboxes(here.store::collection).writtenBefore(moment.plusMillis(1))) {
            while (due.hasNext()) {
                chunks.add(due.next().size());
            }
        }

        assertThat(chunks).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(9));
        assertThat(chunks.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    }

    private Document leftBehind(String body) {
        var event = new PendingEvent(
                UUID.randomUUID().toString(), UUID.randomUUID().toString(), "type", here.clock.instant(), body);
        return new Document("_id", event.activity()).append("outbox", List.of(event.document()));
    }

    private static List<String> ids(List<Document> events) {
        return events.stream().map(event -> event.getString("id")).toList();
    }
}
