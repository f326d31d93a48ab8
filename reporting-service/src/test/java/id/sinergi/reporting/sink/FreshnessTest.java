package id.sinergi.reporting.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Freshness freshness =
            new Freshness(meters, name -> name.equals("g2"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void measuresFromTheRecordingOfTheNewestReportToTheWritingOfItsTotals() {
        freshness.note(List.of(total("g2", 300), total("g2", 1_500)));

        assertThat(timer().count()).isEqualTo(2);
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_800);
        assertThat(timer().max(TimeUnit.MILLISECONDS)).isEqualTo(1_500);
    }

    @Test
    void measuresNothingOfAGenerationThatIsNotServedYet() {
        freshness.note(List.of(total("g3", 1_000_000)));

        assertThat(timer().count()).isZero();
    }

    @Test
    void aClockThatIsBehindMakesNothingNegative() {
        freshness.note(List.of(total("g2", -5_000)));

        assertThat(timer().count()).isEqualTo(1);
        assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isZero();
    }

    @Test
    void whoCannotSayWhatIsServedStopsNoWriting() {
        var unknown = new Freshness(
                meters,
                _ -> {
                    throw new IllegalStateException("nothing is served yet");
                },
                Clock.fixed(NOW, ZoneOffset.UTC));

        unknown.note(List.of(total("g2", 300)));

        assertThat(timer().count()).isZero();
    }

    private Timer timer() {
        return meters.get("sinergi.freshness").timer();
    }

    private static Incoming total(String generation, long agoMs) {
        return new Incoming(
                "sinergi.totals." + generation, 0, 1, NOW.toEpochMilli() - agoMs, "NATION|2026-11", "{}", null);
    }
}
