package id.sinergi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.Listing;
import id.sinergi.programme.model.CohortReport;
import id.sinergi.programme.model.CohortStatus;
import id.sinergi.programme.model.ReportingProgrammes;
import id.sinergi.programme.model.Situations;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeListingTest {

    private ReferenceData reference;

    @BeforeEach
    void aFacilityHasMovedToAnotherRegionalOffice(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("memberships.csv"), """
                facility,regional_office,from
                lapas-kelas-iib-banjar,Jawa Tengah,2025-09-01
                """);
        reference = ReferenceData.in(folder);
    }

    @Test
    void aProgrammeBelongsToTheOfficeOfItsFirstDay() {
        assertThat(offices(listing(null, "2025-10-01", "2025-08-31"))).containsExactly("Jawa Barat");
        assertThat(offices(listing(2026, "2025-09-01"))).containsExactly("Jawa Tengah");
    }

    @Test
    void aProgrammeWithoutADayBelongsToTheOfficeOfItsYearElseToTheNewest() {
        assertThat(offices(listing(2025))).containsExactly("Jawa Barat");
        assertThat(offices(listing(2026))).containsExactly("Jawa Tengah");
        assertThat(offices(listing(null))).containsExactly("Jawa Tengah");
    }

    @Test
    void aProgrammeOccursFromTheFirstToTheLastDateOfItsCohorts() {
        assertThat(listing(2024, "2025-08-31", "2025-09").occurred())
                .isEqualTo(new PartialDate("2025-08-31", "2025-09"));
        assertThat(listing(2024, "2025-08-31").occurred()).isEqualTo(new PartialDate("2025-08-31", null));
        assertThat(listing(2024).occurred()).isEqualTo(new PartialDate("2024", null));
        assertThat(listing(null).occurred()).isNull();
    }

    private Listing listing(@Nullable Integer year, String... cohortsFrom) {
        var report = Situations.aReport(
                "lapas-kelas-iib-banjar",
                year,
                Arrays.stream(cohortsFrom).map(ProgrammeListingTest::cohort).toArray(CohortReport[]::new));
        var check = new ReportCheck(reference, Clock.systemUTC());
        return ProgrammeListing.of(ReportingProgrammes.reported(report, check), reference.directory());
    }

    private static Iterable<String> offices(Listing listing) {
        return listing.keys().get("regionalOffice");
    }

    private static CohortReport cohort(String from) {
        return Situations.aReportedCohort(CohortStatus.PLANNED, from, null, null);
    }
}
