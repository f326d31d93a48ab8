package id.sinergi.reporting.topology;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.topology.RandomReports.Published;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;

    private final EventReader reader = new EventReader();
    private final Registering registering = new Registering(CountingRun.DIRECTORY);

    /** {@code -Dsinergi.seed=…} repeats a run. */
    @Test
    void anyOrderAndRepetitionGivesTheBytesOfTheOracle() {
        long first = Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
        System.out.println("Random histories from seed " + first);

        for (long seed = first; seed < first + HISTORIES; seed++) {
            var reports = new RandomReports(seed);
            var histories = reports.histories();
            equalsTheOracle(seed, histories, reports.delivered(histories));
        }
    }

    private void equalsTheOracle(long seed, List<Published> histories, List<Published> delivered) {
        var oracle = Recount.of(histories.stream()
                .map(event -> registering.entry(
                        reader.read(event.family(), event.report().bytes())))
                .toList());
        try (var run = new CountingRun()) {
            delivered.forEach(event -> run.receives(event.family(), event.report()));

            assertThat(run.totals()).as("totals, seed %d", seed).isEqualTo(CountingRun.json(oracle.totals()));
            assertThat(run.suspects()).as("suspects, seed %d", seed).isEqualTo(CountingRun.json(oracle.suspects()));
            assertThat(run.register()).as("register, seed %d", seed).hasSize(histories.size());
            assertThat(run.recount())
                    .as("recount of the register, seed %d", seed)
                    .isEqualTo(oracle);
            assertThat(run.deadLetters()).as("dead letters, seed %d", seed).isEmpty();
        }
    }
}
