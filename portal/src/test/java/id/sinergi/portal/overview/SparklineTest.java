package id.sinergi.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void drawsFromNothingAtTheBottomToTheHighestAtTheTop() {
        assertThat(Sparkline.of(numbers("0", "4", "2")))
                .isEqualTo(new Sparkline("2.0,22.0 50.0,2.0 98.0,12.0", "98.0", "12.0"));
    }

    @Test
    void drawsNoLineOfOneNumberOrOfNothing() {
        assertThat(Sparkline.of(numbers("4"))).isNull();
        assertThat(Sparkline.of(numbers("0", "0"))).isNull();
        assertThat(Sparkline.of(List.of())).isNull();
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
