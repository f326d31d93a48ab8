package id.sinergi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final Looks looks = new Looks(Duration.ofMillis(20));
    private final CountDownLatch answer = new CountDownLatch(1);

    @AfterEach
    void end() {
        looks.stop();
        answer.countDown();
    }

    @Test
    void tellsWhatWasSeenLast() {
        var seen = new AtomicInteger();
        Looked looked = looks.at("it", seen::incrementAndGet);
        assertThat(looked.value()).isNaN();

        looks.start();

        await().until(() -> looked.value() > 3);
    }

    @Test
    void looksAtWhatIsAddedWhileItRuns() {
        looks.start();

        Looked looked = looks.at("it", () -> 7);

        await().until(() -> looked.value() == 7);
    }

    @Test
    void isNoNumberOnceALookFailsAndANumberAgainAfterwards() {
        var failing = new AtomicBoolean();
        looks.start();
        Looked looked = looks.at("it", () -> {
            if (failing.get()) {
                throw new IllegalStateException("away");
            }
            return 7;
        });
        await().until(() -> looked.value() == 7);

        failing.set(true);
        await().until(() -> Double.isNaN(looked.value()) && looked.away() == 1);

        failing.set(false);
        await().until(() -> looked.value() == 7 && looked.away() == 0);
    }

    /** Whoever asked it directly would wait for ever. */
    @Test
    void isNoNumberWhileALookHangs() {
        looks.start();
        Looked hanging = looks.at("it", hanging());
        Looked other = looks.at("another", () -> 7);

        await().until(() -> hanging.away() == 1);

        assertThat(hanging.value()).isNaN();
        await().until(() -> other.value() == 7);
    }

    @Test
    void looksNoMoreOnceItIsStoppedAndAgainWhenItIsStarted() {
        var seen = new AtomicInteger();
        looks.at("it", seen::incrementAndGet);
        looks.start();
        await().until(() -> seen.get() > 1);

        looks.stop();

        assertThat(looks.isRunning()).isFalse();
        var before = new AtomicInteger();
        await().until(() -> before.getAndSet(seen.get()) == seen.get());
        looks.start();
        await().until(() -> seen.get() > before.get());
    }

    private DoubleSupplier hanging() {
        return () -> {
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return 1;
        };
    }
}
