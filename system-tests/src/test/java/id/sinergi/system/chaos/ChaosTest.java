package id.sinergi.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./sinergi chaos}; {@code -Dsinergi.chaos.seed=…} takes another seed. */
class ChaosTest {

    /** Begins with what is worst: a lost state, a cut way, a killed service, a killed broker. */
    private static final long SEED = 118;

    @Test
    void losesAndDoublesNothingWhateverFails() {
        long seed = Long.getLong("sinergi.chaos.seed", SEED);
        Path folder = Path.of("target", "chaos-" + ProcessHandle.current().pid());

        Outcome outcome = ChaosRun.run(folder, seed, Duration.ofSeconds(35), _ -> {});

        System.out.print(outcome.table());
        assertThat(outcome.faults()).as("seed %d, logs in %s", seed, folder).isEmpty();
    }
}
