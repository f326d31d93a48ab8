package id.sinergi.reporting.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchingTest {

    @Test
    void goesOnAfterItWasStopped() {
        var looks = new AtomicInteger();
        var watcher = new Watcher(
                _ -> {
                    looks.incrementAndGet();
                    return Map.of();
                },
                System::nanoTime,
                10,
                10);
        var watching = new Watching(watcher);
        watching.start();
        watching.stop();
        assertThat(watching.isRunning()).isFalse();
        assertThat(watcher.enter(List.of())).isEmpty();

        watching.start();
        try (Wait wait = watcher.enter(List.of()).orElseThrow()) {
            int before = looks.get();

            await().until(() -> looks.get() > before);
            assertThat(watching.isRunning()).isTrue();
        } finally {
            watching.stop();
        }
    }
}
