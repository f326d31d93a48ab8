package id.sinergi.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void tellsHowMuchMoreThereIs() {
        assertThat(trend("18", "16")).isEqualTo(new Trend(Trend.Direction.UP, new BigDecimal("2"), 0.125));
    }

    @Test
    void tellsHowMuchLessThereIs() {
        assertThat(trend("1.5", "6")).isEqualTo(new Trend(Trend.Direction.DOWN, new BigDecimal("4.5"), 0.75));
    }

    @Test
    void tellsThatNothingHasChanged() {
        assertThat(trend("3", "3.0").direction()).isEqualTo(Trend.Direction.SAME);
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(trend("4", "0")).isEqualTo(new Trend(Trend.Direction.UP, new BigDecimal("4"), null));
    }

    @Test
    void comparesWithNothingUnknown() {
        assertThat(Trend.of(BigDecimal.ONE, null)).isNull();
        assertThat(Trend.of(null, BigDecimal.ONE)).isNull();
    }

    private static Trend trend(String now, String before) {
        return Trend.of(new BigDecimal(now), new BigDecimal(before));
    }
}
