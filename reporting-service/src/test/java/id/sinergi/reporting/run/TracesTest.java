package id.sinergi.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void readsNumbersFromTheNamesOfTopicsAndGroups() {
        assertThat(newest("sinergi.totals.g2", "sinergi.register.g3")).isEqualTo(3);
        assertThat(newest("sinergi-counting-g7", "sinergi.totals.g2")).isEqualTo(7);
        assertThat(newest("sinergi-counting-g12-totals-repartition")).isEqualTo(12);
    }

    @Test
    void passesOverWhatBelongsToNoGeneration() {
        assertThat(newest("sinergi.visits.v1", "sinergi.totals.gold", "their-sinergi.totals.g9", "g9"))
                .isZero();
    }

    private static int newest(String... names) {
        return Traces.newest(Stream.of(names));
    }
}
