package id.sinergi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final String PURWOKERTO = "lapas-kelas-iia-purwokerto";
    private static final String PURBALINGGA = "rutan-kelas-iib-purbalingga";

    /** Purwokerto's report of a visit from Purbalingga, both in Central Java. */
    private static final Concern VISIT =
            Concern.of(List.of(PURWOKERTO, PURBALINGGA), List.of("Jawa Tengah"), PURWOKERTO);

    private final Scope reporter = new Scope("reporter", Set.of(PURWOKERTO), null, false, false);
    private final Scope counterpart = new Scope("counterpart", Set.of(PURBALINGGA), null, false, false);
    private final Scope sibling = new Scope("sibling", Set.of("lapas-kelas-iib-banjar"), null, false, false);
    private final Scope officer = new Scope("officer", Set.of(), "Jawa Tengah", false, false);
    private final Scope otherOfficer = new Scope("other", Set.of(), "Jawa Barat", false, false);
    private final Scope viewer = new Scope("viewer", Set.of(), null, true, false);
    private final Scope operator = new Scope("operator", Set.of(), null, false, true);

    @Test
    void whoTakesPartAndTheirRegionReadIt() {
        assertThat(List.of(reporter, counterpart, officer, viewer, operator)).allMatch(scope -> scope.reads(VISIT));
        assertThat(List.of(sibling, otherOfficer)).noneMatch(scope -> scope.reads(VISIT));
    }

    @Test
    void whoReportedItChangesItAndTheOperator() {
        assertThat(List.of(reporter, operator)).allMatch(scope -> scope.may(Right.CHANGE, VISIT));
        assertThat(List.of(counterpart, sibling, officer, otherOfficer, viewer))
                .noneMatch(scope -> scope.may(Right.CHANGE, VISIT));
    }

    @Test
    void whoTakesPartAnswersAndTheirRegion() {
        assertThat(List.of(reporter, counterpart, officer, operator)).allMatch(scope -> scope.may(Right.ANSWER, VISIT));
        assertThat(List.of(sibling, otherOfficer, viewer)).noneMatch(scope -> scope.may(Right.ANSWER, VISIT));
    }

    @Test
    void whoReportedItTreatsOfItWithTheirRegion() {
        assertThat(List.of(reporter, officer, operator)).allMatch(scope -> scope.may(Right.TREAT, VISIT));
        assertThat(List.of(counterpart, sibling, otherOfficer, viewer))
                .noneMatch(scope -> scope.may(Right.TREAT, VISIT));
    }

    @Test
    void theRegionDecidesAndTheOperator() {
        assertThat(List.of(officer, operator)).allMatch(scope -> scope.may(Right.DECIDE, VISIT));
        assertThat(List.of(reporter, counterpart, sibling, otherOfficer, viewer))
                .noneMatch(scope -> scope.may(Right.DECIDE, VISIT));
    }

    @Test
    void anOfficeChangesWhatItReportsItself() {
        Concern ownReport = Concern.of(List.of(PURWOKERTO), List.of("Jawa Tengah"), "Jawa Tengah");

        assertThat(officer.may(Right.CHANGE, ownReport)).isTrue();
        assertThat(reporter.may(Right.CHANGE, ownReport)).isFalse();
    }

    @Test
    void whatNobodyReportedIsChangedByTheOperatorAlone() {
        Concern imported = Concern.of(List.of(PURWOKERTO), List.of("Jawa Tengah"), null);

        assertThat(operator.may(Right.CHANGE, imported)).isTrue();
        assertThat(List.of(reporter, officer, viewer)).noneMatch(scope -> scope.may(Right.CHANGE, imported));
    }

    @Test
    void withoutAnythingNothingIsRead() {
        Scope stranger = new Scope("stranger", Set.of(), null, false, false);

        assertThat(stranger.isNone()).isTrue();
        assertThat(stranger.reads(VISIT)).isFalse();
        assertThat(officer.isNone()).isFalse();
    }
}
