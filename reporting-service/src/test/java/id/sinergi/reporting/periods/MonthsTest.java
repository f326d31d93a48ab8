package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    private final Directory directory = ReferenceData.bundled().directory();

    /** WIB, WITA and WIT: seven, eight and nine hours ahead. */
    @ParameterizedTest
    @CsvSource({
        "lapas-kelas-iib-banjar, 2025-12-05T17:00:00Z",
        "lapas-kelas-iia-palu, 2025-12-05T16:00:00Z",
        "lapas-kelas-iib-sorong, 2025-12-05T15:00:00Z"
    })
    void aMonthIsDueUntilTheEndOfTheFifthWhereTheFacilityIs(String facility, Instant due) {
        assertThat(new Months(directory, new PeriodRules(5)).due(new FacilityMonth(facility, NOVEMBER)))
                .isEqualTo(due);
    }

    @Test
    void theDayOfTheDeadlineIsConfigured() {
        assertThat(new Months(directory, new PeriodRules(10)).due(new FacilityMonth(BANJAR, NOVEMBER)))
                .isEqualTo(Instant.parse("2025-12-10T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29})
    void aDayThatSomeMonthsLackIsNoDeadline(int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PeriodRules(day));
    }

    @Test
    void aMonthIsDecidedByTheOfficeOfItsLastDay(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), """
                id,name,short_name,type,regional_office,regency_code,regency,province_code,province,valid_from,valid_until
                lapas-a,Lapas A,Lapas A,LAPAS,Riau,14.71,Kota Pekanbaru,14,Riau,,
                """);
        Files.writeString(
                folder.resolve("memberships.csv"), "facility,regional_office,from\nlapas-a,Aceh,2025-11-30\n");
        var months = new Months(ReferenceData.in(folder).directory(), new PeriodRules(5));

        assertThat(months.officeOf(new FacilityMonth("lapas-a", NOVEMBER.minusMonths(1))))
                .isEqualTo("Riau");
        assertThat(months.officeOf(new FacilityMonth("lapas-a", NOVEMBER))).isEqualTo("Aceh");
    }
}
