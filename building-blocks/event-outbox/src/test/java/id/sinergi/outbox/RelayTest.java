package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final Situation here = new Situation();
    private final Relay running = here.relay(here.broker, Clock.systemUTC());
    private final OutboxDocuments<Report> documents = here.documents(running, Clock.systemUTC());

    @AfterEach
    void end() {
        running.stop();
        here.close();
    }

    @Test
    void publishesRightAfterTheWriteAndEmptiesTheOutbox() {
        running.start();
        var id = create("visit");

        await().untilAsserted(() -> assertThat(here.broker.received)
                .extracting(PendingEvent::activity)
                .containsExactly(id.toString()));
        await().untilAsserted(() -> assertThat(here.store.events()).isEmpty());
    }

    @Test
    void losesNothingWhileTheBrokerIsAway() {
        here.broker.away = true;
        running.start();
        for (int i = 0; i < 300; i++) {
            create("visit " + i);
        }
        await().until(() -> here.broker.attempts > 3);
        List<String> written = ids(here.store.events());
        assertThat(written).hasSize(300);

        here.broker.away = false;

        await().untilAsserted(() -> assertThat(here.store.events()).isEmpty());
        assertThat(here.broker.receivedIds()).containsAll(written);
    }

    @Test
    void leavesWhatDoesNotFitIntoTheQueueToTheSweep() {
        for (int i = 0; i < 1_300; i++) {
            create("visit " + i);
        }
        List<String> written = ids(here.store.events());

        running.start();

        await().untilAsserted(() -> assertThat(here.store.events()).isEmpty());
        assertThat(here.broker.receivedIds()).hasSize(1_300).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void stopsAfterTheBatchAtHand() {
        CountDownLatch publishing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        here.broker.onceAcknowledged = () -> {
            publishing.countDown();
            awaitUninterrupted(go);
        };
        running.start();
        create("at hand");
        awaitUninterrupted(publishing);
        create("handed over");
        Thread stop = Thread.startVirtualThread(running::stop);
        await().until(() -> !running.isRunning());

        go.countDown();

        await().until(() -> !stop.isAlive());
        assertThat(relayThreads()).isEmpty();
        assertThat(here.broker.received).hasSize(1);
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void stopsAtOnceWhereNothingIsAtHand() {
        var hour = Duration.ofHours(1);
        var patient = here.relay(
                here.broker, here.clock, new OutboxProperties(hour, hour, hour, hour, 1, (short) 1), () -> {});
        patient.start();

        patient.stop();

        assertThat(relayThreads()).isEmpty();
    }

    @Test
    void givesUpWhereTheTopicIsNotAsDeclared() {
        CountDownLatch gaveUp = new CountDownLatch(1);
        Broker differing = batch -> {
            if (batch.isEmpty()) {
                return new Broker.Published(List.of(), true);
            }
            throw new TopicDiffers("sinergi.reports.v1", "partitions", 3, 12);
        };
        here.created("visit");
        here.letTimePass();
        var relay = here.relay(differing, here.clock, Situation.QUICK, gaveUp::countDown);

        relay.start();

        awaitUninterrupted(gaveUp);
        await().until(() -> relayThreads().isEmpty());
        assertThat(here.store.events()).hasSize(1);
    }

    private UUID create(String title) {
        return documents
                .create(Situation.creating(null, title), _ -> Situation.draft(Report.named(title)))
                .stored()
                .id();
    }

    private static List<String> ids(List<Document> events) {
        return events.stream().map(event -> event.getString("id")).toList();
    }

    private static List<Thread> relayThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("outbox-relay"))
                .toList();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }
}
