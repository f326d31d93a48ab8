package id.sinergi.reporting.run;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private final AtomicLong now = new AtomicLong();
    private final Replacements replacements = new Replacements(now::get);

    @Test
    void pausesGrowWhileFailuresRepeat() {
        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 7; i++) {
            pauses.add(replacements.failed());
            pass(pauses.getLast().plusSeconds(10));
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(replacements.inARow()).isEqualTo(7);
    }

    @Test
    void aMinuteWithoutFailureIsProgress() {
        replacements.failed();
        Duration pause = replacements.failed();
        pass(pause.plusMinutes(1).plusNanos(1));

        assertThat(replacements.inARow()).isZero();
        assertThat(replacements.failed()).hasSeconds(1);
    }

    @Test
    void replacesWithoutWaitingOnceItStops() {
        for (int i = 0; i < 10; i++) {
            replacements.failed();
        }
        var replaced = CompletableFuture.supplyAsync(() -> replacements.handle(new IllegalStateException("again")));
        await().until(() -> replacements.inARow() == 11);
        assertThat(replaced).isNotDone();

        replacements.stop();

        assertThat(replaced).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(REPLACE_THREAD);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
