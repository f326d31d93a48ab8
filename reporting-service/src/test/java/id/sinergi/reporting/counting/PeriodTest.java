package id.sinergi.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-08, 2025-08, 2025-08-01, 2025-08-31",
        "2025-Q4, 2025-10 2025-11 2025-12, 2025-10-01, 2025-12-31",
        "2025-S1, 2025-01 2025-02 2025-03 2025-04 2025-05 2025-06, 2025-01-01, 2025-06-30"
    })
    void isMadeOfItsMonths(String text, String buckets, LocalDate first, LocalDate last) {
        var period = Period.parse(text);

        assertThat(period.buckets()).extracting(Bucket::text).containsExactly(buckets.split(" "));
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @Test
    void aYearHasABucketOfItsOwnBesidesItsMonths() {
        assertThat(Period.parse("2025").buckets()).hasSize(13).contains(new Bucket("2025-12"), new Bucket("2025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-13",
                "2025-Q5",
                "2025-S0",
                "25",
                "2025-8",
                "2025-08-01",
                "undated",
                "0500",
                "1899-12",
                "2201-Q1"
            })
    void isRefusedInOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageContaining("2025-Q4");
    }

    @Test
    void everyServedMeasureThatTotalsHoldHasANumber() {
        var figures = Figures.of(Period.parse("2025"), Map.of(), Partners.NONE);

        assertThat(figures.measures())
                .hasSize(Measure.values().length - Measure.stocks().size())
                .allSatisfy((_, value) -> assertThat(value).isZero());
        assertThat(figures.breakdowns()).hasSize(Breakdown.values().length);
    }

    @Test
    void flowsAndTheirPartsAreSummed() {
        var figures = Figures.of(
                Period.parse("2025-Q4"),
                Map.of(
                        new Bucket("2025-10"), Total.of(Map.of("visits", 2L, "visitsByTopic/HEALTH", 1L)),
                        new Bucket("2025-12"), Total.of(Map.of("visits", 3L, "visitsByTopic/HEALTH", 3L))),
                Partners.NONE);

        assertThat(figures.measures()).containsEntry("visits", 5L);
        assertThat(figures.breakdowns().get("visitsByTopic")).isEqualTo(Map.of("HEALTH", 4L));
    }

    @Test
    void partnersAreUnitedNotSummed() {
        var office = Scope.office("Jawa Barat");
        var october = new Bucket("2025-10");
        var november = new Bucket("2025-11");
        Map<TotalKey, Total> totals = Map.of(
                TotalKey.partners(office, october), Total.of(Map.of("lapas-a", 2L, "lapas-b", 1L)),
                TotalKey.partners(office, november), Total.of(Map.of("lapas-b", 5L)),
                TotalKey.organisations(office, november), Total.of(Map.of("dinas", 1L, "the dinas", 3L)));

        var apart = Figures.of(Period.parse("2025-Q4"), Map.of(), Partners.of(totals, name -> name));
        var merged = Figures.of(Period.parse("2025-Q4"), Map.of(), Partners.of(totals, _ -> "dinas"));

        assertThat(apart.measures())
                .containsEntry("distinctPartnerFacilities", 2L)
                .containsEntry("distinctPartnerOrganisations", 2L);
        assertThat(merged.measures()).containsEntry("distinctPartnerOrganisations", 1L);
    }
}
