package id.sinergi.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeStatusTest {

    @ParameterizedTest
    @CsvSource({
        "'', PLANNED",
        "PLANNED POSTPONED, PLANNED",
        "PLANNED CANCELLED, PLANNED",
        "RUNNING PLANNED ENDED, RUNNING",
        "ENDED PLANNED, RUNNING",
        "ENDED CANCELLED, ENDED",
        "CANCELLED CANCELLED, CANCELLED"
    })
    void isWhatTheCohortsSayTogether(String cohorts, ProgrammeStatus status) {
        List<Cohort> each = Arrays.stream(cohorts.split(" "))
                .filter(name -> !name.isEmpty())
                .map(CohortStatus::valueOf)
                .map(ProgrammeStatusTest::cohort)
                .toList();

        assertThat(ProgrammeStatus.of(each, List.of())).isEqualTo(status);
    }

    @Test
    void runsOnceItHasBroughtSomethingIn() {
        Harvest eggs = new HarvestReport(null, null, null, "EGGS", null, null, null, null, null, null, null)
                .asHarvest(UUID.randomUUID());

        assertThat(ProgrammeStatus.of(List.of(), List.of(eggs))).isEqualTo(ProgrammeStatus.RUNNING);
        assertThat(ProgrammeStatus.of(List.of(cohort(CohortStatus.CANCELLED)), List.of(eggs)))
                .isEqualTo(ProgrammeStatus.CANCELLED);
    }

    private static Cohort cohort(CohortStatus status) {
        return Situations.aCohort(status, null, null, null);
    }
}
