package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final SetTime time = new SetTime();
    private final Rates rates = new Rates(2, 3, time);

    @Test
    void letsABurstPassAndThenSoManyASecond() {
        for (int i = 0; i < 3; i++) {
            assertThat(rates.count("a")).isZero();
        }
        assertThat(rates.count("a")).isEqualTo(Duration.ofMillis(500));

        time.passes(Duration.ofMillis(500));

        assertThat(rates.count("a")).isZero();
        assertThat(rates.count("a")).isPositive();
    }

    @Test
    void countsEveryClientByItself() {
        for (int i = 0; i < 4; i++) {
            rates.count("a");
        }

        assertThat(rates.count("b")).isZero();
    }

    @Test
    void noRateIsNoLimit() {
        var unlimited = new Rates(0, 1, time);

        for (int i = 0; i < 1_000; i++) {
            assertThat(unlimited.count("a")).isZero();
        }
    }

    @Test
    void addressesOfOneNetworkAreOneClient() {
        assertThat(new Client(null, "2001:db8:0:1::7").network())
                .isEqualTo(new Client(null, "2001:db8:0:1:ffff::8").network())
                .isNotEqualTo(new Client(null, "2001:db8:0:2::7").network());
        assertThat(new Client(null, "192.0.2.7").network()).isEqualTo("192.0.2.7");
        assertThat(new Client(null, "unknown").network()).isEqualTo("unknown");
    }

    private static final class SetTime implements TimeMeter {

        private long nanos;

        void passes(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
