package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lapas Lama closed on 10 September 2025 and went into Lapas Baru, which had opened on 15 June. */
class FilingTest {

    private static final String FACILITIES = """
            id,name,short_name,type,regional_office,regency_code,regency,province_code,province,valid_from,valid_until
            lapas-lama,Lapas Lama,Lapas Lama,LAPAS,Riau,14.71,Kota Pekanbaru,14,Riau,,2025-09-10
            lapas-baru,Lapas Baru,Lapas Baru,LAPAS,Riau,14.71,Kota Pekanbaru,14,Riau,2025-06-15,
            """;
    private static final String LATER = "2026-01-15T00:00:00Z";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-06", "2025-07", "2025-12"})
    void aFacilitySubmitsTheMonthsOfItsLife(String month) throws IOException {
        Directory directory = merged();

        assertThatNoException().isThrownBy(() -> file("lapas-baru", month, false, directory, LATER));
    }

    @Test
    void noMonthIsSubmittedBeforeTheFacilityExists() throws IOException {
        assertThat(fault("lapas-baru", "2025-05", false, merged(), LATER))
                .isEqualTo("/period: Lapas Baru does not exist in this month");
    }

    @Test
    void aFacilityThatWasMergedSubmitsItsLastMonthAndNoneAfter() throws IOException {
        Directory directory = merged();

        assertThatNoException().isThrownBy(() -> file("lapas-lama", "2025-09", false, directory, LATER));
        assertThat(fault("lapas-lama", "2025-10", false, directory, LATER))
                .isEqualTo("/period: Lapas Lama does not exist in this month");
    }

    @Test
    void aMonthEndsInTheFacilitysTimeZone() {
        Directory directory = ReferenceData.bundled().directory();
        String midnightInPalu = "2025-11-30T16:00:00Z";

        String midnightOfTheLastDay = "2025-11-29T16:00:00Z";

        assertThatNoException()
                .isThrownBy(() -> file("lapas-kelas-iia-palu", "2025-11", false, directory, midnightOfTheLastDay));
        assertThat(fault(BANJAR, "2025-11", false, directory, midnightOfTheLastDay))
                .isEqualTo("/period: the month is not over; it is submitted from its last day on, 2025-11-30");
        assertThatNoException()
                .isThrownBy(() -> file("lapas-kelas-iia-palu", "2025-11", true, directory, midnightInPalu));
        assertThat(fault(BANJAR, "2025-12", false, directory, midnightInPalu))
                .startsWith("/period: the month is not over");
        assertThat(fault(BANJAR, "2025-11", true, directory, midnightInPalu)).startsWith("/nil: the month is not over");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = new Submitting.Report("lapas-nowhere", "2025-13", null, "x".repeat(2001), null);

        InvalidReport refused = catchThrowableOfType(
                InvalidReport.class,
                () -> Filing.of(wrong, ReferenceData.bundled().directory(), at(LATER)));

        assertThat(refused.faults())
                .extracting(InvalidReport.Fault::pointer)
                .containsExactly("/facility", "/period", "/note");
    }

    @Test
    void whatWasSubmittedElsewhereIsJudgedAsOfThen() {
        Directory directory = ReferenceData.bundled().directory();

        assertThat(Filing.of(takenOver("2025-12-04T09:00:00+07:00"), directory, at(LATER))
                        .submittedAtOr(Instant.parse(LATER)))
                .isEqualTo("2025-12-04T02:00:00Z");
        assertThat(faults(takenOver("2025-11-20T09:00:00+07:00"), directory))
                .containsExactly("/period: the month is not over; it is submitted from its last day on, 2025-11-30");
        assertThat(faults(takenOver("2026-01-15T09:00:00+07:00"), directory))
                .containsExactly("/submittedAt: lies in the future; leave it out for a month that is submitted now");
    }

    private static Submitting.Report takenOver(String submittedAt) {
        return new Submitting.Report(BANJAR, "2025-11", false, null, OffsetDateTime.parse(submittedAt));
    }

    private static List<String> faults(Submitting.Report report, Directory directory) {
        return catchThrowableOfType(InvalidReport.class, () -> Filing.of(report, directory, at(LATER)))
                .faults()
                .stream()
                .map(fault -> fault.pointer() + ": " + fault.detail())
                .toList();
    }

    private Directory merged() throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), FACILITIES);
        Files.writeString(folder.resolve("memberships.csv"), "facility,regional_office,from\n");
        return ReferenceData.in(folder).directory();
    }

    private static String fault(String facility, String month, boolean nil, Directory directory, String now) {
        List<InvalidReport.Fault> faults = catchThrowableOfType(
                        InvalidReport.class, () -> file(facility, month, nil, directory, now))
                .faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst().pointer() + ": " + faults.getFirst().detail();
    }

    private static Filing file(String facility, String month, boolean nil, Directory directory, String now) {
        return Filing.of(new Submitting.Report(facility, month, nil, null, null), directory, at(now));
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
