package id.sinergi.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final Streams streams = new Streams(Clock.systemUTC(), Duration.ZERO);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @AfterEach
    void leavesNoThreadBehind() {
        streams.stop();

        await().until(() -> streams.count() == 0);
        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void endsTheOldestStreamOfAViewerWithTooMany() {
        for (int stream = 1; stream <= Streams.OF_A_VIEWER + 1; stream++) {
            int listening = stream;
            open("ani");
            await().until(() -> threads.size() == listening);
        }
        open("budi");

        await().until(() -> threads.stream().filter(Thread::isAlive).count() == Streams.OF_A_VIEWER + 1);
        await().until(() -> streams.count() == Streams.OF_A_VIEWER + 1);
    }

    @Test
    void endsAllStreamsWhenThePortalStops() {
        open("ani");
        open("budi");

        streams.stop();

        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Test
    void opensNoneThatTheTokenWouldNotOutlast() {
        streams.open(new Listener("ani", "v1", Instant.now().plusSeconds(20), () -> true), this::nothingHappens);

        await().until(() -> streams.count() == 0);
        assertThat(threads).isEmpty();
    }

    private void open(String viewer) {
        int before = threads.size();
        streams.open(new Listener(viewer, "v1", Instant.MAX, () -> true), this::nothingHappens);
        await().until(() -> threads.size() > before);
    }

    private Optional<Watched.Change> nothingHappens(String version) throws InterruptedException {
        threads.add(Thread.currentThread());
        new CountDownLatch(1).await();
        return Optional.empty();
    }
}
