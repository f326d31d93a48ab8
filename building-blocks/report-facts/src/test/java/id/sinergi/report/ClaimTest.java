package id.sinergi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.reference.ReferenceData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    @Test
    void atMostOneClaimIsCurrent() {
        Claim host = claimed(Map.of("on", "2025-10-30")).current(true);
        Claim visitor = claimed(Map.of("on", "2025-10-29"));

        assertThat(faults(check().claims(List.of(host, visitor), Set.of("on"), "/claims")))
                .isEmpty();
        assertThat(faults(check().claims(List.of(host, visitor.current(true)), Set.of("on"), "/claims")))
                .containsExactly("/claims");
    }

    @Test
    void aClaimNamesMembersOfTheRecord() {
        assertThat(faults(check().claims(List.of(claimed(Map.of("weather", "fine"))), Set.of("on"), "/claims")))
                .containsExactly("/claims/0/values/weather");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$where", "a.b", "", "1st"})
    void takesNoNameThatAStoreCouldTakeForMore(String name) {
        assertThatThrownBy(() -> claimed(Map.of("on", Map.of(name, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesManyValuesOnlyFromARecordThatHasThem() {
        Map<String, Object> many = Map.of("outcomes", java.util.Collections.nCopies(501, "x"));

        assertThatThrownBy(() -> claimed(many)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Claim(null, null, UUID.randomUUID(), null, many)
                        .current(true)
                        .values())
                .isEqualTo(many);
    }

    @Test
    void anOtherIsMappedByAnOfficerWhateverItSays() {
        var codes = Map.of("topics", List.of("OTHER", "HEALTH"), "purposes", List.of("SURVEY"));

        assertThat(OtherTexts.warnings(Map.of("topics", "angklung"), codes))
                .containsExactly(new Warning("UNMAPPED_OTHER", "/topics", "OTHER stands for: angklung"));
        assertThat(OtherTexts.warnings(null, codes)).hasSize(1);
    }

    @Test
    void aTextBelongsToAMemberThatSaysOther() {
        ReportCheck check = check();

        OtherTexts.check(
                Map.of("purposes", "angklung", "weather", "fine"), Map.of("purposes", List.of("SURVEY")), check);

        assertThat(faults(check)).containsExactlyInAnyOrder("/otherTexts/purposes", "/otherTexts/weather");
    }

    @Test
    void aTagCountsWhileItsSchemeRuns() {
        var tags = List.of(new PolicyTag("AKSELERASI_13", 2));

        assertThat(check().tagWarnings(tags, new PartialDate("2025-08", null), "/policyTags"))
                .isEmpty();
        assertThat(check().tagWarnings(tags, new PartialDate("2024-09", "2026-01"), "/policyTags"))
                .isEmpty();
        assertThat(check().tagWarnings(tags, null, "/policyTags")).isEmpty();
        assertThat(check().tagWarnings(tags, new PartialDate("2026-08", null), "/policyTags"))
                .extracting(Warning::code)
                .containsExactly("TAG_OUTSIDE_SCHEME");
    }

    @Test
    void idsAreGivenByTheService() {
        UUID known = UUID.randomUUID();

        assertThat(faults(
                        check().ids(java.util.Arrays.asList(null, known, UUID.randomUUID()), Set.of(known), "/hosts")))
                .containsExactly("/hosts/2/id");
    }

    private static Claim claimed(Map<String, Object> values) {
        return new Claim(null, "lapas-kelas-iib-ciamis", null, null, values);
    }

    private static ReportCheck check() {
        return new ReportCheck(ReferenceData.bundled(), Clock.systemUTC());
    }

    private static List<String> faults(ReportCheck check) {
        var refused = catchThrowableOfType(InvalidReport.class, check::refuseIfFaulty);
        return refused == null
                ? List.of()
                : refused.faults().stream().map(InvalidReport.Fault::pointer).toList();
    }
}
