package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final List<String> PURWOKERTO = List.of("lapas-kelas-iia-purwokerto");
    private static final List<String> CENTRAL = List.of("Jawa Tengah");

    private final Scope reporter = new Scope("reporter", Set.copyOf(PURWOKERTO), null, false, false);
    private final Scope officer = new Scope("officer", Set.of(), "Jawa Tengah", false, false);
    private final Scope viewer = new Scope("viewer", Set.of(), null, true, false);
    private final Scope operator = new Scope("operator", Set.of(), null, false, true);

    @Test
    void aReporterReadsWhatItsFacilityTakesPartIn() {
        assertThat(reporter.reads(PURWOKERTO, CENTRAL)).isTrue();
        assertThat(reporter.reads(List.of("rutan-kelas-iib-purbalingga"), CENTRAL))
                .isFalse();
    }

    @Test
    void anOfficerReadsItsRegionAndNoOther() {
        assertThat(officer.reads(PURWOKERTO, List.of("Jawa Barat", "Jawa Tengah")))
                .isTrue();
        assertThat(officer.reads(List.of(), List.of("Jawa Barat"))).isFalse();
    }

    @Test
    void theNationAndTheOperatorReadEverything() {
        assertThat(viewer.reads(List.of(), List.of())).isTrue();
        assertThat(operator.reads(List.of(), List.of())).isTrue();
    }

    @Test
    void anOfficerAndAnOperatorDecideAndNobodyElse() {
        assertThat(officer.decidesIn(CENTRAL)).isTrue();
        assertThat(officer.decidesIn(List.of("Jawa Barat"))).isFalse();
        assertThat(operator.decidesIn(List.of())).isTrue();
        assertThat(reporter.decidesIn(CENTRAL)).isFalse();
        assertThat(viewer.decidesIn(CENTRAL)).isFalse();
    }

    @Test
    void eachSpeaksForItselfAlone() {
        assertThat(reporter.speaksFor("lapas-kelas-iia-purwokerto")).isTrue();
        assertThat(reporter.speaksFor("Jawa Tengah")).isFalse();
        assertThat(officer.speaksFor("Jawa Tengah")).isTrue();
        assertThat(officer.speaksFor("lapas-kelas-iia-purwokerto")).isFalse();
        assertThat(viewer.speaksFor("Jawa Tengah")).isFalse();
        assertThat(operator.speaksFor(null)).isTrue();
        assertThat(reporter.speaksFor(null)).isFalse();
    }

    @Test
    void withoutAnythingNothingIsRead() {
        assertThat(new Scope("stranger", Set.of(), null, false, false).isNone()).isTrue();
        assertThat(officer.isNone()).isFalse();
    }
}
