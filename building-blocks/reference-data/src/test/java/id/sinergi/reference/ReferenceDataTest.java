package id.sinergi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {

    private static final String HEADER =
            "id,name,short_name,type,regional_office,regency_code,regency,province_code,province,valid_from,valid_until\n";
    private static final String LAPAS_A =
            "lapas-a,Lapas A,Lapas A,LAPAS,Riau,14.71,Kota Pekanbaru,14,Riau,,2026-06-30\n";

    private final ReferenceData bundled = ReferenceData.bundled();

    @Test
    void bringsAllFacilitiesAndOffices() {
        assertThat(bundled.directory().facilities()).hasSize(617);
        assertThat(bundled.directory().regionalOffices()).hasSize(33).contains("Jawa Tengah", "DKI Jakarta");
    }

    @Test
    void knowsTheTimeZoneOfAFacilityAndOfAnOffice() {
        assertThat(bundled.directory().zoneOf("lapas-kelas-iib-banjar")).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(bundled.directory().zoneOf("lapas-kelas-iia-banjarmasin")).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(bundled.directory().zoneOfOffice("Papua")).isEqualTo(ZoneId.of("Asia/Jayapura"));
        assertThat(bundled.directory().zoneOfOffice("Kalimantan Timur")).isEqualTo(ZoneId.of("Asia/Makassar"));
    }

    @Test
    void everyListHasTheCodeForWhatItDoesNotName() {
        assertThat(bundled.codes().names())
                .hasSize(11)
                .allSatisfy(list ->
                        assertThat(bundled.codes().find(list, CodeLists.OTHER)).isPresent());
    }

    @Test
    void anOfficeIsTheOneOfTheDay(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), HEADER + LAPAS_A);
        Files.writeString(
                folder.resolve("memberships.csv"), "facility,regional_office,from\nlapas-a,Aceh,2026-01-01\n");

        Directory directory = ReferenceData.in(folder).directory();

        assertThat(directory.officeOf("lapas-a", LocalDate.of(2025, 12, 31))).contains("Riau");
        assertThat(directory.officeOf("lapas-a", LocalDate.of(2026, 1, 1))).contains("Aceh");
        assertThat(directory.officeOf("lapas-a", null)).contains("Aceh");
        assertThat(directory.regionalOffices()).containsExactly("Aceh", "Riau");
        LocalDate moved = LocalDate.of(2026, 1, 1);
        assertThat(directory.supervisedBy("Riau"))
                .containsExactly(new Directory.Supervision("lapas-a", "Riau", null, moved));
        assertThat(directory.supervisedBy("Aceh"))
                .containsExactly(new Directory.Supervision("lapas-a", "Aceh", moved, null));
        assertThat(directory.supervisedBy("Bali")).isEmpty();
        assertThat(directory.everOf("Riau")).extracting(Facility::id).containsExactly("lapas-a");
        assertThat(directory.everOf("Aceh")).extracting(Facility::id).containsExactly("lapas-a");
    }

    @Test
    void allOfficesOfAFacilityBetweenTwoDaysAreKnown(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("memberships.csv"), """
                facility,regional_office,from
                lapas-kelas-iib-banjar,Aceh,2026-01-10
                lapas-kelas-iib-banjar,Riau,2026-01-20
                """);

        Directory directory = ReferenceData.in(folder).directory();

        assertThat(directory.officesOf("lapas-kelas-iib-banjar", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
                .containsExactly("Aceh", "Jawa Barat", "Riau");
        assertThat(directory.officesOf("lapas-kelas-iib-banjar", LocalDate.of(2026, 1, 11), LocalDate.of(2026, 1, 19)))
                .containsExactly("Aceh");
        assertThat(directory.officesOf("lapas-nowhere", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
                .isEmpty();
    }

    @Test
    void anOperatorsFolderReplacesOnlyTheFilesItHolds(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), HEADER + LAPAS_A);

        ReferenceData replaced = ReferenceData.in(folder);

        assertThat(replaced.directory().facilities()).singleElement().satisfies(facility -> {
            assertThat(facility.existsOn(LocalDate.of(2026, 6, 30))).isTrue();
            assertThat(facility.existsOn(LocalDate.of(2026, 7, 1))).isFalse();
        });
        assertThat(replaced.codes().find("topics", "FOOD_SECURITY")).isPresent();
        assertThat(replaced.directory().fingerprint())
                .isNotEqualTo(bundled.directory().fingerprint());
    }

    @Test
    void refusesAnIdThatIsListedTwice(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("facilities.csv"), HEADER + LAPAS_A + LAPAS_A);

        assertThatIllegalStateException()
                .isThrownBy(() -> ReferenceData.in(folder))
                .withMessageContaining("lapas-a twice");
    }
}
