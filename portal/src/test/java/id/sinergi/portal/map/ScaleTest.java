package id.sinergi.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void putsAsManyDifferentValuesIntoEachOfFiveClasses() {
        Scale scale =
                Scale.of(IntStream.rangeClosed(1, 10).mapToObj(Double::valueOf).toList());

        assertThat(scale.classes())
                .containsExactly(
                        new Scale.Range(1, 1, 2),
                        new Scale.Range(2, 3, 4),
                        new Scale.Range(3, 5, 6),
                        new Scale.Range(4, 7, 8),
                        new Scale.Range(5, 9, 10));
    }

    @Test
    void keepsNoneAtAllApart() {
        Scale scale = Scale.of(List.of(0.0, 0.0, 4.0));

        assertThat(scale.step(0)).isZero();
        assertThat(scale.step(4)).isEqualTo(1);
    }

    @Test
    void hasNoMoreClassesThanDifferentValues() {
        assertThat(Scale.of(List.of(7.0, 7.0, 900.0)).classes())
                .containsExactly(new Scale.Range(1, 7, 7), new Scale.Range(2, 900, 900));
    }

    @Test
    void hasNoClassWhereNobodyHasAnything() {
        assertThat(Scale.of(List.of(0.0)).classes()).isEmpty();
    }

    @Test
    void findsEveryValueInItsOwnRange() {
        List<Double> values = List.of(1.0, 1.0, 2.5, 3.0, 8.0, 13.0, 21.0, 34.0);
        Scale scale = Scale.of(values);

        assertThat(values).allSatisfy(value -> {
            Scale.Range range = scale.classes().get(scale.step(value) - 1);
            assertThat(value).isBetween(range.least(), range.most());
        });
    }
}
