package id.sinergi.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./sinergi chaos}; {@code -Dsinergi.chaos.seed=…} takes another seed. */
class ChaosTest {

    private static final long SEED = Long.getLong("sinergi.chaos.seed", 7);
    private static final Path TARGET = Path.of("target");

    @Test
    void losesAndDoublesNothingWhateverFails() {
        assertFaultless("chaos", new Faults(SEED).atOnce().iterator());
    }

    @Test
    void losesNothingWhenServicesAreToldToStopUnderLoadAndFinishWhatTheyHaveBegun() {
        assertFaultless(
                "stops",
                List.<List<Fault>>of(List.of(
                                new Fault.Stopped(SinergiService.VISIT_SERVICE, Duration.ofSeconds(1)),
                                new Fault.Stopped(SinergiService.REPORTING_SERVICE, Duration.ofSeconds(1))))
                        .iterator());
    }

    private static void assertFaultless(String name, Iterator<List<Fault>> plan) {
        Path logs = TARGET.resolve(name + "-of-seed-" + SEED + ".zip");

        Outcome outcome =
                ChaosRun.run(TARGET.resolve(name + "-" + ProcessHandle.current().pid()), logs, SEED, plan, _ -> {});

        System.out.print(outcome.table());
        assertThat(outcome.faults()).as("seed %d, logs in %s", SEED, logs).isEmpty();
    }
}
