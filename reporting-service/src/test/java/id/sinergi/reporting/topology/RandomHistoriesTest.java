package id.sinergi.reporting.topology;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.register.Recount;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.topology.RandomReports.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;

    private final EventReader reader = new EventReader();
    private static Registering registering = new Registering(CountingRun.DIRECTORY);

    /** In the midst of the histories a facility comes under another office. */
    @BeforeAll
    static void aFacilityMoves(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("memberships.csv"),
                "facility,regional_office,from\n" + Reports.PURWOKERTO + ",Jawa Barat,2025-12-01\n");
        registering = new Registering(ReferenceData.in(folder).directory());
    }

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
        try (var run = new CountingRun(registering::entry)) {
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
