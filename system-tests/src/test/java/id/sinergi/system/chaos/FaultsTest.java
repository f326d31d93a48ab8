package id.sinergi.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final int ROUND = 10;

    @Test
    void theSameSeedDrawsTheSameSequence() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
        assertThat(new Faults(7).atOnce()).isEqualTo(new Faults(7).atOnce());
    }

    @Test
    void everyKindStrikesOnceBeforeAnyStrikesAgain() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(sorts(drawn(seed).subList(0, ROUND)))
                    .containsExactlyInAnyOrder(
                            "Killed",
                            "Killed",
                            "Paused",
                            "Paused",
                            "BrokerKilled",
                            "BrokerPaused",
                            "StorePaused",
                            "WayBroken",
                            "WayBroken",
                            "StateLost");
        }
    }

    @Test
    void theShortFormHasEverySortOfFault() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(sorts(new Faults(seed)
                            .atOnce().stream().flatMap(Collection::stream).toList()))
                    .contains("Killed", "Paused", "StorePaused", "WayBroken", "StateLost")
                    .containsAnyOf("BrokerKilled", "BrokerPaused");
        }
    }

    private static List<Fault> drawn(long seed) {
        var faults = new Faults(seed);
        return Stream.generate(faults::next)
                .limit(2 * ROUND)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> sorts(List<Fault> faults) {
        return faults.stream().map(fault -> fault.getClass().getSimpleName()).toList();
    }
}
