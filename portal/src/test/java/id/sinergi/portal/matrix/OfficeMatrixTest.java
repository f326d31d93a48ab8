package id.sinergi.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeMatrixTest {

    private static final Coverage NOTHING = new Coverage(2, 0, 0, 0);
    private static final ReportingRates RATES = new ReportingRates(
            5,
            NOTHING,
            List.of(new ReportingRates.OfMonth("2026-10", NOTHING)),
            List.of(new ReportingRates.OfOffice(
                    "Aceh", NOTHING, List.of(new ReportingRates.OfMonth("2026-10", NOTHING)))),
            List.of(),
            null);

    @Test
    void blamesNobodyForAMonthThatCanStillComeInTime() {
        assertThat(stepOn(LocalDate.of(2026, 11, 5))).isEqualTo(5);
    }

    @Test
    void saysThatAMonthIsMissingFromTheDayAfterItsDeadlineOn() {
        assertThat(stepOn(LocalDate.of(2026, 11, 6))).isZero();
    }

    private static int stepOn(LocalDate today) {
        return OfficeMatrix.of(RATES, Shown.REPORTED, true, today)
                .rows()
                .getFirst()
                .slots()
                .getFirst()
                .step(Shown.REPORTED);
    }
}
