package id.sinergi.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class AtlasTest {

    private final Atlas atlas = new Atlas();
    private final SortedSet<String> offices =
            ReferenceData.bundled().directory().regionalOffices();

    @Test
    void hasAShapeForEveryRegionalOfficeOfTheDirectory() {
        assertThat(offices)
                .hasSize(33)
                .allSatisfy(office -> assertThat(atlas.of(office)).isNotEmpty());
    }

    @Test
    void givesEveryProvinceToExactlyOneOffice() {
        List<String> given = offices.stream()
                .flatMap(office -> atlas.of(office).stream())
                .map(Province::name)
                .toList();

        assertThat(given).doesNotHaveDuplicates().hasSize(34).hasSize(atlas.size());
    }

    @Test
    void paintsKalimantanUtaraAsKalimantanTimur() {
        assertThat(atlas.of("Kalimantan Timur"))
                .extracting(Province::name)
                .containsExactly("Kalimantan Timur", "Kalimantan Utara");
    }

    @Test
    void knowsNoShapeOfAnOfficeThatIsNewer() {
        assertThat(atlas.of("Papua Selatan")).isEmpty();
    }
}
