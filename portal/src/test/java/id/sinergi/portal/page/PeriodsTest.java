package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.PortalTest;
import id.sinergi.reference.Directory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PeriodsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @Autowired
    private Directory directory;

    @Test
    void beginsADayWhereItIs() {
        var periods = new Periods(Clock.fixed(Instant.parse("2026-12-31T15:30:00Z"), ZoneOffset.UTC), directory);

        assertThat(periods.today(Scope.facility("lapas-kelas-iib-timika"))).isEqualTo(NEW_YEAR);
        assertThat(periods.today(Scope.office("Papua"))).isEqualTo(NEW_YEAR);
        assertThat(periods.today(Scope.facility("lapas-kelas-iib-banjar"))).isEqualTo(NEW_YEARS_EVE);
        assertThat(periods.today(Scope.NATION)).isEqualTo(NEW_YEARS_EVE);
    }

    @Test
    void offersTheYearThatHasBegunAnywhere() {
        var periods = new Periods(Clock.fixed(Instant.parse("2026-12-31T15:30:00Z"), ZoneOffset.UTC), directory);

        assertThat(periods.around(Period.orThisYear("2026", NEW_YEARS_EVE))
                        .getFirst()
                        .year())
                .isEqualTo(2027);
    }
}
